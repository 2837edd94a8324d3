import type { Contract } from "../../contract/contract.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import { createMockApi } from "../../examples/mock/mock-api.ts";
import type { Service } from "./replay-guides.ts";
import { sendToMock } from "./send-to-mock.ts";

/** Each reading brings an entity of the mock API one state on: more than the longest life has. */
const MOST_READINGS = 8;

export interface MockServiceOptions {
  contract: Contract;
  placeholders: PlaceholderRegistry;
  /** The calls of every page, which the mock API answers by. */
  calls: readonly ExampleCall[];
  /** Values that the command line gives. */
  values?: Readonly<Record<string, string>>;
}

/** The mock API in this process, new for each scenario, where readers have the registry’s examples for values. */
export function openMockService({ contract, placeholders, calls, values = {} }: MockServiceOptions): Service {
  return {
    openSend: () => sendToMock(createMockApi({ contract, calls, placeholders }), contract.baseAddresses),
    valuesFor: ({ given }) => ({
      ...Object.fromEntries(
        given.flatMap((name) => {
          const example = placeholders[name]?.example;
          return example === undefined ? [] : [[name, example]];
        }),
      ),
      ...values,
    }),
    leaveOut: () => undefined,
    waitAgain: ({ readings }) => Promise.resolve(readings < MOST_READINGS),
  };
}
