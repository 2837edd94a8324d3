import { french } from "../../../contract/message-words.ts";
import type { MockResponse } from "../../../examples/mock/mock-api.ts";

/** What every answer lets pages of other origins do, as the API’s own answers do. */
export const CROSS_ORIGIN_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "content-range",
};

const METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/** The answer to a browser that asks whether a page of another origin may send a request. */
export const PREFLIGHT: MockResponse = {
  status: 204,
  headers: {
    allow: METHODS,
    "access-control-allow-methods": METHODS,
    "access-control-allow-headers": "authorization, content-type, prefer",
    "access-control-max-age": "600",
  },
  body: "",
};

/** The answer to a request that names another host than this machine. */
export function refuseHost(host: string | undefined): MockResponse {
  return refuse(
    421,
    "misdirected_request",
    french`L’API simulée ne répond qu’à localhost, 127.0.0.1 et [::1], et non à « ${host ?? ""} ».`,
  );
}

/** The answer to a request whose body is too large, `largest` in bytes. */
export function refuseSize(largest: number): MockResponse {
  const size = largest >= MEGABYTE ? `${Math.floor(largest / MEGABYTE)} Mo` : `${largest} octets`;
  return refuse(413, "payload_too_large", french`Le corps de la requête dépasse ${size}.`);
}

/** The answer where the mock API itself has failed. */
export function tellOfFailure(error: unknown): MockResponse {
  const reason = error instanceof Error ? error.message : String(error);
  return refuse(500, "internal_server_error", french`L’API simulée s’est trompée : ${reason}`);
}

const MEGABYTE = 1024 * 1024;

function refuse(status: number, error: string, reason: string): MockResponse {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ error, error_description: [reason] }),
  };
}
