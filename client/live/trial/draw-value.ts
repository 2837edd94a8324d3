/** What stands behind the number of what a folded value holds. */
export interface ValueWords {
  items: string;
  members: string;
}

/** How many values are drawn as a tree; the text of longer answers is shown as it is. */
const MOST_VALUES = 3_000;

/** A JSON text as a tree that folds, in elements that hold texts only; nothing where it is no JSON, or too long for a tree. */
export function drawJson(text: string, words: ValueWords): HTMLElement | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (countValues(value) > MOST_VALUES) return undefined;
  const tree = document.createElement("div");
  tree.className = "json-tree";
  tree.append(drawValue(value, words, 0));
  return tree;
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) {
    count += countValues(inner);
    if (count > MOST_VALUES) break;
  }
  return count;
}

/** The first levels are open: what people look for is there. */
const OPEN_LEVELS = 2;

function drawValue(value: unknown, words: ValueWords, level: number): Node {
  if (typeof value !== "object" || value === null)
    return span(JSON.stringify(value), typeof value === "string" ? "hl-string" : "hl-literal");
  const entries = Object.entries(value);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (entries.length === 0) return span(`${open}${close}`);
  const details = document.createElement("details");
  details.open = level < OPEN_LEVELS;
  const summary = document.createElement("summary");
  const count = `${entries.length}\u00a0${Array.isArray(value) ? words.items : words.members}`;
  summary.append(span(open), span(count, "json-count"));
  const list = document.createElement("ul");
  for (const [name, inner] of entries) {
    const item = document.createElement("li");
    if (!Array.isArray(value)) item.append(span(JSON.stringify(name), "hl-property"), ": ");
    item.append(drawValue(inner, words, level + 1));
    list.append(item);
  }
  details.append(summary, list, span(close));
  return details;
}

function span(text: string, className = ""): HTMLElement {
  const element = document.createElement("span");
  if (className !== "") element.className = className;
  element.textContent = text;
  return element;
}
