import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import type { Problem } from "../../types/problem.ts";
import { createSlotFinder, fillSlots, PAGE_SLOT, problemSlot } from "./show-problems.ts";

const problemAt = (line: number, reason = "") => ({ line, reason }) as Problem;

describe("the problems of a page in the preview", () => {
  it("stand at their block, the others at the top", () => {
    const html = `${problemSlot(PAGE_SLOT)}<p>${problemSlot("get-a")}</p>${problemSlot("get-b")}<!-- note -->`;
    const shown = fillSlots(
      html,
      [problemAt(1, "$& un"), problemAt(5, "deux"), problemAt(6, "trois")],
      ({ line }) => (line === 1 ? "page" : "get-a"),
      (problems) => `[${problems.map(({ reason }) => reason).join(", ")}]`,
    );
    expect(shown).toBe("[$& un]<p>[deux, trois]</p><!-- note -->");
  });

  it("find the innermost example that holds their line", () => {
    const { page } = renderPage('a\n\n???? GET "/a"\nb\n\n??? GET "/b"\nc\n???\n\nd\n????\ne\n');
    const slotOf = createSlotFinder(page);
    expect([1, 3, 4, 6, 8, 10, 11, 12].map((line) => slotOf(problemAt(line)))).toEqual([
      "page",
      "get-a",
      "get-a",
      "get-b",
      "get-b",
      "get-a",
      "get-a",
      "page",
    ]);
  });
});
