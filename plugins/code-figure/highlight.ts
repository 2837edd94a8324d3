import Prism from "prismjs";
import loadLanguages from "prismjs/components/index.js";
import { splitAtPlaceholders } from "../../contract/placeholder.ts";

loadLanguages(["json", "bash", "http", "python", "javascript", "typescript", "sql", "yaml"]);

const ALIASES: Record<string, string> = {
  sh: "bash",
  shell: "bash",
  curl: "bash",
  jsonc: "json",
  json5: "json",
  xml: "markup",
  html: "markup",
};

/** Above this many characters a sample is shown plain: colours help nobody there, and cost seconds. */
const LONGEST_HIGHLIGHTED = 200_000;

/** The class of each kind of token that has a colour; the others keep the text’s own, which spares half the spans. */
const CLASSES = new Map(
  Object.entries({
    "hl-property": "property literal-property key atrule attr-name header-name parameter assign-left",
    "hl-string":
      "string template-string triple-quoted-string attr-value header-value request-target url regex",
    "hl-literal": "number boolean null constant",
    "hl-keyword": "keyword function builtin class-name method tag",
    "hl-comment": "comment prolog doctype",
  }).flatMap(([className, types]) => types.split(" ").map((type) => [type, className] as const)),
);

/** The HTML of a code sample: `<span class="hl-string">…</span>` round what has a colour of its own. */
export function highlight(code: string, language: string): string {
  const grammar: unknown = Prism.languages[ALIASES[language] ?? language];
  // Prism keeps functions among its languages: `extend`
  if (!isGrammar(grammar) || code.length > LONGEST_HIGHLIGHTED)
    return language === "" ? markPlaceholders(code) : escapeText(code);
  return Prism.tokenize(code, grammar)
    .map((token) => tokenHtml(token))
    .join("");
}

function isGrammar(value: unknown): value is Prism.Grammar {
  return typeof value === "object" && value !== null;
}

/** `around` is the class that the token stands in. */
function tokenHtml(token: string | Prism.Token, around = ""): string {
  if (typeof token === "string") return around === "hl-string" ? markPlaceholders(token) : escapeText(token);
  const className = CLASSES.get(token.type) ?? "";
  const parts = Array.isArray(token.content) ? token.content : [token.content];
  const content = parts.map((part) => tokenHtml(part, className)).join("");
  return className === "" || className === around ? content : `<span class="${className}">${content}</span>`;
}

/** Braces are values to replace in texts and addresses; elsewhere they may be anything. */
function markPlaceholders(text: string): string {
  return splitAtPlaceholders(text)
    .map(({ text: piece, isPlaceholder }) =>
      isPlaceholder ? `<span class="placeholder">${escapeText(piece)}</span>` : escapeText(piece),
    )
    .join("");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
