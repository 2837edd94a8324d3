interface Mermaid {
  initialize(options: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{ svg: string }>;
}

interface Diagram {
  figure: HTMLElement;
  source: string;
  sheet: CSSStyleSheet;
}

/** Draws the diagrams of a page, again when its theme changes; the library is loaded by pages that hold one only. */
export async function drawDiagrams(root: Document): Promise<void> {
  const diagrams = [...root.querySelectorAll<HTMLElement>("[data-diagram]")].map((figure): Diagram => ({
    figure,
    source: figure.textContent.trim(),
    sheet: new CSSStyleSheet(),
  }));
  if (diagrams.length === 0) return;
  root.adoptedStyleSheets.push(...diagrams.map(({ sheet }) => sheet));
  const address = new URL("../mermaid/mermaid.esm.min.mjs", import.meta.url).href;
  const { default: mermaid } = (await import(address)) as { default: Mermaid };
  await root.fonts.ready;
  let drawing = Promise.resolve();
  let count = 0;
  const drawAll = (): void => {
    drawing = drawing.then(async () => {
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: "strict",
        suppressErrorRendering: true,
        theme: "base",
        ...look(),
      });
      // The library removes what bears the name of a new drawing: each has its own
      for (const diagram of diagrams) await draw(mermaid, diagram, `schema-${++count}`);
    });
  };
  drawAll();
  new MutationObserver(drawAll).observe(root.documentElement, { attributeFilter: ["data-fr-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
}

/** The design system’s colours and letters, as they are on the page at this moment. */
function look(): Record<string, unknown> {
  const style = getComputedStyle(document.body);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    fontFamily: style.fontFamily,
    // Short arrows leave room for words
    flowchart: { rankSpacing: 24, nodeSpacing: 24, padding: 10 },
    themeVariables: {
      background: colour("--background-default-grey"),
      primaryColor: colour("--background-alt-blue-france"),
      primaryTextColor: colour("--text-title-grey"),
      primaryBorderColor: colour("--border-plain-blue-france"),
      secondaryColor: colour("--background-alt-grey"),
      tertiaryColor: colour("--background-alt-grey"),
      lineColor: colour("--text-mention-grey"),
      textColor: colour("--text-default-grey"),
      edgeLabelBackground: colour("--background-default-grey"),
    },
  };
}

/** A diagram that cannot be drawn stays as its text. */
async function draw(mermaid: Mermaid, { figure, source, sheet }: Diagram, id: string): Promise<void> {
  try {
    const { svg } = await mermaid.render(id, source);
    const drawing = new DOMParser().parseFromString(svg, "text/html").querySelector("svg");
    if (!drawing) return;
    adoptStyles(drawing, sheet);
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", figure.getAttribute("aria-label") ?? "");
    drawing.style.removeProperty("max-width");
    drawing.style.setProperty("--natural-width", `${drawing.viewBox.baseVal.width}px`);
    // What follows stays where it is: the drawing takes the room that its text had
    figure.style.setProperty("--source-size", `${figure.clientHeight}px`);
    figure.replaceChildren(drawing);
  } catch (error) {
    console.warn(error);
  }
}

/** Gives a drawing its styles by the ways that a strict content policy leaves open, in the place of inline ones. */
function adoptStyles(drawing: SVGElement, sheet: CSSStyleSheet): void {
  const rules = [...drawing.querySelectorAll("style")].map((style) => {
    style.remove();
    return style.textContent;
  });
  sheet.replaceSync(rules.join("\n"));
  for (const element of [drawing, ...drawing.querySelectorAll<SVGElement>("[style]")]) {
    const style = element.getAttribute("style") ?? "";
    element.removeAttribute("style");
    element.style.cssText = style;
  }
}
