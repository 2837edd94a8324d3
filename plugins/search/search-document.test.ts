import { describe, expect, it } from "vitest";
import { findArticle, searchDocument, type SearchedBlock } from "./search-document.ts";

const documentOf = (content: string, blocks: Record<string, SearchedBlock> = {}): string =>
  searchDocument(`<article>${content}</article>`, new Map(Object.entries(blocks)))
    .replace("<!doctype html><html><body><article>", "")
    .replace("</article></body></html>", "");

describe("what the index is made from", () => {
  it("is the article of the page", () => {
    const article =
      '<article class="a" data-pagefind-body data-breadcrumb="Guides › Un"><h1>Titre</h1></article>';
    expect(findArticle(`<!doctype html><body><nav>Menu</nav>${article}<footer></footer></body>`)).toBe(
      article,
    );
    expect(searchDocument(article, new Map())).toBe(
      '<!doctype html><html><body><article class="a" data-pagefind-body="" data-breadcrumb="Guides › Un">' +
        "<h1>Titre</h1></article></body></html>",
    );
  });

  it("is nothing where the page has no article to search", () => {
    expect(findArticle("<!doctype html><body><article><h1>Recherche</h1></article></body>")).toBe(undefined);
  });

  it.each([
    ["a path", "GET /users/me", "GET /users \u2060/me"],
    ["placeholders", "/datastores/{datastore}/uploads", "/datastores \u2060/{datastore} \u2060/uploads"],
    ["a server", "https://data.geopf.fr/api", "https://data \u2060.geopf \u2060.fr \u2060/api"],
    ["a query", "/wfs?service=WFS", "/wfs \u2060?service \u2060=WFS"],
    ["a shortened word", "l’entrepôt d'un compte", "l’ \u2060entrepôt d' \u2060un compte"],
    ["a shortened word before a link", "L’<a>interface</a>", "L’ \u2060<a>interface</a>"],
    ["numbers, which stay whole", "1.5 et 2023-02-01T09:45:10.72Z", "1.5 et 2023-02-01T09:45:10.72Z"],
    ["the end of a sentence", "Un compte. Deux.", "Un compte. Deux."],
  ])("cuts the words of %s", (_name, text, expected) => {
    expect(documentOf(`<p>${text}</p>`)).toBe(`<p>${expected}</p>`);
  });

  it("puts blocks after the sections, each under a heading that bears its anchor", () => {
    const block =
      '<details class="example"><summary>GET</summary><div id="get-users-me">{ "_id" }</div></details>';
    expect(
      documentOf(`<h2 id="a">A</h2>${block}<p>Suite</p>`, {
        "get-users-me": { title: "GET /users/{member}", call: "GET /users/{user}" },
      }),
    ).toBe(
      '<h2 id="a">A</h2><details class="example"><summary>GET</summary></details><p>Suite</p>' +
        '<h6 id="get-users-me" data-pagefind-weight="10" data-pagefind-filter="call:GET /users/{}">GET /users \u2060/{member}</h6><div id="get-users-me">{ "_id" }</div>',
    );
  });
});
