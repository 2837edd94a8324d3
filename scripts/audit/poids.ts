import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { french } from "../../contract/message-words.ts";
import type { AuditedSite, Auditor } from "./auditor.ts";
import { findUserPage, type BuiltPage } from "./built-page.ts";
import { compress } from "./compress.ts";
import { formatBytes } from "./format-number.ts";
import { visitPages } from "./visit-pages.ts";

/** Kinds of files, in the browser’s words: an icon is `other`. */
const WEIGHED = ["document", "stylesheet", "script", "image", "font", "other"] as const;

/** What a page has fetched once it is loaded, in bytes as they were sent, by kind of file. */
type Weights = Record<(typeof WEIGHED)[number], number>;

/** Something weighed, and what it may weigh at most. */
interface Measure {
  rule: string;
  name: string;
  page: string;
  bytes: number;
  limit: number;
}

/** What the site weighs on its way to readers (brotli), in bytes. */
export const poids: Auditor = {
  name: "poids",
  async run(site) {
    const weights = new Map<BuiltPage, Weights>();
    // A diagram brings its library: a page without one is what limits are about
    const pages = site.pages.filter(({ kinds }) => !kinds.includes("diagram"));
    const findings = await visitPages(site, pages, {}, async (tab, page) => {
      weights.set(page, await weigh(tab, site.origin + page.url));
      return [];
    });
    const measures = [
      await measureStyles(site),
      ...[...weights].map(([page, { script }]) => ({
        ...{ rule: "client", name: "Code client d’une page, au plus" },
        ...{ page: page.url, bytes: script, limit: 12_000 },
      })),
      ...measureUserPage(weights),
    ];
    const heaviest = new Map<string, Measure>();
    for (const measure of measures)
      if (measure.bytes >= (heaviest.get(measure.rule)?.bytes ?? 0)) heaviest.set(measure.rule, measure);
    return {
      findings: [
        ...findings,
        ...measures
          .filter(({ bytes, limit }) => bytes > limit)
          .map(({ page, rule, name, bytes, limit }) => ({
            ...{ page, rule },
            message: french`${name} : ${formatBytes(bytes)}, pour ${formatBytes(limit)} au plus.`,
          })),
      ],
      figures: [...heaviest.values()].map(({ name, bytes, limit }) => ({
        ...{ name, value: formatBytes(bytes), limit: formatBytes(limit) },
      })),
    };
  },
};

async function measureStyles({ folder, pathPrefix }: AuditedSite): Promise<Measure> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".css"),
  );
  const sizes = await Promise.all(files.map((file) => compress(readFileSync(join(folder, file)))));
  const bytes = sizes.reduce((sum, { length }) => sum + length, 0);
  return { rule: "styles", name: "Feuilles de style du site", page: pathPrefix, bytes, limit: 24_000 };
}

function measureUserPage(weights: ReadonlyMap<BuiltPage, Weights>): Measure[] {
  const page = findUserPage([...weights.keys()]);
  const found = page && weights.get(page);
  if (!page || !found) return [];
  const total = Object.values(found).reduce((sum, bytes) => sum + bytes, 0);
  const name = "Page de l’utilisateur";
  return [
    {
      ...{ rule: "page", name: `${name}, sans polices` },
      ...{ page: page.url, bytes: total - found.font, limit: 55_000 },
    },
    {
      ...{ rule: "page-et-polices", name: `${name}, avec polices` },
      ...{ page: page.url, bytes: total, limit: 140_000 },
    },
  ];
}

/** Loads a page, and weighs all that the browser has fetched and found. */
async function weigh(tab: Page, address: string): Promise<Weights> {
  const weights = Object.fromEntries(WEIGHED.map((type) => [type, 0])) as Weights;
  const isWeighed = (type: string): type is keyof Weights => type in weights;
  const sizes: Promise<void>[] = [];
  tab.on("requestfinished", (request) => {
    const type = request.resourceType();
    if (!isWeighed(type)) return;
    const add = async (): Promise<void> => {
      const response = await request.response();
      const { responseBodySize } = await request.sizes();
      if (response?.ok()) weights[type] += responseBodySize;
    };
    sizes.push(add());
  });
  await tab.goto(address, { waitUntil: "networkidle" });
  await Promise.all(sizes);
  return weights;
}
