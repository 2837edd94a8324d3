import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import { servicesOf, type CallStep } from "./call-step.ts";
import { createDoubleBraceWriter, type DoubleBraceWriter } from "./double-braces.ts";
import { valuesOf, type TemplateValue } from "./template-values.ts";
import { nameVariables } from "./variable-names.ts";

/** How the requests of a file with `{{variables}}` are written: the names of its services and of its values, each once. */
export interface TemplateWriting {
  services: ReturnType<typeof servicesOf>;
  values: readonly TemplateValue[];
  write: DoubleBraceWriter;
  serviceName: (name: string) => string;
  nameOf: (name: string) => string;
}

/** The variables of a page’s calls, no two of one name. */
export function createTemplateWriting(
  steps: readonly CallStep[],
  placeholders: PlaceholderRegistry,
): TemplateWriting {
  const services = servicesOf(steps);
  const values = valuesOf(steps, placeholders);
  const serviceName = nameVariables(services.map(({ name }) => name));
  const nameOf = nameVariables(
    values.map(({ name }) => name),
    { reserved: services.map(({ name }) => serviceName(name)) },
  );
  return { services, values, serviceName, nameOf, write: createDoubleBraceWriter(placeholders, nameOf) };
}
