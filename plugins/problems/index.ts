import { join } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import type MarkdownIt from "markdown-it";
import nunjucks from "nunjucks";
import { CONTRACT_FILE, loadContract } from "../../contract/load-contract.ts";
import type { Page } from "../../types/page.ts";
import type { Check, DiagramFault, ServedFile, Site } from "../../types/problem.ts";
import { statesOfExamples, type ExampleState } from "./example-state.ts";
import { checkPage, checkSite, type Outcome } from "./run-checks.ts";
import { showCheck } from "./show-check.ts";
import { indexSite } from "./site-index.ts";
import { fillSlots, pageSlot } from "./slots.ts";
import { problemSpots } from "./spots.ts";

export { exampleSlots } from "./slots.ts";

export interface ProblemsOptions {
  /** Renders the pages. */
  markdown: MarkdownIt;
  /** None: nothing is checked, and pages say nothing of the state of their examples. */
  checks: readonly Check[];
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  /** The file of `manques`. */
  gapsFile: string;
  /** Files that are served as they are. */
  servedFiles: { addresses: () => string[]; at: (address: string) => ServedFile | undefined };
  /** Addresses of files that other plugins write; a function is asked once the pages are read. */
  otherAddresses: readonly string[] | (() => readonly string[]);
  /** Public address of the server, without the path prefix. */
  origin: string;
  /** What Mermaid says of diagrams, by their text. */
  findDiagramFaults: (texts: Iterable<string>) => Promise<ReadonlyMap<string, DiagramFault | undefined>>;
  /** Whether pages show their problems: in the preview only. */
  isPreview: boolean;
}

/** What the build says of the problems that it has found (event `problems`). */
export interface ProblemsEvent extends Outcome {
  pages: readonly Page[];
  pageCount: number;
  exampleCount: number;
  /** The states of a page’s examples by anchor; absent where nothing is checked. */
  statesOf?: (page: Page) => ReadonlyMap<string, ExampleState>;
}

/**
 * Runs the checks on all that a build has read: emits `problems`, and shows in the pages the state of each example,
 * in those of the preview the problems too.
 */
export function problems(eleventyConfig: UserConfig, options: ProblemsOptions): void {
  const { checks, markdown, pages, otherAddresses, isPreview } = options;
  if (isPreview) problemSpots(markdown);
  let addresses: string[] = [];
  let site: Promise<Site> | undefined;
  /** Looked for once a build: the pages show them, the report lists them. */
  const found = new Map<Page, Outcome>();

  eleventyConfig.addGlobalData("problemSlot", pageSlot);
  eleventyConfig.addWatchTarget(CONTRACT_FILE);
  eleventyConfig.addWatchTarget("contract/openapi/");
  eleventyConfig.on("eleventy.before", () => {
    site = undefined;
    found.clear();
    // A contract that cannot be read is no fault of the page that would ask for it first
    if (checks.length > 0) loadContract();
  });
  eleventyConfig.addCollection("addresses", (collections) => {
    addresses = collections.getAll().flatMap(({ url }) => (url === false ? [] : [url]));
    return addresses;
  });

  const index = async (): Promise<Site> => {
    const read = [...pages.values()];
    const texts = read.flatMap(({ diagrams }) => diagrams.map(({ content }) => content.text));
    return indexSite({
      ...options,
      otherAddresses: typeof otherAddresses === "function" ? otherAddresses() : otherAddresses,
      contract: loadContract(),
      pages: read,
      addresses,
      templates: eleventyConfig.directories.includes,
      diagramFaults: await options.findDiagramFaults(checks.length === 0 ? [] : texts),
      checkNames: checks.map(({ name }) => name),
    });
  };
  const indexOnce = (): Promise<Site> => (site ??= index());

  const outcomeOf = (page: Page, indexed: Site): Outcome => {
    const known = found.get(page) ?? checkPage(page, indexed, checks);
    found.set(page, known);
    return known;
  };

  const loader = new nunjucks.FileSystemLoader(join(eleventyConfig.directories.includes, "components"));
  const components = new nunjucks.Environment(loader);
  eleventyConfig.addTransform("problems", async function (html) {
    const page = pages.get(this.page.inputPath);
    if (!page || checks.length === 0) return fillSlots(html, () => "");
    const indexed = await indexOnce();
    const { contract } = indexed;
    const render = (name: string, data: Record<string, unknown>): string => components.render(name, data);
    return fillSlots(
      html,
      showCheck(page, html, outcomeOf(page, indexed).problems, {
        contract,
        listsProblems: isPreview,
        render,
      }),
    );
  });

  eleventyConfig.on("eleventy.after", async () => {
    const read = [...pages.values()];
    const indexed = await indexOnce();
    const statesOf = (page: Page): ReadonlyMap<string, ExampleState> =>
      statesOfExamples(page, outcomeOf(page, indexed).problems, indexed.contract);
    const event: ProblemsEvent = {
      ...checkSite(indexed, checks, (page) => outcomeOf(page, indexed)),
      pages: read,
      pageCount: read.length,
      exampleCount: read.reduce((count, { examples }) => count + examples.length, 0),
      ...(checks.length === 0 ? {} : { statesOf }),
    };
    await eleventyConfig.emit("problems", event);
  });
}
