import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeededRandom } from "../../contract/check/fixtures/seeded-random.ts";
import { readCases } from "../check-cases.ts";
import { readCorrectPages } from "./corpus.ts";

/** What writers do not write on purpose, and what stands at the edges of what checks know. */
const HOSTILE = [
  ...[
    "```",
    "````json",
    "~~~",
    "`",
    "``",
    "` `` ",
    '"',
    '""',
    "'",
    "''",
    "\"'",
    "«",
    "»",
    "« ",
    " »",
    "“”",
    "‘’",
  ],
  ...[
    "<b",
    "<b title=\"l'a",
    "</b>",
    "<code>",
    "</code>",
    "<pre>",
    "<!--",
    "-->",
    "<!-- l'a -->",
    "<br>",
    "<l'a>",
    "<https://a.b/l'a",
  ],
  ...[
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{{ urls.opn.wfs }}",
    "{% if 'a' == \"b\" %}",
    "{% endif %}",
    "{% raw %}",
    "{% endraw %}",
    "{% for a in [1, 2] %}",
    "{% endfor %}",
  ],
  ...[
    '{% set a %}l\'un "deux"{% endset %}',
    "{{ a }}",
    '{{ "l\'un : deux" }}',
    '{% include "./extrait-entrepot.json" %}',
    "{% include './rien' %}",
  ],
  ...[
    "???",
    "??? ",
    "????",
    '??? Titre "cité" !',
    '??? GET "/a"',
    '??? POST "{{ urls.api_entrepot }}/datastores/{datastor}"',
    '??? GTE "l\'a"',
  ],
  ...[
    "---",
    "- ",
    "> ",
    "> > ",
    "1. ",
    "# ",
    "### ",
    "    ",
    "\t",
    " \t ",
    "\\",
    "\\'",
    '\\"',
    "|",
    "\\|",
    "| - | - |",
    '| a | l\'b : | "c" |',
  ],
  ...[
    "*",
    "**",
    "_",
    "__",
    "*:*",
    "**:**",
    "[",
    "]",
    "](",
    "[l'a](",
    "[l'a]",
    "[l'a]: /fr/l'a \"l'a\"",
    "![l'a](/images/petite.svg \"l'a\")",
    "[a](/fr/guid/)",
  ],
  ...[
    " :",
    " ?",
    " !",
    " ;",
    ":",
    "?",
    "!",
    ";",
    " %",
    "10 %",
    "5 €",
    "\u00a0:",
    "\u202f?",
    "\u2009!",
    "\u3000",
    "\u200b",
    "&nbsp;:",
    "&quot;",
    "&",
    "&#39;",
  ],
  ...[
    "l'API",
    'd\'"un"',
    "Etat",
    "ETAPE",
    "A partir de",
    "Ca va",
    '13"',
    "5'10\"",
    "10:30",
    "1:25000",
    "::",
    ":smile:",
    ":)",
    'a="b"',
    'f("x")',
    "É",
    "E\u0301tat",
  ],
  ...[
    "😀",
    "👩‍👩‍👧",
    "\uD83D",
    "\uDE00",
    "\uE000",
    "\uE001\uE800\uE800",
    "\uE00A",
    "\uFFFC",
    "\uFFF9",
    "\uFEFF",
    "\u2028",
    "\0",
    "\u0085",
    "\v",
    "\f",
  ],
  ...["\r", "\n", "\r\n", "\n\r", "\n\n", "\r\r\n", "  \n", "\\\n"],
  ...['{ "_id": "{usr}" "email": 1 }', '"frist_name": "l\'a"', "…", ",", "{", "}"],
  ...[
    "<!-- verif: typographie: raison -->",
    "<!-- verif-page: liens -->",
    "graf LR",
    "mailto:a@b.fr",
    "a@b.fr:",
    'https://a.b/l\'a?"b" :',
  ],
];

const FRONT_MATTERS = [
  "",
  "---\ntitle: Un titre\n---\n",
  "---\ntitle: L'Etat d'un \"mot\" !\ndescription: 'L''API : ici ?'\n---\n",
  '---\ntitle: "L\'\\"Etat\\" !"\ndescription: >-\n  L\'un "deux\n  trois" !\n---\n',
  "---\ntitel: Un titre\neleventyNavigation:\n  key: l'a\n  paren: Guid\n---\n",
  '---\ntitle: {a: "b"}\ndescription: [l\'a, "b"]\n---\n',
  "---\ntitle: \"l'a\nb: 'c\n---\n",
  "---\ntitle: l'a # l'b\n",
  "--- l'a\ntitle: l'a\n---\n",
];

const MOST_CHUNKS = 10;

const BLOCK = /^\?\?\? [A-Z]+ "[{/][^"\n]*"\n(?:(?!\?\?\?).*\n){1,40}\?\?\?$/gm;

/** Gives pages made of lines of the site, of the corpora and of hostile pieces; each call gives another. */
export async function createPageMaker(random: SeededRandom): Promise<() => string> {
  const texts = await readTexts();
  const pages = texts.map((text) => text.split(/\r\n|\n|\r/));
  const line = (): string => random.pick(random.pick(pages));
  const run = (): string[] => {
    const page = random.pick(pages);
    const start = random.integer(page.length);
    return page.slice(start, start + 1 + random.integer(8));
  };
  /** The beginning of a line and the end of another. */
  const crossing = (): string => {
    const [first, second] = [line(), line()];
    return first.slice(0, random.integer(first.length + 1)) + second.slice(random.integer(second.length + 1));
  };
  const stuffed = (): string => {
    const text = random.integer(3) === 0 ? "" : line();
    const at = random.integer(text.length + 1);
    return text.slice(0, at) + random.pick(HOSTILE) + text.slice(at);
  };
  /** A whole block of an example, in which a comma, a letter or a quote lacks. */
  const blocks = texts.flatMap((text) => text.match(BLOCK) ?? []);
  const spoiltBlock = (): string[] => {
    const block = random.pick(blocks);
    const places = Array.from(block.matchAll(/(?<="),|(?<=[a-z])[a-z](?=[a-z])|"/g), ({ index }) => index);
    const at = random.pick([block.length, ...places, ...places]);
    return (block.slice(0, at) + block.slice(at + 1)).split("\n");
  };
  const chunk = (): string[] => {
    const kind = random.integer(12);
    if (kind < 4) return run();
    if (kind < 6) return [crossing()];
    if (kind < 8) return spoiltBlock();
    return kind < 11 ? [stuffed()] : [random.pick(HOSTILE) + random.pick(HOSTILE) + random.pick(HOSTILE)];
  };
  return () => {
    const lines = Array.from({ length: 1 + random.integer(MOST_CHUNKS) }, () => {
      const own = chunk();
      return random.integer(2) === 0 ? [...own, ""] : own;
    }).flat();
    const text = random.pick(FRONT_MATTERS) + lines.join("\n");
    const ends = random.pick([
      ["\n"],
      ["\n"],
      ["\r\n"],
      ["\r"],
      ["\n", "\n", "\r\n"],
      ["\r\n", "\r\n", "\r\n", "\n", "\r"],
    ]);
    const written = text.replace(/\n/g, () => random.pick(ends));
    // As a file holds it: half an emoji is none
    return Buffer.from(written)
      .toString()
      .replace(/^\uFEFF/, "");
  };
}

/** The pages of the site, of the corpus and of the cases of each check. */
async function readTexts(): Promise<string[]> {
  const files = readdirSync("content", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  const cases = [...(await readCases()).values()].flatMap(({ faults, correct }) => [...faults, ...correct]);
  return [
    ...files.sort().map((file) => readFileSync(join("content", file), "utf8")),
    ...readCorrectPages().values(),
    ...cases.map(({ page }) => page.replace("▸", "")),
  ];
}
