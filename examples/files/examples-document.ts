import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { Environments } from "../environment.ts";
import type { ExampleCall } from "../example-call.ts";
import { placeholdersIn } from "../fill-placeholders.ts";
import { askedValues } from "./call-step.ts";

/** What the check says of an example: everything was compared, its address only, nothing; or it holds an error. */
export type ExampleState = "verified" | "address-only" | "outside" | "faulty" | "unverifiable";

/** A call, with what its check says and the placeholders that it uses. */
export interface PublishedCall extends ExampleCall {
  /** Absent where nothing was checked. */
  state?: ExampleState;
  /** By the names of the registry, in the order of the call; the token of the API’s operations is one. */
  placeholders: readonly string[];
}

/** Every call of the site with what it takes to use it: `/exemples.json`. */
export interface ExamplesDocument {
  /** Public address of its JSON Schema. */
  $schema: string;
  /** Of the format: another number stands for another shape. */
  version: 1;
  site: { title: string; address: string; language: string };
  /** The first is the one that calls are written with. */
  environments: Environments;
  placeholders: PlaceholderRegistry;
  /** In the order of the addresses of their pages, then of each page. */
  calls: readonly PublishedCall[];
}

/** A call and its state, if there is one. */
export interface CallWithState {
  call: ExampleCall;
  state?: ExampleState;
}

/** What a site says of itself and of its calls. */
export type ExamplesSource = Omit<ExamplesDocument, "$schema" | "version" | "calls"> & {
  schemaAddress: string;
  calls: readonly CallWithState[];
};

/** The document of a site’s calls. */
export function createExamplesDocument({
  schemaAddress,
  site,
  environments,
  placeholders,
  calls,
}: ExamplesSource): ExamplesDocument {
  return {
    $schema: schemaAddress,
    version: 1,
    site,
    environments,
    placeholders,
    calls: calls.map(({ call, state }) => {
      const shown = call.responses.flatMap(({ text }) => placeholdersIn(text, placeholders));
      return {
        ...call,
        ...(state === undefined ? {} : { state }),
        placeholders: [...new Set([...askedValues(call, placeholders), ...shown])],
      };
    }),
  };
}
