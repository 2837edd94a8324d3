import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import type { Medium, Page, PlacedText, SourceRange } from "../../types/page.ts";
import { linksOfSet } from "./link-set.ts";

type HtmlNode = DefaultTreeAdapterMap["node"];
type HtmlElement = DefaultTreeAdapterMap["element"];

/** Attributes that hold an address. */
const ADDRESS_ATTRIBUTES = new Set(["href", "src", "poster", "data"]);

const MEDIUM_KINDS: Readonly<Record<string, Medium["kind"]>> = {
  img: "image",
  video: "video",
  audio: "audio",
  iframe: "iframe",
};

/** A piece of HTML that begins at `offset` of a placed text. */
export interface HtmlPiece {
  html: string;
  offset: number;
  placed: PlacedText;
}

/** Hands over the addresses, anchors, headings and media that a piece of HTML holds. */
export function collectFromHtml(piece: HtmlPiece, page: Page): void {
  for (const element of elementsOf(piece.html)) {
    const rangeOf = (start: number, end: number): SourceRange =>
      piece.placed.toSource(piece.offset + start, piece.offset + end);
    const { startTag, endTag, startOffset, endOffset } = element.sourceCodeLocation ?? {};
    const range = rangeOf(startTag?.startOffset ?? startOffset ?? 0, startTag?.endOffset ?? endOffset ?? 0);
    for (const { name, value } of element.attrs) {
      const valueRange = rangeOfValue(element, name, piece.html, rangeOf);
      if (!valueRange) continue;
      if (ADDRESS_ATTRIBUTES.has(name)) page.links.push({ address: value, range: valueRange });
      else if (name === "srcset") page.links.push(...linksOfSet(value, valueRange));
      else if (name === "id" || (name === "name" && element.tagName === "a"))
        page.anchors.push({ id: value, range: valueRange });
    }
    if (/^h[1-6]$/.test(element.tagName))
      page.headings.push({
        level: Number(element.tagName.slice(1)),
        id: attributeOf(element, "id") ?? "",
        text: textOf(element),
        isNested: true,
        range,
      });
    const kind = MEDIUM_KINDS[element.tagName];
    if (kind) page.media.push(mediumOf(kind, element, range, endTag ? "" : restOf(kind, range, page)));
  }
}

/** What a blank line has cut off from a video, as Markdown ends a block of HTML there. */
function restOf(kind: Medium["kind"], { end }: SourceRange, { text }: Page): string {
  if (kind !== "video" && kind !== "audio") return "";
  const closing = text.indexOf(`</${kind}`, end);
  return closing < 0 ? "" : text.slice(end, closing);
}

function mediumOf(kind: Medium["kind"], element: HtmlElement, range: SourceRange, rest: string): Medium {
  const inside = [...elementsIn(element), ...elementsOf(rest)];
  const addresses = [element, ...inside.filter(({ tagName }) => tagName === "source")].flatMap(
    (node) => attributeOf(node, "src") ?? [],
  );
  const alternative = attributeOf(element, kind === "iframe" ? "title" : "alt");
  return {
    kind,
    isMarkdown: false,
    addresses,
    ...(alternative === undefined ? {} : { alternative }),
    hasSize: ["width", "height"].every((name) => attributeOf(element, name) !== undefined),
    hasCaptions: inside.some(
      (node) =>
        node.tagName === "track" &&
        /^(?:captions|subtitles)$/i.test(attributeOf(node, "kind") ?? "subtitles"),
    ),
    range,
  };
}

/** The parts of a piece of HTML that readers do not read as text: tags, comments, code. */
export function maskedInHtml(html: string): SourceRange[] {
  const masked: SourceRange[] = [];
  let end = 0;
  for (const node of nodesIn(parse(html))) {
    const place = node.sourceCodeLocation;
    if (node.nodeName !== "#text" || !place || isCode(node)) continue;
    masked.push({ start: end, end: place.startOffset });
    end = place.endOffset;
  }
  return [...masked, { start: end, end: html.length }];
}

/** Names of elements whose text is no prose. */
export const CODE_ELEMENTS: ReadonlySet<string> = new Set([
  "code",
  "kbd",
  "pre",
  "samp",
  "script",
  "style",
  "var",
]);

function isCode(node: HtmlNode): boolean {
  for (let above = parentOf(node); above; above = parentOf(above))
    if (CODE_ELEMENTS.has(above.nodeName)) return true;
  return false;
}

function parentOf(node: HtmlNode): HtmlNode | undefined {
  return "parentNode" in node ? (node.parentNode ?? undefined) : undefined;
}

/** The place of the value of an attribute, without its quotes; nothing where the HTML does not write the attribute. */
function rangeOfValue(
  element: HtmlElement,
  name: string,
  html: string,
  rangeOf: (start: number, end: number) => SourceRange,
): SourceRange | undefined {
  const place = element.sourceCodeLocation?.attrs?.[name];
  if (!place) return undefined;
  const written = html.slice(place.startOffset, place.endOffset);
  const [before = "", quote = ""] = /^[^=]*=\s*(["']?)/.exec(written) ?? [];
  return rangeOf(place.startOffset + before.length, place.endOffset - quote.length);
}

function parse(html: string): HtmlNode {
  return parseFragment(html, { sourceCodeLocationInfo: true });
}

function elementsOf(html: string): HtmlElement[] {
  return elementsIn(parse(html));
}

/** The elements below a node, in their order. */
function elementsIn(node: HtmlNode): HtmlElement[] {
  return nodesIn(node).filter((inside): inside is HtmlElement => "attrs" in inside);
}

function nodesIn(node: HtmlNode): HtmlNode[] {
  const children = [
    ...("childNodes" in node ? node.childNodes : []),
    ...("content" in node ? [node.content] : []),
  ];
  return children.flatMap((child) => [child, ...nodesIn(child)]);
}

function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function textOf(node: HtmlNode): string {
  if ("value" in node) return node.value;
  if ("attrs" in node && node.tagName === "img") return attributeOf(node, "alt") ?? "";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
