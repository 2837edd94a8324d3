import { readCorrectPages } from "./corpus.ts";
import { checkPages } from "./run-check.ts";

/** What the check says of pages where nothing is wrong, and of cut samples into which a wrong name is put. */
export interface AlarmsFigures {
  blocks: number;
  /** Problems told of correct pages. */
  alarms: string[];
  /** Samples that say that they are cut. */
  cutSamples: number;
  /** Wrong names that were not found in them. */
  unseen: string[];
}

const WRONG_NAME = "zzz_inconnu";
/** A cut of an object that stands where a member could: the wrong name is put in its place, before the cut. */
const CUT_MEMBER = /(?<=[{,]\s*(?:\/\/[^\n]*\s*)?)(?:…|\.{3})(?=\s*[,}])/g;

/** Runs the command on the correct pages, then on each with a wrong name at one of its cuts. */
export async function measureAlarms(): Promise<AlarmsFigures> {
  const pages = readCorrectPages();
  const wrong = new Map<string, string>();
  for (const [name, text] of pages)
    for (const [index, changed] of putWrongNames(text).entries()) wrong.set(`${name}-${index}`, changed);
  const found = await checkPages([...pages, ...wrong]);
  const alarms = [...pages.keys()].flatMap((name) =>
    (found.get(name) ?? []).map(({ line, column, reason }) => `${name}:${line}:${column} ${reason}`),
  );
  const unseen = [...wrong.keys()].filter(
    (name) => !(found.get(name) ?? []).some(({ reason }) => reason.includes(WRONG_NAME)),
  );
  return { blocks: countBlocks([...pages.values()]), alarms, cutSamples: wrong.size, unseen };
}

/** The page once for each of its JSON samples that holds cuts of members, with a wrong name at the last of them. */
export function putWrongNames(text: string): string[] {
  return Array.from(text.matchAll(/^( *)(`{3,})json[^\n]*\n(.*?)^\1\2$/gms)).flatMap(
    ({ 3: sample = "", index, 0: fence }) => {
      const cut = Array.from(sample.matchAll(CUT_MEMBER)).findLast(({ index: place }) =>
        isInObject(sample, place),
      );
      if (!cut) return [];
      const place = index + fence.indexOf(sample) + cut.index;
      return [`${text.slice(0, place)}"${WRONG_NAME}": 1, ${text.slice(place)}`];
    },
  );
}

/** Whether the innermost bracket open at the place is a brace. */
function isInObject(sample: string, place: number): boolean {
  const open: string[] = [];
  const bare = sample.slice(0, place).replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*/g, "");
  for (const sign of bare) {
    if (sign === "{" || sign === "[") open.push(sign);
    if (sign === "}" || sign === "]") open.pop();
  }
  return open.at(-1) === "{";
}

/** How many example blocks the pages hold. */
export function countBlocks(pages: readonly string[]): number {
  return pages.reduce((count, text) => count + Array.from(text.matchAll(/^\s*\?{3,} [A-Z]+ "/gm)).length, 0);
}
