import { PurgeCSS } from "purgecss";

/** Elements that Markdown and the browser make, and that no source names. */
const MADE_ELEMENTS =
  "html body a abbr blockquote br code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p pre s strong sub sup table tbody td th thead tr ul video".split(
    " ",
  );

/**
 * The style sheet without the rules, variables and fonts that a site made of these words cannot use. A class or a
 * variable counts as used where a source writes its whole name: nothing may put names together from pieces.
 */
export async function keepUsedRules(css: string, words: ReadonlySet<string>): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: [...words, ...MADE_ELEMENTS].join(" "), extension: "txt" }],
    css: [{ raw: css }],
    defaultExtractor: wordsOf,
    safelist: { variables: [...words].filter((word) => word.startsWith("--")) },
    variables: true,
    fontFace: true,
    keyframes: true,
  });
  return result?.css ?? "";
}

/** What may be an element, a class, an identifier or an attribute in a source: `class="fr-btn"` → `class`, `fr-btn`. */
export function wordsOf(source: string): string[] {
  return source.match(/[\w-]+/g) ?? [];
}
