import { expect, it } from "vitest";
import { readElements } from "./html-tree.ts";
import { referencesOf, styleReferences } from "./references.ts";

const read = (html: string): [string, boolean][] =>
  readElements(html)
    .flatMap(referencesOf)
    .map(({ address, isFetched }) => [address, isFetched]);

it.each<[string, [string, boolean][]]>([
  ['<a href="/fr/#a">a</a>', [["/fr/#a", false]]],
  ['<link rel="canonical" href="https://site.test/fr/">', [["https://site.test/fr/", false]]],
  ['<link rel="preload stylesheet" href="/a.css">', [["/a.css", true]]],
  ['<script src="/a.js"></script>', [["/a.js", true]]],
  [
    '<img src="/a.png" srcset="/b.png 1x, /c.png 2x">',
    [
      ["/a.png", true],
      ["/b.png", true],
      ["/c.png", true],
    ],
  ],
  [
    '<video poster="/a.jpg"><source src="/a.webm"></video>',
    [
      ["/a.jpg", true],
      ["/a.webm", true],
    ],
  ],
  ['<svg><use href="/a.svg#b"/></svg>', [["/a.svg#b", true]]],
  ['<form action="/fr/recherche/"></form>', [["/fr/recherche/", false]]],
  ['<meta http-equiv="refresh" content="0; url=fr/">', [["fr/", false]]],
  ['<meta property="og:image" content="https://site.test/a.png">', [["https://site.test/a.png", false]]],
  ['<meta property="og:title" content="/titre">', []],
  ['<template><img src="/a.png"></template>', [["/a.png", true]]],
])("finds the addresses of %s, and whether browsers fetch them", (html, references) => {
  expect(read(html)).toEqual(references);
});

it("finds the addresses of a style sheet, but in its comments", () => {
  const css = `@import "a.css"; /* url(no.png) */ b { background: url( "b.png" ), url('c.png'), url(d.png) }`;
  expect(styleReferences(css).map(({ address }) => address)).toEqual(["a.css", "b.png", "c.png", "d.png"]);
});
