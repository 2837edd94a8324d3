interface Mermaid {
  initialize(options: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

/** Draws the diagrams of a page; the library is loaded by pages that hold one only. */
export async function drawDiagrams(root: ParentNode): Promise<void> {
  const figures = [...root.querySelectorAll<HTMLElement>("[data-diagram]")];
  if (figures.length === 0) return;
  const address = new URL("../mermaid/mermaid.esm.min.mjs", import.meta.url).href;
  const { default: mermaid } = (await import(address)) as { default: Mermaid };
  const theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "neutral";
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme });
  for (const [index, figure] of figures.entries()) await drawDiagram(mermaid, figure, `schema-${index + 1}`);
}

/** A diagram that cannot be drawn stays as its text. */
async function drawDiagram(mermaid: Mermaid, figure: HTMLElement, id: string): Promise<void> {
  const source = figure.querySelector("pre");
  if (!source) return;
  try {
    const { svg } = await mermaid.render(id, source.textContent);
    const drawing = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
    if (!drawing) return;
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", figure.getAttribute("aria-label") ?? "");
    source.replaceWith(drawing);
  } catch (error) {
    console.warn(error);
  }
}
