import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { swapFile } from "./swap-file.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "swap-"));
  file = join(folder, "page.md");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file", () => {
  it("is replaced, and nothing stays beside it", () => {
    writeFileSync(file, "avant");
    expect(swapFile(file, "avant", "après")).toBe("swapped");
    expect(readFileSync(file, "utf8")).toBe("après");
    expect(readdirSync(folder)).toEqual(["page.md"]);
  });

  it("keeps its byte order mark", () => {
    writeFileSync(file, "\uFEFFavant");
    expect(swapFile(file, "avant", "après")).toBe("swapped");
    expect(readFileSync(file, "utf8")).toBe("\uFEFFaprès");
  });

  it.skipIf(process.platform === "win32")(
    "keeps its rights, whatever the new files of its owner have",
    () => {
      writeFileSync(file, "avant");
      chmodSync(file, 0o666);
      swapFile(file, "avant", "après");
      expect(statSync(file).mode & 0o777).toBe(0o666);
    },
  );

  it.skipIf(process.platform === "win32")("goes on being found through a link", () => {
    writeFileSync(file, "avant");
    const link = join(folder, "lien.md");
    symlinkSync(file, link);
    expect(swapFile(link, "avant", "après")).toBe("swapped");
    expect(readFileSync(file, "utf8")).toBe("après");
    writeFileSync(file, "encore");
    expect(readFileSync(link, "utf8")).toBe("encore");
  });

  it("that was saved meanwhile is left alone", () => {
    writeFileSync(file, "entre-temps");
    expect(swapFile(file, "avant", "après")).toBe("changed-meanwhile");
    expect(readFileSync(file, "utf8")).toBe("entre-temps");
    expect(readdirSync(folder)).toEqual(["page.md"]);
  });

  it("that was removed meanwhile stays so", () => {
    expect(swapFile(file, "avant", "après")).toBe("changed-meanwhile");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("beside which nothing can be written is left alone", () => {
    writeFileSync(file, "avant");
    const beside = `${file}.${process.pid}.tmp`;
    mkdirSync(beside);
    expect(swapFile(file, "avant", "après")).toBe("not-writable");
    expect(readFileSync(file, "utf8")).toBe("avant");
    expect(readdirSync(folder).sort()).toEqual(["page.md", `page.md.${process.pid}.tmp`]);
  });
});

/** Reads the file again and again, counts the texts that it has seen. */
const READER = `
const { readFileSync } = require("node:fs");
const { parentPort, workerData } = require("node:worker_threads");
const { file, stop } = workerData;
const seen = new Map();
parentPort.postMessage("ready");
while (Atomics.load(stop, 0) === 0) {
  let text;
  try { text = readFileSync(file, "utf8"); } catch (error) { text = error.code; }
  seen.set(text, (seen.get(text) ?? 0) + 1);
}
parentPort.postMessage([...seen]);
`;

it("who reads a file while it is replaced 200 times reads the one text or the other, whole", async () => {
  const texts = ["a".repeat(300_000), "b".repeat(200_000)] as const;
  writeFileSync(file, texts[0]);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const reader = new Worker(READER, { eval: true, workerData: { file, stop } });
  const next = (): Promise<unknown> => new Promise((resolve) => reader.once("message", resolve));
  await next();
  const swaps = Array.from({ length: 200 }, (_, turn) =>
    swapFile(file, texts[turn % 2 === 0 ? 0 : 1], texts[turn % 2 === 0 ? 1 : 0]),
  );
  const answer = next();
  Atomics.store(stop, 0, 1);
  const seen = (await answer) as [text: string, count: number][];
  await reader.terminate();
  expect(new Set(swaps)).toEqual(new Set(["swapped"]));
  expect(
    seen.filter(([text]) => text !== texts[0] && text !== texts[1]).map(([text]) => text.length),
  ).toEqual([]);
  expect(seen.length).toBe(2);
});
