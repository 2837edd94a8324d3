import type { ApiExample, Page } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { createLocator } from "./locate.ts";

/** The innermost example of a page that holds the line of a problem, if one does. */
export function createExampleFinder({
  text,
  examples,
}: Page): (problem: Pick<Problem, "line">) => ApiExample | undefined {
  const locate = createLocator(text);
  const blocks = examples.map((example) => ({
    example,
    first: locate(example.range.start).line,
    last: locate(example.range.end).line,
  }));
  return ({ line }) => blocks.findLast(({ first, last }) => first <= line && line <= last)?.example;
}
