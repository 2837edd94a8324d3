import Prism from "prismjs";
import loadLanguages from "prismjs/components/index.js";

loadLanguages(["json", "bash", "http", "python", "javascript", "typescript", "sql", "yaml"]);

const ALIASES: Record<string, string> = {
  sh: "bash",
  shell: "bash",
  curl: "bash",
  jsonc: "json",
  json5: "json",
};

/** Above this many characters a sample is shown plain: colours help nobody there, and cost seconds. */
const LONGEST_HIGHLIGHTED = 200_000;

/** Kinds of token that keep the text’s own colour: a third of the spans, and no help to the eye. */
const PLAIN = new Set(["punctuation", "operator"]);

/** The HTML of a code sample: `<span class="hl-string">…</span>` round what has a colour of its own. */
export function highlight(code: string, language: string): string {
  const grammar: unknown = Prism.languages[ALIASES[language] ?? language];
  // Prism keeps functions among its languages: `extend`
  if (!isGrammar(grammar) || code.length > LONGEST_HIGHLIGHTED) return escapeText(code);
  return Prism.tokenize(code, grammar).map(tokenHtml).join("");
}

function isGrammar(value: unknown): value is Prism.Grammar {
  return typeof value === "object" && value !== null;
}

function tokenHtml(token: string | Prism.Token): string {
  if (typeof token === "string") return escapeText(token);
  const content = Array.isArray(token.content)
    ? token.content.map(tokenHtml).join("")
    : tokenHtml(token.content);
  return PLAIN.has(token.type) ? content : `<span class="hl-${token.type}">${content}</span>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
