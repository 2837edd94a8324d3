import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf, readServedFiles, type ServedFiles } from "./read-served-files.ts";

/** The smallest headers that say a size. */
const PNG_3_BY_2 = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznG", "base64");
const JPEG_5_BY_4 = Buffer.from("/9j/4AAQSkZJRgABAQAAAQABAAD/wAALCAAEAAUBAREA/9k=", "base64");
const WEBP_7_BY_6 = Buffer.from("UklGRhYAAABXRUJQVlA4IAoAAAAwAQCdASoHAAYA", "base64");

let folder: string;
let files: ServedFiles;
/** Writes a file of the pictures’ folder, last changed at this second. */
const write = (name: string, contents: string | Buffer, second = 1): void => {
  const path = join(folder, "images", name);
  writeFileSync(path, contents);
  utimesSync(path, second, second);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "served-"));
  mkdirSync(join(folder, "images", "été"), { recursive: true });
  mkdirSync(join(folder, "videos"));
  writeFileSync(join(folder, "videos", "a.webm"), "0123456789");
  write("a.png", PNG_3_BY_2);
  write("été/b.jpg", JPEG_5_BY_4);
  files = readServedFiles({
    [join(folder, "images")]: "/images/",
    [join(folder, "videos")]: "/videos/",
    [join(folder, "nope")]: "/nope/",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the files of a folder that is served as it is", () => {
  it("have their addresses, also those of its folders; one that is not there has none", () => {
    expect(files.addresses().sort()).toEqual(["/images/a.png", "/images/été/b.jpg", "/videos/a.webm"]);
  });

  it.each([
    ["a.webm", "/videos/a.webm"],
    ["été/b.webm", "/videos/été/b.webm"],
    ["été\\b.webm", "/videos/été/b.webm"],
  ])("are %j at %j, whatever separates folders", (file, address) => {
    expect(addressOf(file, "/videos/")).toBe(address);
  });

  it.each([
    "/images/c.png",
    "/images/ete/b.jpg",
    "/nope/a.png",
    "/fr/a.png",
    "https://a.example/images/a.png",
    "",
  ])("are not at %j", (address) => {
    expect(files.at(address)).toBeUndefined();
  });

  it("have their size, and no pixels where they are no picture", () => {
    const video = files.at("/videos/a.webm");
    expect([video?.size, video?.width, video?.height]).toEqual([10, undefined, undefined]);
  });
});

describe("the pixels of a picture", () => {
  it.each([
    ["a PNG", "c.png", PNG_3_BY_2, 3, 2],
    ["a JPEG", "c.jpg", JPEG_5_BY_4, 5, 4],
    ["a JPEG of another name", "c.JPEG", JPEG_5_BY_4, 5, 4],
    ["a WebP", "c.webp", WEBP_7_BY_6, 7, 6],
    ["an SVG", "c.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="24.4" height="12.6"/>', 24, 13],
    ["an SVG without size", "d.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 8"/>', 9, 8],
    ["a picture under another’s extension", "d.png", JPEG_5_BY_4, 5, 4],
  ])("are those of %s", (_title, name, contents, width, height) => {
    write(name, contents);
    const file = files.at(`/images/${name}`);
    expect([file?.size, file?.width, file?.height]).toEqual([contents.length, width, height]);
  });

  it.each([
    ["an empty file", "e.png", ""],
    ["a picture cut short", "f.png", PNG_3_BY_2.subarray(0, 12)],
    ["another file under a picture’s extension", "g.jpg", "un texte"],
    ["a picture of no width", "h.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="5"/>'],
    ["a picture under another extension", "i.txt", PNG_3_BY_2],
  ])("are not known of %s; its bytes are", (_title, name, contents) => {
    write(name, contents);
    const file = files.at(`/images/${name}`);
    expect([file?.size, file?.width, file?.height]).toEqual([contents.length, undefined, undefined]);
  });

  it("are read again once the file has changed, and only then", () => {
    const pixels = (): unknown[] => [files.at("/images/j.png")?.width, files.at("/images/j.png")?.height];
    write("j.png", PNG_3_BY_2, 10);
    expect(pixels()).toEqual([3, 2]);
    expect(files.at("/images/j.png")).toBe(files.at("/images/j.png"));
    write("j.png", JPEG_5_BY_4, 20);
    expect(pixels()).toEqual([5, 4]);
    rmSync(join(folder, "images", "j.png"));
    expect(files.at("/images/j.png")).toBeUndefined();
  });
});
