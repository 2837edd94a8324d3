import { nearestName, nearNames } from "../../contract/nearest-name.ts";
import type { Diagram, SourceRange } from "../../types/page.ts";
import type { Check, Finding, Site } from "../../types/problem.ts";
import { contentMessages } from "./content-messages.ts";

/** Mermaid diagrams that Mermaid’s own parser refuses, at their line. */
export const schemas: Check = {
  name: "schemas",
  run: ({ diagrams }, site) => diagrams.flatMap((diagram) => checkDiagram(diagram, site)),
};

function checkDiagram({ content, range }: Diagram, site: Site): Finding[] {
  const { text, toSource, unknownRanges } = content;
  // What a variable would have made of it cannot be told; `variables` tells of the variable
  if (unknownRanges.length > 0) return [];
  const fault = site.diagramFault(text);
  // Of comments alone too, Mermaid does not find the type
  if (text.trim() === "" || fault?.unknownType === "") return [{ range, ...contentMessages.emptyDiagram() }];
  if (!fault) return [];
  const { line: index, unknownType: type, knownTypes = [] } = fault;
  const lines = text.split("\n");
  const line = lines[index] ?? "";
  const lineStart = lines.slice(0, index).reduce((length, { length: more }) => length + more + 1, 0);
  const placeOf = (part: string): SourceRange => {
    const start = lineStart + line.indexOf(part);
    return toSource(start, start + part.length);
  };
  if (type === undefined)
    return [{ range: placeOf(line.trim()), ...contentMessages.badDiagram(line.trim()) }];
  const word = placeOf(type);
  const near = nearNames(type, knownTypes);
  const fix = near.length === 1 && near[0] !== undefined ? { fix: { ...word, text: near[0] } } : {};
  return [
    {
      range: word,
      ...contentMessages.unknownDiagram(type, nearestName(type, knownTypes), knownTypes),
      ...fix,
    },
  ];
}
