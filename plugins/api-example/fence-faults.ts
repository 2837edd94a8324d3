import type { Token } from "markdown-it";
import { nearestName } from "../../contract/nearest-name.ts";
import type { ApiExample, MarkdownEnv, SourceRange } from "../../types/page.ts";
import { SAMPLE_LANGUAGES } from "./sample-role.ts";

/** Reports what is wrong with a fence, wherever it stands on the page. */
export function reportFence(token: Token, env: MarkdownEnv): void {
  const range = rangeOfOpening(token, env);
  if (swallowsFence(token))
    env.page.blockFaults.push({ kind: "unclosed-fence", marker: token.markup, range });
  const language = languageOf(token);
  // `jsonl` and `jsonld` are other languages
  const suggestion = language.startsWith("json") ? undefined : nearestName(language, SAMPLE_LANGUAGES);
  if (suggestion) env.page.blockFaults.push({ kind: "unknown-language", language, suggestion, range });
}

/** The place of the line that opens a fence, without the marks of a quote or of a list before it. */
function rangeOfOpening({ markup, info, map }: Token, env: MarkdownEnv): SourceRange {
  const opening = (markup + info).trimEnd();
  return env.source.place(opening, map?.[0] ?? 0).toSource(0, opening.length);
}

/** Whether a fence goes on over the opening of another, as one does whose end was forgotten. */
export function swallowsFence({ content, markup }: Token): boolean {
  const openings = content.split("\n").filter((line) => line.trimStart().startsWith(markup));
  return openings.some((line) => /^\s*(?:`+\s*[^`\s][^`]*|~+\s*[^~\s].*)$/.test(line));
}

/** Reports the fences of an example that say other than its first line; `tokens` are those of its fences. */
export function reportContradictions(example: ApiExample, tokens: readonly Token[], env: MarkdownEnv): void {
  example.fences.forEach((fence, index) => {
    const token = tokens[index];
    const written = fence.content.text.trim();
    if (fence.role === "address" && !isSameAddress(written, example.address)) {
      const start = fence.content.text.indexOf(written);
      const range = fence.content.toSource(start, start + written.length);
      env.page.blockFaults.push({
        kind: "other-address",
        expected: example.address,
        range,
      });
    }
    if (token && example.method === "HEAD" && fence.role === "response")
      env.page.blockFaults.push({ kind: "json-in-head", range: rangeOfOpening(token, env) });
  });
}

/** The language of a fence, as the plugin of figures has read it. */
export function languageOf(token: Token): string {
  return (token.meta as { language?: string } | null)?.language ?? "";
}

/** Whether two addresses are the same: one may be a path of the API, or hold a variable that is a problem already. */
function isSameAddress(a: string, b: string): boolean {
  if (a.includes("{{") || b.includes("{{")) return true;
  const [short = "", long = ""] = [withoutSlash(a), withoutSlash(b)].sort((x, y) => x.length - y.length);
  return short === long || (short.startsWith("/") && /^https?:/.test(long) && long.endsWith(short));
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, "");
}
