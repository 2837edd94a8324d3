import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CollectionItem, UserConfig } from "@11ty/eleventy";
import { loadContract } from "../../contract/load-contract.ts";
import { french } from "../../contract/message-words.ts";
import type { Page } from "../../types/page.ts";
import { buildIndex } from "./build-index.ts";
import { contractPath, inReadingOrder, listOperations, operationPath } from "./operations.ts";
import { findArticle, searchDocument } from "./search-document.ts";
import { writeIndex } from "./write-index.ts";

export interface SearchOptions {
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  /** Of the API: what blocks’ addresses begin with. */
  baseAddress: string;
  /** Language of the pages: `fr`. */
  language: string;
  /** What is said, before the reason, where the index cannot be made. */
  failure: string;
}

/** Folder of the index, under the output folder. */
const FOLDER = "pagefind";

/** The index that readers search, made anew after each build; and, for layouts, `collections.all | operations(collections.navigation)`. */
export function search(eleventyConfig: UserConfig, options: SearchOptions): void {
  const { pages, baseAddress, language, failure } = options;
  const documents = new Map<string, { url: string; content: string; hash: string }>();
  let isCurrent = false;

  eleventyConfig.addFilter(
    "operations",
    (items: readonly CollectionItem[], { byUrl }: { byUrl: Record<string, unknown> }) =>
      listOperations(
        inReadingOrder(
          items.flatMap(({ inputPath }) => pages.get(inputPath) ?? []),
          Object.keys(byUrl),
        ),
        baseAddress,
        loadContract(),
      ),
  );

  /** Keeps what the index needs of a page; one that has not changed is not read again. */
  const keepDocument = (inputPath: string, url: string, html: string): void => {
    const article = findArticle(html);
    if (article === undefined) return forgetDocument(inputPath);
    const hash = createHash("sha256").update(`${url}\n${article}`).digest("hex");
    if (documents.get(inputPath)?.hash === hash) return;
    const calls = pages.get(inputPath)?.examples.filter(({ isSpecimen }) => !isSpecimen);
    const blocks = calls?.map((example) => {
      const title = `${example.method} ${operationPath(example, baseAddress)}`;
      const path = contractPath(example, loadContract());
      return [
        example.anchor,
        { title, call: path === undefined ? title : `${example.method} ${path}` },
      ] as const;
    });
    documents.set(inputPath, { url, content: searchDocument(article, new Map(blocks)), hash });
    isCurrent = false;
  };
  const forgetDocument = (inputPath: string): void => {
    if (documents.delete(inputPath)) isCurrent = false;
  };

  const update = async (output: string): Promise<void> => {
    if (isCurrent) return;
    isCurrent = true;
    // Pages that match as well come in the same order on every machine
    const indexed = Array.from(documents.values(), ({ url, content }) => ({ url, content })).sort((a, b) =>
      a.url < b.url ? -1 : 1,
    );
    try {
      await writeIndex(join(output, FOLDER), await buildIndex(indexed, language));
    } catch (error) {
      isCurrent = false;
      const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      throw new Error(french`${failure} : ${reason}`);
    }
  };

  let queue = Promise.resolve();
  eleventyConfig.on("eleventy.after", async ({ directories, outputMode, runMode, results = [] }) => {
    if (outputMode !== "fs") return;
    for (const inputPath of documents.keys()) if (!existsSync(inputPath)) forgetDocument(inputPath);
    for (const { inputPath, url, content } of results)
      if (url !== false) keepDocument(inputPath, url, content);
    // One at a time; that of builds which came meanwhile finds nothing left to do but once
    queue = queue.then(() => update(directories.output));
    if (runMode === "build") return queue;
    // The preview shows the page at once, and goes on without its search where it must
    queue = queue.catch((error: Error) => console.warn(error.message));
  });
}
