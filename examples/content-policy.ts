import type { Environments } from "./environment.ts";

/** What the site asks of browsers, and works under: nothing of elsewhere but requests to the API of each environment. */
export function contentPolicy(environments: Environments): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...apiOrigins(environments)].join(" "),
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** Where the environments have the API, each once: `https://data.geopf.fr`. */
function apiOrigins(environments: Environments): string[] {
  const addresses = Object.values(environments).flatMap(({ urls }) =>
    typeof urls["api_entrepot"] === "string" ? [urls["api_entrepot"]] : [],
  );
  return [...new Set(addresses.map((address) => new URL(address).origin))].sort();
}
