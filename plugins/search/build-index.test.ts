import { expect, it } from "vitest";
import { buildIndex } from "./build-index.ts";

const page = (url: string, text: string): { url: string; content: string } => ({
  url,
  content: `<html><body><article data-pagefind-body><h1>Titre</h1>${text}</article></body></html>`,
});

it("makes the files that the client loads, and no other", async () => {
  const files = await buildIndex([page("/fr/un/", "un"), page("/fr/deux/", "deux")], "fr");
  const names = files.map(({ path }) => path.replace(/_[0-9a-f]+\./, "_."));
  expect(names.sort()).toEqual([
    "fragment/fr_.pf_fragment",
    "fragment/fr_.pf_fragment",
    "index/fr_.pf_index",
    "pagefind-entry.json",
    "pagefind-worker.js",
    "pagefind.fr_.pf_meta",
    "pagefind.js",
    "wasm.fr.pagefind",
  ]);
});

it("works again and again in the same process", async () => {
  const first = await buildIndex([page("/fr/un/", "un")], "fr");
  expect(await buildIndex([page("/fr/un/", "un")], "fr")).toEqual(first);
});
