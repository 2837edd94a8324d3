import type { Token } from "markdown-it";
import type { ApiExample, ExampleFence, MarkdownEnv, SourceRange } from "../../types/page.ts";
import type { OpenerMeta } from "./block-rule.ts";
import { sampleRoles } from "./sample-role.ts";

interface OpenBlock {
  opener: OpenerMeta;
  token: Token;
  fences: OpenFence[];
}
interface OpenFence {
  token: Token;
  titles: string[];
}

/** Turns the blocks of a page’s tokens into its examples and reports what their fences contradict. */
export function collectExamples(tokens: readonly Token[], env: MarkdownEnv): void {
  const anchorFor = createAnchors(new Set(tokens.flatMap((token) => token.attrGet("id") ?? [])));
  const open: OpenBlock[] = [];
  for (const token of tokens) {
    if (token.type === "api_block_open") {
      const opener = token.meta as OpenerMeta;
      open.push({ opener, token, fences: [] });
      if (opener.kind === "example") token.attrSet("id", anchorFor(opener.method, opener.address));
    } else if (token.type === "fence") {
      const index = open.findLastIndex(({ opener }) => opener.kind === "example");
      open[index]?.fences.push({ token, titles: titlesOf(token, open.slice(index + 1)) });
    } else if (token.type === "api_block_close") {
      const block = open.pop();
      if (block?.opener.kind === "example") addExample(block, block.opener, env);
    }
  }
  env.page.examples.sort((a, b) => a.range.start - b.range.start);
}

function titlesOf(token: Token, sections: readonly OpenBlock[]): string[] {
  const title = (token.meta as { title?: string } | null)?.title;
  const around = sections.map(({ opener }) => (opener.kind === "section" ? opener.title : "")).reverse();
  return [...(title === undefined ? [] : [title]), ...around];
}

function addExample(
  { token, fences }: OpenBlock,
  opener: Extract<OpenerMeta, { kind: "example" }>,
  env: MarkdownEnv,
): void {
  const { method, address, addressStart } = opener;
  const roles = sampleRoles(
    method,
    fences.map((fence) => ({
      language: languageOf(fence.token),
      text: fence.token.content,
      titles: fence.titles,
    })),
  );
  const example: ApiExample = {
    method,
    address,
    anchor: token.attrGet("id") ?? "",
    addressRange: env.source
      .place(opener.text, opener.line)
      .toSource(addressStart, addressStart + address.length),
    range: rangeOfLines(token, env),
    fences: fences.map((fence, index) => exampleFence(fence.token, roles[index] ?? { role: "other" }, env)),
  };
  env.page.examples.push(example);
  reportContradictions(example, fences, env);
}

function exampleFence(
  token: Token,
  role: Pick<ExampleFence, "role" | "status">,
  env: MarkdownEnv,
): ExampleFence {
  const title = (token.meta as { title?: string } | null)?.title;
  return {
    ...role,
    language: languageOf(token),
    ...(title === undefined ? {} : { title }),
    content: env.source.place(token.content, (token.map?.[0] ?? 0) + 1),
  };
}

function reportContradictions(example: ApiExample, fences: readonly OpenFence[], env: MarkdownEnv): void {
  example.fences.forEach((fence, index) => {
    const line = fences[index]?.token.map?.[0] ?? 0;
    const written = fence.content.text.trim();
    if (fence.role === "address" && !isSameAddress(written, example.address)) {
      const start = fence.content.text.indexOf(written);
      const range = fence.content.toSource(start, start + written.length);
      env.page.blockFaults.push({
        kind: "other-address",
        address: written,
        expected: example.address,
        range,
      });
    }
    if (example.method === "HEAD" && fence.role === "response")
      env.page.blockFaults.push({ kind: "json-in-head", range: env.source.lineRange(line) });
  });
}

function rangeOfLines(token: Token, env: MarkdownEnv): SourceRange {
  const [first, end] = token.map ?? [0, 1];
  return { start: env.source.lineRange(first).start, end: env.source.lineRange(end - 1).end };
}

function languageOf(token: Token): string {
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

/** Gives each block an anchor that no other element of the page has, in `taken` to begin with. */
function createAnchors(taken: Set<string>): (method: string, address: string) => string {
  const counts = new Map<string, number>();
  return (method, address) => {
    const base = anchorOf(method, address);
    let count = counts.get(base) ?? 1;
    let anchor = count === 1 ? base : `${base}-${count}`;
    for (; taken.has(anchor); anchor = `${base}-${count}`) count++;
    counts.set(base, count);
    taken.add(anchor);
    return anchor;
  };
}

/** `GET https://data.geopf.fr/api/users/me` → `get-users-me` */
function anchorOf(method: string, address: string): string {
  const path = address.replace(/^https?:\/\/[^/]+(?:\/api(?=\/))?/, "").replace(/[?#].*$/, "");
  const words =
    path
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9_]+/g) ?? [];
  return [method.toLowerCase(), ...words].join("-");
}
