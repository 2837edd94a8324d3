import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findExternalLinks } from "./find-links.ts";

function find(text: string, includeLocal = false): string[] {
  const { page, at } = renderPage(text);
  const links = findExternalLinks([page], { apiAddress: "https://a.fr/api", includeLocal });
  return links.map(({ address, anchor, range }) => [address, anchor, at(range)].join(" | "));
}

describe("the links that the network is asked about", () => {
  it.each([
    [
      "are without their anchor",
      "[a](https://b.fr/x?y=1#z)",
      ["https://b.fr/x?y=1 | #z | https://b.fr/x?y=1#z"],
    ],
    ["take the scheme of the site where they have none", "[a](//b.fr)", ["https://b.fr/ |  | //b.fr"]],
    [
      "are those of HTML and of pictures too",
      '<a href="http://b.fr/">x</a> ![i](https://b.fr/i.png)',
      ["http://b.fr/ |  | http://b.fr/", "https://b.fr/i.png |  | https://b.fr/i.png"],
    ],
    [
      "are below the API, where a block does not call them",
      "[a](https://a.fr/api/doc)",
      ["https://a.fr/api/doc |  | https://a.fr/api/doc"],
    ],
  ])("%s", (_title, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    ["those of the site", "[a](/x) [b](y/) [c](#z) [d](?q)"],
    ["other schemes", "[a](mailto:a@b.fr) [b](tel:+33) [c](ftp://b.fr/)"],
    ["placeholders", "[a](https://b.fr/{datastore}) [b](https://b.fr/%7Bx%7D)"],
    ["unknown variables", "[a]({{ urls.nope }}/x)"],
    ["names that are no server’s", "[a](https://b.example/) [b](http://b.invalid) [c](http://b.test/x)"],
    [
      "this machine",
      "[a](http://localhost:8080/) [b](http://127.0.0.1/) [c](http://[::1]/) [d](http://a.localhost/)",
    ],
    ["what is badly written", "[a](https://) [b](http://a:b)"],
    ["the address of the API", "[a](https://a.fr/api/) [b](https://a.fr/api)"],
    [
      "addresses that a block calls",
      '[a](https://a.fr/x#y)\n\n??? GET "https://a.fr/x?y=1"\n\nTexte.\n\n???',
    ],
  ])("are not %s", (_title, text) => {
    expect(find(text)).toEqual([]);
  });

  it("are those to this machine where they are asked for", () => {
    expect(find("[a](http://127.0.0.1:8080/x)", true)).toEqual([
      "http://127.0.0.1:8080/x |  | http://127.0.0.1:8080/x",
    ]);
  });
});
