import type { IncomingMessage, ServerResponse } from "node:http";
import type { UserConfig } from "@11ty/eleventy";
import type { Contract } from "../../../contract/contract.ts";
import { loadContract } from "../../../contract/load-contract.ts";
import type { PlaceholderRegistry } from "../../../contract/placeholder.ts";
import type { ExampleCall } from "../../../examples/example-call.ts";
import { createMockApi, type MockApi } from "../../../examples/mock/mock-api.ts";
import type { Page } from "../../../types/page.ts";
import { callsOfSite } from "../../../examples/calls-of-site.ts";
import { createMockListener } from "./listener.ts";
import { isBelow } from "./target.ts";

export interface MockApiOptions {
  /** The pages that the build has read, by `page.inputPath`. */
  pages: ReadonlyMap<string, Page>;
  placeholders: PlaceholderRegistry;
}

/** Where the preview has the mock API, under the site’s path prefix. */
const FOLDER = "api-simulee";

/** Answers in the place of the API at `/api-simulee/` of the preview, with the samples of the last build. */
export function mockApi(eleventyConfig: UserConfig, { pages, placeholders }: MockApiOptions): void {
  const source = createSource(placeholders);
  eleventyConfig.on("eleventy.after", ({ runMode }) => {
    if (runMode === "build") return;
    const contract = loadContract();
    source.update(contract, callsOfSite(pages.values(), contract));
  });
  const basePath = `${eleventyConfig.pathPrefix}${FOLDER}`;
  const listen = createMockListener(source, { basePath });
  const mount = (request: IncomingMessage, response: ServerResponse, next: () => void): void =>
    isBelow(request.url ?? "", basePath) ? listen(request, response) : next();
  eleventyConfig.setServerOptions({ middleware: [mount] });
}

/** An API that a build may replace: where no call has changed, it stays, with all that has been created in it. */
function createSource(placeholders: PlaceholderRegistry): MockApi & {
  update(contract: Contract, calls: readonly ExampleCall[]): void;
} {
  let known: { contract: Contract; calls: readonly ExampleCall[]; text: string } | undefined;
  let api: MockApi | undefined;
  return {
    update(contract, calls) {
      const text = JSON.stringify(calls);
      if (known?.contract === contract && known.text === text) return;
      known = { contract, calls, text };
      api = undefined;
    },
    answer(request) {
      // Made when first asked for: few saves are followed by a request
      api ??= createMockApi({ contract: loadContract(), calls: [], ...known, placeholders });
      return api.answer(request);
    },
  };
}
