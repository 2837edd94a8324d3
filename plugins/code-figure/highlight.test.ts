import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

describe("a highlighted sample", () => {
  it("colours what has a meaning, not the punctuation", () => {
    expect(highlight('{ "a": [1, "é", true, null] } // b', "json")).toBe(
      '{ <span class="hl-property">"a"</span>: [<span class="hl-literal">1</span>, <span class="hl-string">"é"</span>, ' +
        '<span class="hl-literal">true</span>, <span class="hl-literal">null</span>] } <span class="hl-comment">// b</span>',
    );
    expect(highlight('<a b="c">{d}</a>', "xml")).toBe(
      '<span class="hl-keyword">&lt;a <span class="hl-property">b</span><span class="hl-string">="c"</span>&gt;</span>{d}' +
        '<span class="hl-keyword">&lt;/a&gt;</span>',
    );
  });

  it("sets off the values to replace, in texts and addresses only", () => {
    expect(highlight('{ "a": "x{b c}y" }', "json")).toBe(
      '{ <span class="hl-property">"a"</span>: <span class="hl-string">"x<span class="placeholder">{b c}</span>y"</span> }',
    );
    expect(highlight("https://a/{b}?c=<d>", "")).toBe(
      'https://a/<span class="placeholder">{b}</span>?c=&lt;d&gt;',
    );
    expect(highlight("if (a) {b}", "javascript")).toBe('<span class="hl-keyword">if</span> (a) {b}');
    expect(highlight('echo "${a}"', "bash")).not.toContain("placeholder");
  });

  it.each([
    ["sh", "bash"],
    ["curl", "bash"],
    ["jsonc", "json"],
  ])("knows %s as %s", (alias, language) => {
    const code = 'curl "https://a" # { "a": 1 }';
    expect(highlight(code, alias)).toBe(highlight(code, language));
  });

  it.each(["", "inconnu", "constructor", "extend", "__proto__"])(
    "is plain, its signs escaped, for the language %j",
    (language) => {
      expect(highlight("a < b && c > \"d\" 'e' `f`", language)).toBe(
        "a &lt; b &amp;&amp; c &gt; \"d\" 'e' `f`",
      );
    },
  );

  it("escapes its signs in colours too", () => {
    expect(highlight('"<&>"', "json")).toBe('<span class="hl-string">"&lt;&amp;&gt;"</span>');
  });

  it("is plain where it is very long", () => {
    const code = "1 ".repeat(100_001);
    expect(highlight(code, "json")).toBe(code);
  });
});
