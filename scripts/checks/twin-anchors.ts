import type { Page, SourceRange } from "../../types/page.ts";
import type { Finding } from "../../types/problem.ts";
import { linkMessages } from "./link-messages.ts";

/** Anchors that a page gives twice: a link leads to the first one only. */
export function findTwinAnchors({ anchors, text }: Page): Finding[] {
  const first = new Map<string, SourceRange>();
  return [...anchors]
    .sort((a, b) => a.range.start - b.range.start)
    .flatMap(({ id, range }): Finding[] => {
      const twin = first.get(id);
      first.set(id, twin ?? range);
      // `<a id="a" name="a">` is one; what a loop repeats is not
      const isSameTag =
        twin !== undefined && twin.start < range.start && !/[<>]/.test(text.slice(twin.end, range.start));
      return id === "" || twin === undefined || isSameTag ? [] : [{ range, ...linkMessages.twinAnchor(id) }];
    });
}
