import { expect, it } from "vitest";
import { exampleSlots, fillSlots, pageSlot } from "./slots.ts";

it("the slots of a page are replaced by what belongs there, and no other comment", () => {
  const { before, badge, verdict } = exampleSlots;
  const html = `${pageSlot}<p>${before("get-a")}${badge("get-a")}</p>${verdict("get-b-2")}<!-- note --><!--check:a:b-->`;
  expect(fillSlots(html, (kind, name) => `[$& ${kind} of ${name}]`)).toBe(
    "[$& problems of page]<p>[$& problems of get-a][$& badge of get-a]</p>[$& verdict of get-b-2]<!-- note --><!--check:a:b-->",
  );
});
