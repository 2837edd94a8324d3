import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { pathOf, renderAddress } from "./address.ts";

const { escapeHtml } = new MarkdownIt().utils;

describe("the address of a block", () => {
  it.each([
    [
      "https://data.geopf.fr/api/users/me",
      '<span class="address-server">https://data.geopf.fr</span>' +
        '<span class="address-path">/<wbr>api/<wbr>users/<wbr>me</span>',
    ],
    [
      "/datastores/{stored data}/a?b={c}&d=<e>#f",
      '<span class="address-path">/<wbr>datastores/<wbr><span class="placeholder">{stored data}</span>/<wbr>a</span>' +
        '<span class="address-query">?<wbr>b=<span class="placeholder">{c}</span>&amp;<wbr>d=&lt;e&gt;#f</span>',
    ],
    [
      "https://a.example?b={1}",
      '<span class="address-server">https://a.example</span><span class="address-query">?<wbr>b={1}</span>',
    ],
    ["", ""],
  ])("%j shows its parts, and may break at its joints", (address, html) => {
    expect(renderAddress(address, escapeHtml)).toBe(html);
  });

  it.each([
    ["https://data.geopf.fr/api/users/me?a=b", "/users/me"],
    ["https://data.geopf.fr/apis/a", "/apis/a"],
    ["/datastores/{datastore}#a", "/datastores/{datastore}"],
    ["https://data.geopf.fr", ""],
  ])("%j is called %j", (address, path) => {
    expect(pathOf(address)).toBe(path);
  });
});
