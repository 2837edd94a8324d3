import type { Page } from "../../types/page.ts";
import type { Check, Finding } from "../../types/problem.ts";
import { contentMessages } from "./content-messages.ts";
import { isStandIn, SECRET_PATTERNS } from "./secret-patterns.ts";

/** Secrets that a page would publish, and addresses of people outside the allowed list (`_data/emails.ts`). */
export const secrets: Check = {
  name: "secrets",
  run: (page) => [...findSecrets(page), ...findEmails(page)],
};

function findSecrets({ text }: Page): Finding[] {
  const found = SECRET_PATTERNS.flatMap(({ kind, pattern, decode }) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, index, groups }) => {
      const secret = groups?.["secret"] ?? whole;
      const start = index + whole.lastIndexOf(secret);
      const end = start + secret.length;
      const isNone =
        kind !== "private-key" && isStandIn(decode?.(secret) ?? secret, text.slice(end, end + 2));
      return isNone ? [] : [{ range: { start, end }, ...contentMessages.secret(kind) }];
    }),
  ).sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  // `Bearer eyJ…` is one secret
  let end = 0;
  return found.filter(({ range }) => {
    const isApart = range.start >= end;
    end = Math.max(end, range.end);
    return isApart;
  });
}

/** An address, its `@` escaped or not; none are `git@host:path` and `{user}@host`. */
const EMAIL =
  /(?<![\p{L}\p{N}.+{@-])[\p{L}\p{N}][\p{L}\p{N}_.+-]{0,63}(?:@|%40)(?<host>(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,63})(?![\p{L}\p{N}{]|[.-][\p{L}\p{N}]|:[\w~/.])/giu;

/** What stands before the name of a user in an address of the web: `https://`. */
const AUTHORITY = /:\/\/[^\s/?#]*$/;

/** What stands behind the `@` of a version or of a picture: `pkg@1.2.3-beta.rc`, `logo@2x.png`. */
const NO_HOST = /^\d+(?:\.\d|x\.)/;

/** Names that the standards keep for examples (RFC 2606, RFC 6761). */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i;

function findEmails({ text, data }: Page): Finding[] {
  const { allowed = [] } = (data["emails"] ?? {}) as { allowed?: readonly string[] };
  const list = new Set(allowed.map((entry) => entry.toLowerCase()));
  return Array.from(text.matchAll(EMAIL)).flatMap(({ 0: written, index, groups }) => {
    const address = written.replace(/%40/, "@");
    const before = text.slice(Math.max(0, index - 100), index);
    const host = (groups?.["host"] ?? "").toLowerCase();
    if (RESERVED.test(host) || NO_HOST.test(host) || AUTHORITY.test(before)) return [];
    if (list.has(address.toLowerCase()) || list.has(`@${host}`)) return [];
    return [{ range: { start: index, end: index + written.length }, ...contentMessages.email(address) }];
  });
}
