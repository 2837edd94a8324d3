import type { Page } from "playwright-core";
import { french } from "../../contract/message-words.ts";
import type { Finding } from "./auditor.ts";
import { installFocusReader, type FocusStop, type FocusWindow } from "./focus-reader.ts";

/** More stops than any page has: past them, the Tab key goes round in circles. */
const MOST_STOPS = 1_000;
/** How many stops the controls of a video may hold. */
const MOST_IN_PLAYER = 20;

export interface Tour {
  faults: Omit<Finding, "page">[];
  /** How many stops stand before the content of the page, skip links included. */
  stopsBeforeContent: number;
}

/** Goes through a page with the Tab key, opening each block on the way, and tells what a reader would lose. */
export async function makeTabTour(tab: Page): Promise<Tour> {
  await tab.evaluate(installFocusReader);
  const { stops, trap } = await followTab(tab);
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  // Of a player, the first stop is its own; the next ones are inside, and drawn by the browser
  const seen = stops.filter(({ id }, index) => stops.findIndex((stop) => stop.id === id) === index);
  const looks = await tab.evaluate(
    (ids) => ids.map((id) => (window as unknown as FocusWindow).focusReader.lookOf(id)),
    seen.map(({ id }) => id),
  );
  const reachable = await tab.evaluate(() => (window as unknown as FocusWindow).focusReader.reachable());
  const missed = Object.entries(reachable).filter(([id]) => !seen.some((stop) => stop.id === Number(id)));
  const firstInMain = seen.findIndex(({ isInMain }) => isInMain);
  return {
    stopsBeforeContent: firstInMain < 0 ? seen.length : firstInMain,
    faults: [
      ...(trap === undefined ? [] : [{ rule: "piège", message: french`Tab ne quitte pas ${trap}.` }]),
      ...seen.flatMap((stop, index) => findFaults(stop, looks[index])),
      ...(trap === undefined ? missed : []).map(([, name]) => ({
        rule: "hors-d’atteinte",
        message: french`Tab ne mène jamais à ${name}.`,
      })),
    ],
  };
}

function findFaults({ name, look, isVisible, coveredBy }: FocusStop, unfocused = ""): Tour["faults"] {
  if (!isVisible) return [{ rule: "focus-caché", message: french`${name} a le focus sans se voir.` }];
  return [
    ...(coveredBy === undefined
      ? []
      : [{ rule: "focus-caché", message: french`${name} a le focus sous ${coveredBy}.` }]),
    ...(look === unfocused
      ? [{ rule: "focus-invisible", message: french`Rien ne montre que ${name} a le focus.` }]
      : []),
  ];
}

/** Every stop from the top of the page to its end; a trap is the name of the element that it did not get past. */
async function followTab(tab: Page): Promise<{ stops: FocusStop[]; trap?: string }> {
  const stops: FocusStop[] = [];
  let repeats = 0;
  while (stops.length < MOST_STOPS) {
    await tab.keyboard.press("Tab");
    const stop = await readStop(tab);
    if (stop === undefined) {
      if (stops.length > 0) return { stops };
      continue;
    }
    const last = stops.at(-1);
    repeats = stop.id === last?.id ? repeats + 1 : 0;
    if (repeats > (stop.isPlayer ? MOST_IN_PLAYER : 0)) return { stops, trap: stop.name };
    if (repeats === 0 && stops.length > 0 && stop.id === stops[0]?.id) return { stops };
    stops.push(stop);
    if (stop.isClosedBlock) await tab.keyboard.press("Enter");
  }
  return { stops, trap: stops.at(-1)?.name ?? "" };
}

async function readStop(tab: Page): Promise<FocusStop | undefined> {
  return tab.evaluate(async () => {
    // The page has scrolled to the element, and drawn it, at the second frame
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as FocusWindow).focusReader.readStop();
  });
}
