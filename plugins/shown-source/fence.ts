/** The first line of a block that shows its source. */
export interface Opening {
  /** Its backticks or tildes. */
  marker: string;
  title?: string;
}

/** Behind backticks, there is none on the line. */
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})(.*)$/s;
const TITLE = /\btitle="([^"]*)"/;

/** ```` ```markdown rendu title="Un lien" ```` → `{ marker: "```", title: "Un lien" }`; nothing of any other line. */
export function parseOpening(line: string): Opening | undefined {
  const [, marker, info = ""] = FENCE.exec(line) ?? [];
  const [, title] = TITLE.exec(info) ?? [];
  const [language = "", ...words] = info.replace(TITLE, "").trim().toLowerCase().split(/\s+/);
  if (marker === undefined || language !== "markdown" || !words.includes("rendu")) return undefined;
  return { marker, ...(title === undefined ? {} : { title }) };
}

/** Whether a line, without its indentation, closes the block that `marker` opened. */
export function isClosing(line: string, marker: string): boolean {
  const written = line.trimEnd();
  return written.startsWith(marker) && written === marker.charAt(0).repeat(written.length);
}

/** Whether a line opens, inside the block, a fence whose end would be taken for that of the block. */
export function isInnerOpening(line: string, marker: string): boolean {
  const written = line.trimStart();
  return written.startsWith(marker) && !isClosing(written, marker) && FENCE.test(written);
}
