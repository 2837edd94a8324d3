import { describe, expect, it } from "vitest";
import { highlight } from "./highlight.ts";

describe("a highlighted sample", () => {
  it("colours what has a meaning, not the punctuation", () => {
    expect(highlight('{ "a": [1, "é", true, null] }', "json")).toBe(
      '{ <span class="hl-property">"a"</span>: [<span class="hl-number">1</span>, <span class="hl-string">"é"</span>, ' +
        '<span class="hl-boolean">true</span>, <span class="hl-null">null</span>] }',
    );
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
