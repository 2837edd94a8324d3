import type { Contract } from "../../contract/contract.ts";
import { explainedExamples, requestFence, toCall } from "../../examples/example-call.ts";
import type { PlacedFault } from "../../examples/scenario/fault.ts";
import type { Scenario, ScenarioStep } from "../../examples/scenario/scenario.ts";
import { createLocator } from "../../plugins/problems/locate.ts";
import type { ApiExample, Heading, Page, SourceRange } from "../../types/page.ts";
import { placeholdersGiven, placeholdersOfAll, type GivenSources } from "./introduction.ts";

/** A page as scenarios: its steps, and what it shows beside them. */
export interface Guide {
  page: Page;
  title: string;
  /** Its numbered steps. */
  main: Scenario;
  /** What each of its other sections shows, which is a story of its own. */
  asides: readonly Scenario[];
  /** The place in the page of a fault of one of its steps. */
  placeOf: (step: ScenarioStep, fault: PlacedFault) => SourceRange;
  /** The place of a step’s block. */
  blockOf: (step: ScenarioStep) => SourceRange;
}

/** Reads the calls of a page as a guide to be followed. */
export function readGuide(page: Page, sources: GivenSources): Guide {
  const { contract } = sources;
  const title = typeof page.data["title"] === "string" ? page.data["title"] : page.file;
  const examples = new Map(
    explainedExamples(page).map((example) => [toStep(page, example, contract), example]),
  );
  const [mainSteps = [], ...asideSteps] = groupBySection(page, examples);
  const scenario = (steps: ScenarioStep[], given: string[]): Scenario => ({
    file: page.file,
    title,
    steps,
    given,
  });
  return {
    page,
    title,
    main: scenario(mainSteps, placeholdersGiven(page, sources)),
    asides: asideSteps.map((steps) => scenario(steps, placeholdersOfAll(sources))),
    placeOf: (step, fault) => placeFault(examples.get(step), fault),
    blockOf: (step) => examples.get(step)?.range ?? { start: 0, end: 0 },
  };
}

function toStep(page: Page, example: ApiExample, contract: Contract): ScenarioStep {
  const { line } = createLocator(page.text)(example.addressRange().start);
  return { call: toCall(page, example, contract), line };
}

/** The steps of the numbered sections, which follow each other, then those of each other section. */
function groupBySection(page: Page, examples: ReadonlyMap<ScenarioStep, ApiExample>): ScenarioStep[][] {
  const titles = page.headings.filter(({ level, isNested }) => level === 2 && !isNested);
  const main: ScenarioStep[] = [];
  const others = new Map<Heading | undefined, ScenarioStep[]>();
  for (const [step, { range }] of examples) {
    const title = titles.findLast((heading) => heading.range.start < range.start);
    if (title && isStep(title)) main.push(step);
    else others.set(title, [...(others.get(title) ?? []), step]);
  }
  return [main, ...others.values()];
}

/** Whether a title is that of a step: « 3. Envoyer le fichier ». */
function isStep({ text }: Heading): boolean {
  return /^\d+\.\s/.test(text);
}

function placeFault(example: ApiExample | undefined, { part, start, end }: PlacedFault): SourceRange {
  if (!example) return { start: 0, end: 0 };
  if (part.kind === "address") {
    const indent = example.address.length - example.address.trimStart().length;
    return example.addressRange(start + indent, end + indent);
  }
  const content =
    part.kind === "request"
      ? requestFence(example.fences)?.content
      : example.fences.filter(({ role }) => role === "response")[part.index]?.content;
  return content?.toSource(start, end) ?? example.range;
}
