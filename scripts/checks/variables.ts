import type { Check } from "../../types/problem.ts";
import { messages } from "./messages.ts";
import { describeTemplateFault } from "./template-messages.ts";

/** Variables that no data defines, and tags that Nunjucks does not understand. */
export const variables: Check = {
  name: "variables",
  run: ({ unknownVariables, templateFaults }) => [
    ...unknownVariables.map((variable) => ({ range: variable.range, ...messages.unknownVariable(variable) })),
    ...templateFaults.map((fault) => ({ range: fault.range, ...describeTemplateFault(fault) })),
  ],
};
