import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadContract } from "../../../contract/load-contract.ts";
import { callsOfPage, type ExampleCall } from "../../../examples/example-call.ts";
import {
  createExamplesDocument,
  type CallWithState,
  type ExampleState,
} from "../../../examples/files/examples-document.ts";
import { examplesSchema } from "../../../examples/files/examples-schema.ts";
import { namePageFiles, writePageFiles } from "../../../examples/files/page-files.ts";
import type { Page } from "../../../types/page.ts";
import { SITE_FILE_ADDRESSES } from "./addresses.ts";
import type { TakeAwayOptions } from "./index.ts";
import { folderOf } from "./page-folder.ts";

/** What the build says of its pages (event `problems`). */
export interface CheckedPages {
  pages: readonly Page[];
  /** The states of a page’s examples by anchor; absent where nothing was checked. */
  statesOf?: (page: Page) => ReadonlyMap<string, ExampleState>;
}

export interface SiteWriterOptions extends TakeAwayOptions {
  pathPrefix: string;
}

/** A page that is written, with its calls. */
interface CallingPage {
  page: Page;
  url: string;
  calls: ExampleCall[];
}

/** Writes the files of a site into an output folder, at each build what has changed since the last. */
export function createSiteWriter(options: SiteWriterOptions): {
  write: (output: string, checked: CheckedPages) => void;
} {
  const { site, environments, placeholders, pathPrefix } = options;
  const publicAddress = (path: string): string => `${site.origin}${pathPrefix.replace(/\/+$/, "")}${path}`;
  const [environment] = Object.values(environments);
  if (!environment) throw new Error("_data/environnements.ts ne donne aucun environnement.");
  /** By file, what it was made of or what it holds. */
  const written = new Map<string, string>();
  /** The files of pages that stand in the output folder. */
  let standing: string[] = [];

  const hasChanged = (file: string, content: string): boolean => {
    const isNew = written.get(file) !== content;
    written.set(file, content);
    return isNew;
  };
  const writeFile = (file: string, text: string): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  const writePage = (output: string, { url, calls }: CallingPage): void => {
    const folder = join(output, folderOf(url));
    const contract = loadContract();
    if (!hasChanged(folder, JSON.stringify([calls, contract.document["info"]]))) return;
    const files = writePageFiles({
      title: calls[0]?.title ?? "",
      address: publicAddress(url),
      contractAddress: publicAddress("/openapi.yaml"),
      ...{ calls, contract, placeholders, environment },
    });
    for (const [name, text] of files) writeFile(join(folder, name), text);
  };

  const writeDocument = (output: string, calls: readonly CallWithState[]): void => {
    const [documentAddress, schemaAddress] = SITE_FILE_ADDRESSES;
    const address = publicAddress(schemaAddress);
    const document = createExamplesDocument({
      schemaAddress: address,
      site: { title: site.title, address: publicAddress("/"), language: site.lang },
      ...{ environments, placeholders, calls },
    });
    for (const [path, value] of [
      [documentAddress, document],
      [schemaAddress, examplesSchema(address)],
    ] as const) {
      const text = `${JSON.stringify(value, null, 2)}\n`;
      if (hasChanged(join(output, path), text)) writeFile(join(output, path), text);
    }
  };

  /** Removes what pages have lost since the last build: in the preview, a page may lose its calls, its address or itself. */
  const removeLost = (output: string, calling: readonly CallingPage[]): void => {
    const expected = calling.flatMap(({ url, calls }) =>
      namePageFiles(calls).map((name) => join(output, folderOf(url), name)),
    );
    const kept = new Set(expected);
    for (const file of standing) {
      if (kept.has(file)) continue;
      rmSync(file, { force: true });
      // Its page is written whole when it calls again
      written.delete(join(dirname(file), "/"));
    }
    standing = expected;
  };

  return {
    write(output, { pages, statesOf }) {
      const calling = callingPages(pages);
      removeLost(output, calling);
      for (const page of calling) writePage(output, page);
      writeDocument(
        output,
        calling.flatMap(({ page, calls }) => {
          const states = statesOf?.(page);
          return calls.map((call) => {
            const state = states?.get(call.id.replace(/^[^#]*#/, ""));
            return { call, ...(state === undefined ? {} : { state }) };
          });
        }),
      );
    },
  };
}

/** The pages that show calls, by address: the order of files is another on each machine. */
function callingPages(pages: readonly Page[]): CallingPage[] {
  const contract = loadContract();
  return pages
    .flatMap((page) => {
      const { url } = page;
      const calls = url === false ? [] : callsOfPage(page, contract);
      return url === false || calls.length === 0 ? [] : [{ page, url, calls }];
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
