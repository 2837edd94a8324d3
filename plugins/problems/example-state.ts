import type { Contract } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { schemaOfSample } from "../../contract/sample-schema.ts";
import type { ExampleState } from "../../examples/files/examples-document.ts";
import type { ApiExample, Page } from "../../types/page.ts";
import type { Problem } from "../../types/problem.ts";
import { createExampleFinder } from "./find-example.ts";

export type { ExampleState } from "../../examples/files/examples-document.ts";

/** The state of each example of a page, by anchor, in view of the problems that its check has found. */
export function statesOfExamples(
  page: Page,
  problems: readonly Problem[],
  contract: Contract,
): Map<string, ExampleState> {
  const exampleOf = createExampleFinder(page);
  const errors = problems.filter(({ severity }) => severity === "erreur");
  // A loop repeats its block at one place: an error there may be in any of its examples
  const faulty = new Set(errors.map((problem) => exampleOf(problem)?.range.start));
  return new Map(
    page.examples.map((example) => [
      example.anchor,
      faulty.has(example.range.start) ? "faulty" : stateOfFaultless(example, contract),
    ]),
  );
}

/** A sample that leaves out all there is to compare: `{…}`, `[ ... ]` */
const LEFT_OUT = /^[\s[\]{}]*(?:…|\.{3})[\s[\]{}]*$/;

function stateOfFaultless({ method, address, fences }: ApiExample, contract: Contract): ExampleState {
  const match = findOperation(contract, method, address);
  if (match.kind !== "found") return "outside";
  const samples = fences.filter(
    ({ role, content }) => (role === "request" || role === "response") && !LEFT_OUT.test(content.text),
  );
  if (samples.length === 0) return "address-only";
  const schemas = samples.map((sample) => schemaOfSample(sample, match.operation) ?? {});
  return schemas.every((schema) => Object.keys(schema).length > 0) ? "verified" : "unverifiable";
}
