import placeholders from "../../_data/placeholders.ts";
import { loadContract } from "../../contract/load-contract.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import { createMockApi, type MockApi } from "../../examples/mock/mock-api.ts";
import { startServer, type TestServer } from "./echo-server.ts";

const BASE = "/api";

/** The mock API of the site; what a request has changed, the next does not find, so that samples need no order. */
export async function startMock(calls: readonly ExampleCall[]): Promise<TestServer> {
  const contract = loadContract();
  const create = (): MockApi => createMockApi({ contract, calls, placeholders });
  let untouched = create();
  const server = await startServer(({ method, target, headers, body }) => {
    const api = untouched;
    // A mock of its own for each of the 193 calls and each language would take longer than the calls.
    if (method !== "GET") untouched = create();
    return api.answer({
      method,
      target: target.slice(BASE.length),
      headers: Object.fromEntries(headers),
      body: new Uint8Array(body),
    });
  });
  return { ...server, address: server.address + BASE };
}
