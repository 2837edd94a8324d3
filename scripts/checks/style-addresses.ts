import type { Page } from "../../types/page.ts";
import type { Finding } from "../../types/problem.ts";
import { linkMessages } from "./link-messages.ts";

const STYLE = /<[a-z][^<>]*?\bstyle\s*=\s*(?:"[^"]*"|'[^']*')|<style\b[^]*?<\/style/gi;
const ADDRESS = /url\(\s*["']?(\/[^"')\s]*)/gi;

/** Addresses in `style` attributes and elements, to which the build adds no path prefix. */
export function findStyleAddresses({ prose }: Page): Finding[] {
  return prose.flatMap(({ text, masked, toSource }) =>
    masked
      .map(({ start, end }) => ({ start, html: withoutComments(text.slice(start, end)) }))
      // Code is masked too, and is no HTML
      .filter(({ html }) => !html.startsWith("`"))
      .flatMap(({ start, html }) =>
        Array.from(html.matchAll(STYLE)).flatMap(({ 0: style, index }) =>
          Array.from(style.matchAll(ADDRESS), ({ 0: whole, 1: address = "", index: at }) => {
            const place = start + index + at + whole.length - address.length;
            return {
              range: toSource(place, place + address.length),
              ...linkMessages.styleAddress(address),
            };
          }),
        ),
      ),
  );
}

/** The HTML with blanks for its comments. */
function withoutComments(html: string): string {
  return html.replace(/<!--[^]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
}
