import { describe, expect, it } from "vitest";
import { TYPES } from "./diagram-types.ts";
import { findDiagramFaults } from "./find-faults.ts";

/** The line that is told, as it was written; nothing of a diagram that can be drawn. */
async function faultyLineOf(text: string): Promise<string | undefined> {
  const fault = (await findDiagramFaults([text])).get(text);
  return fault && text.split("\n")[fault.line];
}

describe("of a diagram that Mermaid refuses", () => {
  it.each([
    ["the line where the parser stops", "flowchart TD\n  A --> B\n  B - C\n  C --> D\n", "  B - C"],
    ["the line above, whose end is missing", "flowchart TD\n  A[Début\n  A --> B\n  B --> C\n", "  A[Début"],
    ["the last line", "sequenceDiagram\n  A->>B: x\n  B-->>A\n", "  B-->>A"],
    ["a `subgraph` that nothing ends", "flowchart TD\n  subgraph S\n  A --> B\n", "  subgraph S"],
    [
      "a loop that nothing ends",
      "sequenceDiagram\n  A->>B: x\n  loop toujours\n  B->>A: y\n",
      "  loop toujours",
    ],
    ["an `end` too many", "flowchart TD\n  A --> B\n  end\n  C --> D\n", "  end"],
    [
      "a brace that nothing closes, with lines behind",
      "classDiagram\n  class A {\n    +String nom\n    +ouvrir()\n  A --> B\n",
      "  class A {",
    ],
    [
      "a brace that nothing closes before the next one",
      "classDiagram\n  class A {\n    +String nom\n  class B {\n    +int age\n  }\n",
      "  class A {",
    ],
    [
      "what the parser understands and the diagram does not",
      "gitGraph\n  commit\n  checkout absente\n  commit\n",
      "  checkout absente",
    ],
    ["a second root", "mindmap\n  Un\n    Deux\n  Trois\n", "  Trois"],
    [
      "the line behind comments, directives and front matter",
      '---\ntitle: Essai\n---\n%% un\n%%{init: {\n  "theme": "base"\n}}%%\n\nflowchart TD\n  %% deux\n  A --> B\n  A - B\n  B --> C\n',
      "  A - B",
    ],
    [
      "the line of its front matter that is no YAML",
      "---\ntitle: a\n bad: b\n---\nflowchart TD\n  A --> B\n",
      " bad: b",
    ],
    [
      "the last line of its front matter, where something stays open",
      "---\ntitle: [a\n---\nflowchart TD\n  A --> B\n",
      "title: [a",
    ],
    ["front matter that is not closed", "---\ntitle: a\nflowchart TD\n  A --> B\n", "---"],
    ["the first of two wrong lines", "flowchart TD\n  A - B\n  C --> D\n  E - F\n", "  A - B"],
  ])("is told %s", async (_name, text, line) => {
    expect(await faultyLineOf(text)).toBe(line);
  });
});

it.each([
  ["flowchat TD\n  A --> B\n", 0, "flowchat"],
  ["graphe TD\n  A --> B\n", 0, "graphe"],
  ['pieChart\n  "A" : 1\n', 0, "pieChart"],
  ["---\ntitle: a\n---\n%% b\n%%{init: {}}%%\n\n  schéma TD\n", 6, "schéma"],
  ["%% rien\n", -1, ""],
  ["---\ntitle: a\n---\n", -1, ""],
])("knows no type in %j", async (text, line, unknownType) => {
  expect((await findDiagramFaults([text])).get(text)).toEqual({ line, unknownType, knownTypes: TYPES });
});

it.each([
  "flowchart TD\n  A[Début] --> B{Prêt ?}\n",
  "\n---\ntitle: Été\n---\nflowchart TD\n  A --> B\n",
  '%%{init: {"theme": "base"}}%%\nsequenceDiagram\n  A->>B: « Bonjour »\n',
  "stateDiagram\n  [*] --> Prêt\n",
  "gitGraph LR:\n  commit\n",
])("finds nothing in %j", async (text) => {
  expect(await faultyLineOf(text)).toBeUndefined();
});
