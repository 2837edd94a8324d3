import { parse, type DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** The elements of a page, in its order, those of its templates included. */
export function readElements(html: string): Element[] {
  return elementsBelow(parse(html));
}

/** The value of an attribute; `undefined` where the element has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text that an element holds, without spaces around it. */
export function textOf(element: Element): string {
  const read = (node: Node): string =>
    "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(read).join("") : "";
  return read(element).trim();
}

function elementsBelow(node: Node): Element[] {
  const children: Node[] = "childNodes" in node ? [...node.childNodes] : [];
  if ("content" in node) children.push(node.content);
  return children.flatMap((child) => ("tagName" in child ? [child] : []).concat(elementsBelow(child)));
}
