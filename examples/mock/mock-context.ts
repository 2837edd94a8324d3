import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ExampleCall } from "../example-call.ts";
import type { Values } from "../fill-placeholders.ts";
import { createTemplates, type TemplateOf } from "./answer-templates.ts";
import { createFit, type Fit } from "./fit-to-schema.ts";
import { mergeValues } from "./json.ts";
import { collectIdentifiers, type KnownIdentifiers } from "./known-identifiers.ts";
import { readDocumentation, type Documentation } from "./read-documentation.ts";
import { createPlaceholderReader, fillValue } from "./sample-value.ts";
import { createChance, type Chance } from "./seeded-ids.ts";
import { createWorld, type World } from "./world.ts";

/** What answers are made from: what the pages say, and what has happened since. */
export interface MockContext {
  contract: Contract;
  documentation: Documentation;
  known: KnownIdentifiers;
  chance: Chance;
  world: World;
  templateOf: TemplateOf;
  fit: Fit;
  /** Answers that are known to satisfy the contract. */
  fitted: WeakSet<object>;
  /** The name of the placeholder that a text is: `{upload}` → `upload`. */
  nameOf: (text: unknown) => string | undefined;
  /** Whether a placeholder stands for an identifier. */
  isIdentifier: (name: string) => boolean;
  /** The values of the running example, by placeholder. */
  examples: Values;
  /** The values of the last entities created as the pages create them. */
  played: Map<string, string>;
  /** What is known of an entity: what has happened to it, else what the pages say. */
  factsOf: (id: string) => Readonly<Record<string, unknown>> | undefined;
}

/** A world as the pages describe it, before any request. */
export function createMockContext(
  contract: Contract,
  calls: readonly ExampleCall[],
  placeholders: PlaceholderRegistry,
  seed: number,
): MockContext {
  const documentation = readDocumentation(contract, calls);
  const chance = createChance(seed);
  const nameOf = createPlaceholderReader(placeholders);
  const examples = Object.fromEntries(
    Object.entries(placeholders).map(([name, { example }]) => [name, example] as const),
  );
  const read = (text: string) => examples[nameOf(text) ?? ""] ?? text;
  const known = collectIdentifiers(contract, documentation, placeholders, read);
  const world = createWorld(known, chance);
  const writtenIds = new Map(Array.from(documentation.facts.keys(), (text) => [read(text), text]));

  const factsOf = (id: string) => {
    const entity = world.findById(id);
    const documented = documentation.facts.get(entity?.placeholder ?? writtenIds.get(id) ?? id);
    if (!documented) return entity?.fields;
    const filled = fillValue(documented, { ...examples, ...entity?.bindings }, nameOf);
    return mergeValues(filled, { ...entity?.fields, _id: id }) as Record<string, unknown>;
  };
  return {
    contract,
    documentation,
    known,
    chance,
    world,
    templateOf: createTemplates(contract, documentation, placeholders, chance, read),
    fit: createFit({
      contract,
      readText: (text) => text,
      lookUp: factsOf,
      idFor: (name, place) =>
        placeholders[name]?.type === "uuid" ? (examples[name] ?? "") : chance.idOf(place),
    }),
    fitted: new WeakSet(),
    nameOf,
    isIdentifier: (name) => placeholders[name]?.type === "uuid",
    examples,
    played: new Map(),
    factsOf,
  };
}
