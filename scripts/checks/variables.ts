import type { Check } from "../../types/problem.ts";
import { messages } from "./messages.ts";
import { describeTemplateFault } from "./template-messages.ts";

/** Variables that no data defines, and tags that Nunjucks does not understand. */
export const variables: Check = {
  name: "variables",
  run: ({ unknownVariables, templateFaults }) => [
    ...unknownVariables.map(({ range, path, suggestion }) => ({
      range,
      ...messages.unknownVariable(path, suggestion),
    })),
    ...templateFaults.map((fault) => ({ range: fault.range, ...describeTemplateFault(fault) })),
  ],
};
