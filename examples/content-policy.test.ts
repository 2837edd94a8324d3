import { expect, test } from "vitest";
import environnements from "../_data/environnements.ts";
import { contentPolicy } from "./content-policy.ts";
import type { Environments } from "./environment.ts";

const of = (...addresses: (string | undefined)[]): string | undefined => {
  const entries = addresses.map((address, index) => [
    `e${index}`,
    { label: "", urls: { api_entrepot: address, iam: "https://sso.example" }, ids: {} },
  ]);
  return /connect-src ([^;]*);/.exec(contentPolicy(Object.fromEntries(entries) as Environments))?.[1];
};

test.each([
  [
    "the API of each environment, in order",
    ["https://b.example/api", "http://localhost:4010"],
    "'self' http://localhost:4010 https://b.example",
  ],
  ["each origin once", ["https://a.example/api", "https://a.example/api-2"], "'self' https://a.example"],
  [
    "a port of its own",
    ["https://a.example:8443/api", "https://a.example:443/"],
    "'self' https://a.example https://a.example:8443",
  ],
  ["the site alone, where no environment has the API", [undefined], "'self'"],
])("lets pages ask %s", (_what, addresses, expected) => expect(of(...addresses)).toBe(expected));

test("is the policy of this site, whole", () => {
  expect(contentPolicy(environnements)).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "media-src 'self'; font-src 'self'; connect-src 'self' http://localhost:4010 https://data.geopf.fr; base-uri 'none'; " +
      "form-action 'self'",
  );
});
