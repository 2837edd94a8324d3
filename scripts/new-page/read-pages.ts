import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NavigationPage } from "../../plugins/navigation/build-navigation.ts";
import { navigationPage } from "../../plugins/navigation/navigation-page.ts";
import { decodeUtf8 } from "../../plugins/page-source/decode.ts";
import { readFrontMatter } from "../../plugins/page-source/front-matter.ts";
import { repositoryPath } from "../../plugins/page-source/repository-path.ts";
import { addressOf } from "./page-address.ts";

/** A page that exists, as far as a new one must know it. */
export interface ExistingPage extends NavigationPage {
  /** Its file, below the folder of pages, with `/`. */
  file: string;
  /** Former addresses, which still lead to it. */
  formerUrls: string[];
}

/** Every Markdown page of a folder, by its front matter alone. */
export function readPages(content: string): ExistingPage[] {
  return readdirSync(content, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map(repositoryPath)
    .sort()
    .flatMap((file) =>
      readPage(file, readFrontMatter(decodeUtf8(readFileSync(join(content, file))).text).data),
    );
}

function readPage(file: string, data: Record<string, unknown>): ExistingPage[] {
  const { permalink, redirect_from: former } = data;
  if (permalink === false) return [];
  return [
    {
      ...navigationPage(typeof permalink === "string" ? permalink : addressOf(file), data),
      file,
      formerUrls: [former].flat().filter((address) => typeof address === "string"),
    },
  ];
}
