import { isRecord } from "../../contract/open-api-document.ts";
import { readPlaceholder, type PlaceholderRegistry } from "../../contract/placeholder.ts";
import { parseSample } from "../../contract/sample/parse-sample.ts";
import type { Values } from "../fill-placeholders.ts";
import { isShown, shownValue } from "../shown-value.ts";
import { mapTexts, memberOf } from "./json.ts";

/** What a sample says, placeholders as they are written; nothing of what it leaves out (`…`). */
export function sampleValue(text: string): unknown {
  const { root } = parseSample(text);
  return root && isShown(root) ? shownValue(root) : undefined;
}

/** The placeholder that a text is as a whole, by its name in the registry: `{Upload}` → `upload`. */
export function createPlaceholderReader(
  registry: PlaceholderRegistry,
): (text: unknown) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (typeof text !== "string" || !text.startsWith("{")) return undefined;
    if (known.has(text)) return known.get(text);
    const use = readPlaceholder(text, registry);
    const name = use?.placeholder && use.name;
    // Texts of requests come through here too, of which there is no end.
    if (name !== undefined) known.set(text, name);
    return name;
  };
}

/** The values that placeholders of a documented value have in a real one: `{ "upload": ["{upload}"] }` → the value at that place. */
export function bindPlaceholders(
  documented: unknown,
  real: unknown,
  nameOf: (text: unknown) => string | undefined,
): [name: string, value: string][] {
  const name = nameOf(documented);
  if (name !== undefined) return typeof real === "string" ? [[name, real]] : [];
  if (Array.isArray(documented))
    return documented.flatMap((item, index) =>
      bindPlaceholders(item, Array.isArray(real) ? real[index] : undefined, nameOf),
    );
  if (!isRecord(documented)) return [];
  return Object.entries(documented).flatMap(([member, value]) =>
    bindPlaceholders(value, memberOf(real, member), nameOf),
  );
}

const SOMEWHERE = /\{[^{}]+\}/g;

/** The value with its placeholders filled, also those within a text: `/uploads/{upload}`. */
export function fillValue(
  value: unknown,
  values: Values,
  nameOf: (text: unknown) => string | undefined,
): unknown {
  return mapTexts(value, (text) =>
    text.replace(SOMEWHERE, (written) => {
      const name = nameOf(written);
      return (name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined) ?? written;
    }),
  );
}
