import type { UserConfig } from "@11ty/eleventy";
import type MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import type { Diagram, MarkdownEnv, RenderedSource } from "../../types/page.ts";

export { findDiagramFaults } from "./find-faults.ts";

export interface MermaidOptions {
  /** Words: what the figure is called for those who cannot see it. */
  label: string;
}

/** ```` ```mermaid ```` fences as figures that the browser draws; their text stays readable where it does not. */
export function mermaidDiagram(markdown: MarkdownIt, { label }: MermaidOptions): void {
  const { escapeHtml } = markdown.utils;
  markdown.core.ruler.push("diagrams", ({ tokens, env }) => {
    const { page, source } = env as Partial<MarkdownEnv>;
    if (page && source)
      page.diagrams.push(...tokens.filter(isDiagram).map((token) => diagramOf(token, source)));
  });
  const renderFence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!token || !isDiagram(token)) return renderFence?.(tokens, index, options, env, self) ?? "";
    const title = (token.meta as { title?: string } | null)?.title ?? label;
    return (
      `<figure class="diagram" data-diagram data-scroll aria-label="${escapeHtml(title)}">\n` +
      `<pre class="diagram-source">${escapeHtml(token.content)}</pre>\n</figure>\n`
    );
  };
}

function isDiagram({ type, info }: Token): boolean {
  return type === "fence" && info.trim().split(/\s+/)[0]?.toLowerCase() === "mermaid";
}

function diagramOf({ content, map }: Token, source: RenderedSource): Diagram {
  const [line] = map ?? [0];
  return { content: source.place(content, line + 1), range: source.lineRange(line) };
}

/** Copies the library that draws them: client/diagrams.ts loads it. */
export function mermaidLibrary(eleventyConfig: UserConfig): void {
  eleventyConfig.addPassthroughCopy({
    "node_modules/mermaid/dist/mermaid.esm.min.mjs": "/mermaid/mermaid.esm.min.mjs",
    "node_modules/mermaid/dist/chunks/mermaid.esm.min/*.mjs": "/mermaid/chunks/mermaid.esm.min",
  });
}
