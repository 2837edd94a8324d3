import type { Page, TemplateFault, UnknownVariable } from "../../types/page.ts";
import type { Check, Fix } from "../../types/problem.ts";
import { messages } from "./messages.ts";
import { describeTemplateFault } from "./template-messages.ts";

/** Variables that no data defines, and tags that Nunjucks does not understand. */
export const variables: Check = {
  name: "variables",
  run: (page) => [
    ...page.unknownVariables.map((variable) => ({
      range: variable.range,
      ...messages.unknownVariable(variable),
      ...fixOf(variable, page),
    })),
    ...page.templateFaults.map((fault) => ({
      range: fault.range,
      ...describeTemplateFault(fault),
      ...fixOf(fault, page),
    })),
  ],
};

/** The only name that is near, written in place of the wrong one, where it can stand there as it is: `a-b` only in quotes. */
function fixOf(fault: UnknownVariable | TemplateFault, { text }: Page): { fix?: Fix } {
  const { range } = fault;
  if (!("onlyNear" in fault) || fault.onlyNear === undefined) return {};
  const isQuoted = /["']/.test(text.charAt(range.start - 1));
  return isQuoted || /^\w+$/.test(fault.onlyNear) ? { fix: { ...range, text: fault.onlyNear } } : {};
}
