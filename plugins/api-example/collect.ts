import type { Token } from "markdown-it";
import type { ApiExample, ExampleFence, MarkdownEnv, SourceRange } from "../../types/page.ts";
import { callOf } from "../../examples/address.ts";
import { requestFence } from "../../examples/example-call.ts";
import { createAnchors } from "./anchors.ts";
import type { OpenerMeta } from "./block-rule.ts";
import { languageOf, reportContradictions, reportFence, swallowsFence } from "./fence-faults.ts";
import type { CloserMeta } from "./render.ts";
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
  let specimens = 0;
  for (const token of tokens) {
    if (token.type === "shown_source_open") specimens++;
    else if (token.type === "shown_source_close") specimens--;
    else if (token.type === "api_block_open") {
      const opener = token.meta as OpenerMeta;
      open.push({ opener, token, fences: [] });
      if (opener.kind === "example") token.attrSet("id", anchorFor(opener.method, opener.address));
    } else if (token.type === "fence") {
      reportFence(token, env);
      const index = open.findLastIndex(({ opener }) => opener.kind === "example");
      open[index]?.fences.push({ token, titles: titlesOf(token, open.slice(index + 1)) });
    } else if (token.type === "api_block_close") {
      const block = open.pop();
      if (block?.opener.kind !== "example") continue;
      const { anchor } = addExample(block, block.opener, specimens > 0, env);
      if (specimens === 0) token.meta = { anchor } satisfies CloserMeta;
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
  isSpecimen: boolean,
  env: MarkdownEnv,
): ApiExample {
  const { method, address, addressStart } = opener;
  const roles = sampleRoles(
    method,
    fences.map((fence) => ({
      language: languageOf(fence.token),
      text: fence.token.content,
      titles: fence.titles,
    })),
  );
  // Nobody knows where the samples of a block end if one of its fences has no end of its own
  const isLost = opener.hasOpenFence || fences.some((fence) => swallowsFence(fence.token));
  const line = env.source.place(opener.text, opener.line);
  const example: ApiExample = {
    method,
    address,
    anchor: token.attrGet("id") ?? "",
    addressRange: (start = 0, end = address.length) =>
      line.toSource(addressStart + start, addressStart + end),
    range: rangeOfLines(token, env),
    isSpecimen,
    fences: fences.map((fence, index) =>
      exampleFence(fence.token, (isLost ? undefined : roles[index]) ?? { role: "other" }, env),
    ),
  };
  env.page.examples.push(example);
  // Samples of several blocks look alike to those who hear their names only
  for (const [index, { token: fence }] of fences.entries()) {
    const shown = example.fences[index];
    const role = shown && shown === requestFence(example.fences) ? "request" : shown?.role;
    fence.meta = { ...(fence.meta as object | null), call: callOf(method, address), role };
  }
  reportContradictions(
    example,
    fences.map((fence) => fence.token),
    env,
  );
  return example;
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

function rangeOfLines(token: Token, env: MarkdownEnv): SourceRange {
  const [first, end] = token.map ?? [0, 1];
  return { start: env.source.lineRange(first).start, end: env.source.lineRange(end - 1).end };
}
