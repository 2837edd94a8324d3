/** A change of a guide’s text: words replaced in a section, its block taken away, or the blocks of two sections exchanged. */
export type Change =
  | { in: string; from: string; to: string }
  | { remove: string }
  | { swap: readonly [first: string, second: string] };

/** The text with the change; throws where the change would change nothing. */
export function changeText(text: string, change: Change): string {
  if ("from" in change) {
    const { start, end } = sectionOf(text, change.in);
    const section = text.slice(start, end);
    const changed = section.replace(change.from, () => change.to);
    if (changed === section) throw new Error(`“${change.from}” is not in section ${change.in}`);
    return text.slice(0, start) + changed + text.slice(end);
  }
  if ("remove" in change) {
    const { start, end } = blockOf(text, change.remove);
    return text.slice(0, start) + text.slice(end);
  }
  const [first, second] = change.swap.map((name) => blockOf(text, name));
  if (!first || !second) throw new Error("Two sections are needed");
  return (
    text.slice(0, first.start) +
    text.slice(second.start, second.end) +
    text.slice(first.end, second.start) +
    text.slice(first.start, first.end) +
    text.slice(second.end)
  );
}

/** Line and column, both from 1, of a text in a section. */
export function placeIn(text: string, name: string, written: string): string {
  const { start, end } = sectionOf(text, name);
  const offset = text.slice(start, end).indexOf(written);
  if (offset < 0) throw new Error(`“${written}” is not in section ${name}`);
  const lines = text.slice(0, start + offset).split("\n");
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

interface Range {
  start: number;
  end: number;
}

/** A section by the beginning of its title: `2.` */
function sectionOf(text: string, name: string): Range {
  const start = text.indexOf(`\n## ${name}`);
  if (start < 0) throw new Error(`No section ${name}`);
  const end = text.indexOf("\n## ", start + 1);
  return { start, end: end < 0 ? text.length : end };
}

function blockOf(text: string, name: string): Range {
  const section = sectionOf(text, name);
  const start = text.indexOf("\n??? ", section.start) + 1;
  const end = text.indexOf("\n???\n", start) + "\n???\n".length;
  if (start === 0 || end > section.end) throw new Error(`No block in section ${name}`);
  return { start, end };
}
