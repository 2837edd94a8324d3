import { nearestName } from "../../contract/nearest-name.ts";
import type { Page } from "../../types/page.ts";
import type { Check, Finding, Site } from "../../types/problem.ts";
import { messages } from "./messages.ts";

/** The front matter: YAML that is not, a page without title, a parent that no page has. */
export const cartouche: Check = {
  name: "cartouche",
  run(page, site) {
    const faults = page.frontMatterFaults.map((fault) => ({
      range: fault.range,
      ...messages.frontMatter(fault),
    }));
    return faults.length > 0 ? faults : [...missingTitle(page), ...unknownParent(page, site)];
  },
};

function missingTitle({ text, data, invalidByte }: Page): Finding[] {
  const title: unknown = data["title"];
  if (typeof title === "number" || (typeof title === "string" && title.trim() !== "")) return [];
  // Of a file in another encoding nothing can be read
  if (invalidByte) return [];
  const range = { start: 0, end: Math.min(3, text.length) };
  return [{ range, ...(text.trim() === "" ? messages.emptyPage() : messages.missingTitle()) }];
}

function unknownParent(page: Page, site: Site): Finding[] {
  const range = page.frontMatterRange(["eleventyNavigation", "parent"]);
  const place = page.data["eleventyNavigation"] as { parent?: unknown } | undefined;
  if (!range || typeof place?.parent !== "string") return [];
  const parent = place.parent.trim();
  if (site.navigationKeys.has(parent)) return [];
  return [{ range, ...messages.unknownParent(parent, nearestName(parent, site.navigationKeys)) }];
}
