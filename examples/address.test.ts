import { expect, test } from "vitest";
import { callOf, pathOf, splitAddress } from "./address.ts";

test.each([
  ["https://data.geopf.fr/api/users/me?a=b", "/users/me"],
  ["https://data.geopf.fr/apis/a", "/apis/a"],
  ["/datastores/{datastore}#a", "/datastores/{datastore}"],
  ["https://data.geopf.fr", ""],
])("%j is called %j", (address, path) => {
  expect(pathOf(address)).toBe(path);
});

test("a call is its method and its path, or the whole address of a server", () => {
  expect(callOf("GET", "https://data.geopf.fr/api/users/me")).toBe("GET /users/me");
  expect(callOf("GET", "https://data.geopf.fr")).toBe("GET https://data.geopf.fr");
});

test("an address has a server, a path and a query, each with its placeholders set apart", () => {
  expect(splitAddress("https://a.example/x/{y}?z={t}")).toEqual([
    { kind: "server", pieces: [{ text: "https://a.example", isPlaceholder: false }] },
    {
      kind: "path",
      pieces: [
        { text: "/x/", isPlaceholder: false },
        { text: "{y}", isPlaceholder: true },
      ],
    },
    {
      kind: "query",
      pieces: [
        { text: "?z=", isPlaceholder: false },
        { text: "{t}", isPlaceholder: true },
      ],
    },
  ]);
  expect(splitAddress("")).toEqual([]);
});
