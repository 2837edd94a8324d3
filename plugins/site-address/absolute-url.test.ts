import { expect, it } from "vitest";
import { absoluteUrl } from "./absolute-url.ts";

it.each([
  ["/fr/", "/", "https://a.example/fr/"],
  ["/", "/", "https://a.example/"],
  ["/fr/", "/aide/", "https://a.example/aide/fr/"],
  ["/", "/aide/", "https://a.example/aide/"],
  ["/fr/", "aide", "https://a.example/aide/fr/"],
  ["/fr/", "/aide/entrepot", "https://a.example/aide/entrepot/fr/"],
  ["/sitemap.xml", "/aide/", "https://a.example/aide/sitemap.xml"],
  ["/fr/été/", "/", "https://a.example/fr/%C3%A9t%C3%A9/"],
])("%s under %s is %s", (url, pathPrefix, expected) => {
  expect(absoluteUrl(url, { origin: "https://a.example", pathPrefix })).toBe(expected);
});
