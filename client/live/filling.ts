import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { Translation } from "../../examples/environment.ts";
import type { Values } from "../../examples/fill-placeholders.ts";

/** What examples are shown with. */
export interface Filling {
  values: Values;
  registry: PlaceholderRegistry;
  /** Turns what pages are written with into the addresses and identifiers of the chosen environment. */
  translate: (text: string) => Translation;
}

/** Shows a part of the page with other values, as often as these change; gives the names that the environment lacks. */
export type Fill = (filling: Filling) => readonly string[];
