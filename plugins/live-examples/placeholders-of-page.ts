import type { Placeholder, PlaceholderRegistry } from "../../contract/placeholder.ts";
import { formOf, type ValueFault } from "../../examples/check-value.ts";
import { placeholdersIn } from "../../examples/fill-placeholders.ts";
import { explainedExamples } from "../../examples/example-call.ts";
import { TOKEN } from "../../examples/request-of.ts";
import type { Page } from "../../types/page.ts";

/** A value that a page asks of its reader, and the form that it must have. */
export type AskedValue = Placeholder & { name: string; form: ValueFault };

/** The values that the calls of a page ask of their reader, each once: the token, then in the order of the page. */
export function placeholdersOfPage(page: Page, registry: PlaceholderRegistry): AskedValue[] {
  const examples = explainedExamples(page);
  const texts = examples.flatMap(({ address, fences }) => [
    address,
    ...fences.map(({ content }) => content.text),
  ]);
  const names = new Set(examples.length === 0 ? [] : [TOKEN]);
  for (const text of texts) for (const name of placeholdersIn(text, registry)) names.add(name);
  return [...names].flatMap((name) => {
    const placeholder = registry[name];
    return placeholder ? [{ name, ...placeholder, form: formOf({ name, ...placeholder }) }] : [];
  });
}
