import type { SecretKind } from "./content-messages.ts";

/** What gives a secret away: its own shape, or what it stands behind, where it is the group `secret`. */
interface SecretPattern {
  kind: SecretKind;
  pattern: RegExp;
  /** What is secret in the group, where that is written otherwise. */
  decode?: (secret: string) => string;
}

/** `client_secret=`, `"client_secret": "`, `| client_secret | `, `--client-secret `; the name may begin otherwise. */
function behindName(names: string, value: string): RegExp {
  const quotes = "[\"'`*«\\u00a0]*";
  const sign = `${quotes}[^\\S\\r\\n]*(?:=>|[:=|])[^\\S\\r\\n]*${quotes}`;
  const name = `(?<![\\w-])[\\w-]*?(?:${names})`;
  return new RegExp(`${name}(?:${sign}| +(?<=--[\\w-]* +)["']?)(?<secret>${value})`, "giu");
}

/** A value up to its quote or the next sign of an address, a table or a sentence. */
const VALUE = "[^\\s\"'`&,;<>|(){}[\\]»]";

export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    kind: "private-key",
    // With its text: the line alone says how a key begins
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?=(?:[\s>"'`+,|]|\\[nr]|[A-Z][\w-]+: [^\n]*\n)*[A-Za-z0-9+/]{20})/g,
  },
  { kind: "token", pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?/g },
  { kind: "token", pattern: /\b(?:Bearer|Token)\s+(?<secret>[\w.~+/=-]{16,})/gi },
  { kind: "token", pattern: behindName("token|jeton", "[\\w.~+/=-]{16,}") },
  {
    kind: "token",
    pattern: /\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|npm_\w{36})/g,
  },
  { kind: "client-secret", pattern: behindName("secret", `${VALUE}{8,}`) },
  {
    kind: "password",
    pattern: behindName("password|passwd|passphrase|pwd|mdp|mot[ _]?de[ _]?passe", `${VALUE}{6,}`),
  },
  {
    kind: "password",
    pattern: /\bBasic\s+(?<secret>[A-Za-z0-9+/]{8,}={0,2})(?![\w+/])/gi,
    decode: (secret) => /:(.+)$/s.exec(Buffer.from(secret, "base64").toString())?.[1] ?? "",
  },
  {
    kind: "password",
    pattern: /\b[a-z][a-z0-9+.-]{1,19}:\/\/[^\s/:@"'{}]{0,99}:(?<secret>[^\s/@"'{}]{3,99})@/gi,
  },
  {
    kind: "password",
    pattern: /\s(?:-u|--user)[ =]["']?[^\s:"'{}$<>]+:(?<secret>(?!\d+(?:\s|$))[^\s"'{}$<>]{3,})/g,
  },
  { kind: "service-key", pattern: /\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|[rs]k_live_\w{16,})\b/g },
  {
    kind: "service-key",
    pattern: behindName("api[_-]?key|secret[_-]?(?:access[_-]?)?key", "[\\w.~+/=-]{16,}"),
  },
];

/** Words of those who show where a secret would stand: `votre_jeton_1`, `AKIAIOSFODNN7EXAMPLE`. */
const STAND_IN =
  /^(?:votre|mon|your|my|le|un|the)[_-]|ex[ae]mple|change[_-]?me|(?:secret|token|jeton|key|cle)$/i;

/** Whether what stands where a secret would is none: a variable of a shell, an ellipsis, words, an address, a date, a call. */
export function isStandIn(secret: string, next: string): boolean {
  const signs = new Set(secret.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return (
    signs.size < 4 ||
    /^[$%*.…@#\\]|…|\.\.\.|^https?:|^\d{4}-\d\d-\d\d/.test(secret) ||
    /^(?:[[({<…]|\.\.)/.test(next) ||
    STAND_IN.test(secret) ||
    isMadeOfWords(secret)
  );
}

/** Letters alone, in words of some length: `identifiant`, `JETON_D_ACCES`, `process.env.motDePasse`. */
function isMadeOfWords(text: string): boolean {
  if (!/^[\p{L}._~+/:=-]+$/u.test(text)) return false;
  const words = text.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => word !== "");
  return words.join("").length >= 3 * words.length;
}
