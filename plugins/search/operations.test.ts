import { expect, it } from "vitest";
import { createContract } from "../../contract/contract.ts";
import { renderPage } from "../../tests/render-page.ts";
import type { Page } from "../../types/page.ts";
import { inReadingOrder, listOperations, operationPath } from "./operations.ts";

const BASE = "https://data.example/api";
const CONTRACT = createContract({
  servers: [{ url: BASE }],
  paths: { "/uploads/{upload}": { get: { operationId: "getUpload" } } },
});

function pageShowing(title: string, url: string | false, ...calls: string[]): Page {
  const blocks = calls.map((call) => `??? ${call.replace(" ", ' "')}"\n\n\`\`\`json\n{}\n\`\`\`\n\n???\n`);
  const { page } = renderPage(blocks.join("\n"), { data: { title } });
  return Object.assign(page, { url });
}

it("lists each call once, as the contract writes it, where it is first shown, by path then method", () => {
  const pages = [
    pageShowing("Un", "/fr/un/", `POST ${BASE}/uploads`, `GET ${BASE}/users/me`),
    pageShowing("Deux", "/fr/deux/", `GET ${BASE}/uploads/{stored data}`, `GET ${BASE}/users/me?a=b`),
    pageShowing("Trois", "/fr/trois/", `GET ${BASE}/uploads/{upload}`, `GET ${BASE}/uploads`),
    pageShowing("Non publiée", false, `DELETE ${BASE}/uploads`),
  ];
  expect(listOperations(pages, BASE, CONTRACT)).toEqual([
    { method: "GET", path: "/uploads", url: "/fr/trois/#get-uploads", page: "Trois" },
    { method: "POST", path: "/uploads", url: "/fr/un/#post-uploads", page: "Un" },
    { method: "GET", path: "/uploads/{upload}", url: "/fr/deux/#get-uploads-stored-data", page: "Deux" },
    { method: "GET", path: "/users/me", url: "/fr/un/#get-users-me", page: "Un" },
  ]);
});

it("takes pages as menus read them, then those of no menu, whatever the order of their files", () => {
  const pages = ["/fr/z/", "/fr/b/", "/fr/a/", "/fr/y/"].map((url) => pageShowing("", url));
  const addresses = ["/fr/", "/fr/b/", "/fr/a/"];
  for (const order of [pages, pages.toReversed()])
    expect(inReadingOrder(order, addresses).map(({ url }) => url)).toEqual([
      "/fr/b/",
      "/fr/a/",
      "/fr/y/",
      "/fr/z/",
    ]);
});

it.each([
  ["https://data.example/api/users/me", "/users/me"],
  ["/users/me", "/users/me"],
  ["https://data.example/api/uploads?page=2#x", "/uploads"],
  ["https://data.example/apiary/x", "https://data.example/apiary/x"],
  ["https://data.example/wfs?SERVICE=WFS", "https://data.example/wfs"],
])("calls %s by its path: %s", (address, path) => {
  expect(operationPath({ address }, BASE)).toBe(path);
});
