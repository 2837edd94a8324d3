/** Keywords that begin a diagram, to suggest from; Mermaid keeps its own list to itself. */
export const TYPES: readonly string[] = [
  "architecture-beta",
  "block-beta",
  "C4Context",
  "classDiagram",
  "erDiagram",
  "flowchart",
  "gantt",
  "gitGraph",
  "graph",
  "journey",
  "kanban",
  "mindmap",
  "packet-beta",
  "pie",
  "quadrantChart",
  "requirementDiagram",
  "sankey-beta",
  "sequenceDiagram",
  "stateDiagram-v2",
  "timeline",
  "xychart-beta",
];

/** Types too rare to be suggested, and other names of those above. */
const OTHER_TYPES: readonly string[] = [
  "architecture",
  "block",
  "C4Component",
  "C4Container",
  "C4Deployment",
  "C4Dynamic",
  "classDiagram-v2",
  "cynefin-beta",
  "eventmodeling",
  "flowchart-elk",
  "info",
  "ishikawa",
  "ishikawa-beta",
  "packet",
  "radar-beta",
  "requirement",
  "sankey",
  "stateDiagram",
  "treemap",
  "treemap-beta",
  "treeView-beta",
  "venn-beta",
  "xychart",
];

/** Whether a word is no type but begins like one, which is all that Mermaid looks at: `graphe`. */
export function isMisspeltType(word: string): boolean {
  return !TYPES.includes(word) && !OTHER_TYPES.includes(word) && TYPES.some((type) => word.startsWith(type));
}
