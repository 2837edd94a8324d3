import { fillText, percentEncode, type Values } from "../../examples/fill-placeholders.ts";
import type { Fill } from "./filling.ts";
import { findSwaps } from "./text-swap.ts";

/** Shows the code of a fence with the reader’s values, written as its language wants them. */
export function fenceFill(code: HTMLElement): Fill {
  const swaps = findSwaps(code);
  const { write, takes } = manners(code);
  return ({ values, registry, translate }) => {
    const taken: Values = Object.fromEntries(Object.entries(values).filter(([, value]) => takes(value)));
    return swaps.flatMap(({ original, show }) => {
      const { text, missing } = translate(original);
      const filled = fillText(text, taken, registry, write);
      show(filled === original ? undefined : filled);
      return missing;
    });
  };
}

/** Shows the code of a sentence in the addresses of the environment; what stands between braces there is a name. */
export function wordFill(code: HTMLElement): Fill {
  const swaps = findSwaps(code);
  return ({ translate }) => {
    for (const { original, show } of swaps) show(translate(original).text);
    return [];
  };
}

/** How a language writes a value in its texts, and which it takes. */
interface Manners {
  write: (value: string) => string;
  takes: (value: string) => boolean;
}

const isAny = (): boolean => true;
// In code that a person wrote, nobody knows which quotes stand around: only what needs none goes there
const isPlain = (value: string): boolean => /^[\w.~:@-]+$/.test(value);

function manners(code: HTMLElement): Manners {
  const language = /\blanguage-(\S+)/.exec(code.className)?.[1] ?? "";
  if (language.startsWith("json"))
    return { write: (value) => JSON.stringify(value).slice(1, -1), takes: isAny };
  if (language === "" && /^\s*(?:https?:\/\/|\/)/.test(code.textContent))
    return { write: percentEncode, takes: isAny };
  return { write: (value) => value, takes: isPlain };
}
