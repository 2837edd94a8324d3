import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { renderAddress } from "./render-address.ts";

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
});
