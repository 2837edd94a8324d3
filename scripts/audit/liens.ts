import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { count, french, quote } from "../../contract/message-words.ts";
import type { AuditedSite, Auditor, Finding } from "./auditor.ts";
import { decodePath } from "./decode-path.ts";
import { attributeOf } from "./html-tree.ts";
import { referencesOf, styleReferences, type Reference } from "./references.ts";

/** Every address of the site that a page, a style sheet or a manifest names leads somewhere; none fetches from elsewhere. */
export const liens: Auditor = {
  name: "liens",
  run(site) {
    const anchors = new Map(site.allPages.map((page) => [page.url, anchorsOf(page.elements)]));
    const sources = [
      ...site.allPages.map(({ url, elements }) => ({ url, references: elements.flatMap(referencesOf) })),
      ...filesOf(site, ".css", styleReferences),
      ...filesOf(site, ".webmanifest", manifestReferences),
    ];
    const findings = sources.flatMap(({ url, references }) => {
      const faults = references.flatMap((reference) => findFault(site, anchors, url, reference) ?? []);
      const once = new Map(faults.map((fault) => [fault.message, fault]));
      return [...once.values()].map((fault) => ({ page: url, ...fault }));
    });
    const checked = sources.reduce((sum, { references }) => sum + references.length, 0);
    return Promise.resolve({ findings, figures: [{ name: "Liens", value: count(checked, "adresse") }] });
  },
};

type Fault = Omit<Finding, "page">;

function findFault(
  site: AuditedSite,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  { address, isFetched }: Reference,
): Fault | undefined {
  const base = site.publicOrigin + from;
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  const path = url && decodePath(url.pathname);
  const anchor = url && decodePath(url.hash.slice(1).replace(/:~:.*$/, ""));
  if (url === undefined || path === undefined || anchor === undefined)
    return { rule: "adresse", message: french`Adresse mal écrite : ${quote(address)}.` };
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (url.origin !== site.publicOrigin)
    return isFetched
      ? { rule: "tiers", message: french`Fichier pris sur un autre site : ${quote(address)}.` }
      : undefined;
  if (!url.pathname.startsWith(site.pathPrefix))
    return { rule: "préfixe", message: french`Adresse hors du site : ${quote(address)}.` };
  if (site.gaps.has(path)) return undefined;
  if (!isServed(site, path)) return { rule: "adresse", message: french`Rien à l’adresse ${quote(address)}.` };
  const known = anchors.get(path);
  return anchor === "" || known === undefined || known.has(anchor)
    ? undefined
    : { rule: "ancre", message: french`Aucune ancre ${quote(`#${anchor}`)} à l’adresse ${quote(address)}.` };
}

function isServed({ folder, pathPrefix }: AuditedSite, path: string): boolean {
  const file = join(folder, path.slice(pathPrefix.length), path.endsWith("/") ? "index.html" : "");
  return existsSync(file) && statSync(file).isFile();
}

function anchorsOf(elements: AuditedSite["pages"][number]["elements"]): Set<string> {
  return new Set(elements.flatMap((element) => attributeOf(element, "id") ?? []));
}

function filesOf(
  { folder, pathPrefix }: AuditedSite,
  extension: string,
  read: (text: string) => Reference[],
): { url: string; references: Reference[] }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(extension))
    .map((file) => ({
      url: pathPrefix + file.replaceAll("\\", "/"),
      references: read(readFileSync(join(folder, file), "utf8")),
    }));
}

function manifestReferences(json: string): Reference[] {
  const { icons = [] } = JSON.parse(json) as { icons?: { src: string }[] };
  return icons.map(({ src }) => ({ address: src, isFetched: true }));
}
