import type { Message } from "../../contract/message-words.ts";
import type { Page, Prose } from "../../types/page.ts";
import type { Finding } from "../../types/problem.ts";
import { linkMessages } from "./link-messages.ts";

/** `](/fr/page/)` where Markdown has left it in the text: nobody writes that on purpose. */
const UNREAD_ADDRESS = /(?<!\\)\]( ?)\(((?:[a-z][a-z0-9+.-]*:|\/|#|\.{1,2}\/)(?:[^()\n]|\([^()\n]*\))*)\)/gi;
/** `[texte][étiquette]`, of which Markdown makes a link where the page defines the label. */
const UNREAD_REFERENCE = /(?<![\w\\\])])\[[^[\]\n]+\]\[([^[\]\n]+)\]/g;

/** Links that Markdown does not understand, and that readers see as they are written. */
export function findUnreadLinks({ prose }: Page): Finding[] {
  return prose.flatMap((paragraph) => [
    ...findUnread(paragraph, UNREAD_ADDRESS, ([, gap = "", address = ""]) => describe(gap, address)),
    ...findUnread(paragraph, UNREAD_REFERENCE, ([, label = ""]) => linkMessages.unknownReference(label)),
  ]);
}

function findUnread(
  { text, masked, toSource }: Prose,
  pattern: RegExp,
  messageOf: (match: RegExpExecArray) => Message,
): Finding[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): Finding[] => {
    // What is read as a link, or is code, is masked from its closing bracket on
    const bracket = match.index + match[0].indexOf("]");
    if (masked.some(({ start, end }) => start <= bracket && bracket < end)) return [];
    // What a variable lacks, the check of variables tells; `\\[a](/b)` shows how a link is written
    if (match[0].includes("{{") || !isOpen(text, bracket)) return [];
    const part = match.at(-1) ?? "";
    const start = match.index + match[0].lastIndexOf(part);
    return [{ range: toSource(start, start + part.length), ...messageOf(match) }];
  });
}

/** Whether a bracket closes another one, which is not escaped. */
function isOpen(text: string, closing: number): boolean {
  let depth = 0;
  for (let at = closing; at >= 0; at--) {
    if (text[at - 1] === "\\") continue;
    if (text[at] === "]") depth++;
    else if (text[at] === "[" && --depth === 0) return true;
  }
  return false;
}

function describe(gap: string, address: string): Message {
  if (gap !== "") return linkMessages.apartAddress();
  return /\s/.test(address) ? linkMessages.spacedAddress(address) : linkMessages.unreadLink();
}
