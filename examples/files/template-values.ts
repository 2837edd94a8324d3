import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { CallStep } from "./call-step.ts";
import { givenValues } from "./call-step.ts";

/** A value that the calls of a page need or receive. */
export interface TemplateValue {
  /** Its name in the registry. */
  name: string;
  isSecret: boolean;
  label: string;
  /** What the registry gives for it; empty for a secret, and for what cannot stand alone on a line. */
  example: string;
  /** The step that gives it, and where in its answer (`output.stored_data._id`), if one does. */
  origin?: { step: CallStep; path: string };
}

/** The values of a page’s calls: those that readers give, then those that answers give, each once. */
export function valuesOf(steps: readonly CallStep[], registry: PlaceholderRegistry): TemplateValue[] {
  const given = givenValues(steps);
  const received = steps.flatMap((step) =>
    step.received
      .filter(({ name }) => !given.includes(name))
      .map(({ name, path }) => ({ name, origin: { step, path: path.join(".") } })),
  );
  const first = received.filter(
    ({ name }, index) => received.findIndex((other) => other.name === name) === index,
  );
  return [...given.map((name) => ({ name })), ...first].flatMap((value) => {
    const placeholder = registry[value.name];
    if (!placeholder) return [];
    const { type, label, example } = placeholder;
    const isSecret = type === "secret";
    const isPlain = !/[\p{Cc}\p{Zl}\p{Zp}]|\{\{/u.test(example);
    return [{ ...value, isSecret, label, example: isSecret || !isPlain ? "" : example }];
  });
}
