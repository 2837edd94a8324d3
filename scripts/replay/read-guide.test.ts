import { expect, test } from "vitest";
import { loadContract } from "../../contract/load-contract.ts";
import { renderPage } from "../../tests/render-page.ts";
import type { Page } from "../../types/page.ts";
import { readGuide } from "./read-guide.ts";

const contract = loadContract();
const uuid = (label: string) => ({
  type: "uuid" as const,
  label,
  example: "4b0dbb41-8d52-48f1-942c-3fe860e7a113",
});
const placeholders = {
  datastore: uuid("entrepôt"),
  upload: uuid("livraison"),
  execution: uuid("exécution"),
  key: uuid("clé"),
  token: { type: "secret" as const, label: "jeton", example: "x" },
};

function page(url: string, text: string): Page {
  const { page: read } = renderPage(`---\ntitle: Page ${url}\n---\n\n${text}`);
  return Object.assign(read, { url, file: `content${url}index.md` });
}

const block = (path: string, sample = ""): string =>
  `??? GET "/datastores/${path}"\n${sample === "" ? "" : `\n\`\`\`json\n${sample}\n\`\`\`\n`}???\n`;

const first = page("/fr/a/", block("{datastore}", '{ "_id": "{datastore}", "execution": "{execution}" }'));
const second = page(
  "/fr/b/",
  `[avant](/fr/a/#x)\n\n## 1. Un\n\n${block("{datastore}/uploads", '[{ "_id": "{upload}" }]')}`,
);

test("a guide is given what the pages that its first paragraphs link to give, and those that they ask for, but executions", () => {
  const guide = page(
    "/fr/c/",
    `Il faut [ceci](/fr/b).\n\n## 1. Un\n\n[plus loin](/fr/d/)\n\n${block("{datastore}")}`,
  );
  const other = page("/fr/d/", block("{datastore}", '{ "_id": "{key}" }'));
  const { main } = readGuide(guide, { pages: [first, second, guide, other], contract, placeholders });
  expect(main.given).toEqual(["token", "member", "beneficiary_community", "upload", "datastore"]);
});

test("a guide is not given what itself gives, though pages link to each other", () => {
  const a = page("/fr/a/", `[b](/fr/b/)\n\n## 1. Un\n\n${block("{datastore}", '{ "_id": "{key}" }')}`);
  const b = page("/fr/b/", `[a](/fr/a/)\n\n## 1. Un\n\n${block("{datastore}", '{ "_id": "{upload}" }')}`);
  const { main } = readGuide(a, { pages: [a, b], contract, placeholders });
  expect(main.given).toEqual(["token", "member", "beneficiary_community", "upload"]);
});

test("numbered steps follow each other, each other section is a story of its own for those who know all", () => {
  const text = ["## 1. Un", "## À part", "## 2. Deux", "## À part aussi"]
    .map((title, index) => `${title}\n\n### Détail\n\n${block(`{datastore}/uploads/${index}`)}`)
    .join("\n");
  const guide = page("/fr/c/", text);
  const { main, asides } = readGuide(guide, { pages: [first, guide], contract, placeholders });
  const paths = (steps: typeof main.steps) => steps.map(({ call, line }) => `${line} ${call.address}`);
  expect(paths(main.steps)).toEqual([
    "9 /datastores/{datastore}/uploads/0",
    "23 /datastores/{datastore}/uploads/2",
  ]);
  expect(asides.map(({ steps }) => paths(steps))).toEqual([
    ["16 /datastores/{datastore}/uploads/1"],
    ["30 /datastores/{datastore}/uploads/3"],
  ]);
  expect(asides[0]?.given).toEqual(["token", "member", "beneficiary_community", "datastore", "execution"]);
});

test("a fault stands where the writer has written what it is about", () => {
  const text = `??? POST "/datastores/{{ long['vector-to-db'] }}/uploads"

\`\`\`json title="Corps de requête"
{ "name": "{{ ids.checks.vector }}", "srs": "x" }
\`\`\`

\`\`\`json title="Réponse 201"
{ "_id": "{{ ids.checks.vector }}", "status": "OPEN" }
\`\`\`
???`;
  const guide = page("/fr/c/", text);
  const { main, asides, placeOf } = readGuide(guide, { pages: [guide], contract, placeholders });
  const [step] = [...main.steps, ...asides.flatMap(({ steps }) => steps)];
  const fault = { kind: "not-json", contentType: "" } as const;
  const at = (
    part: Parameters<typeof placeOf>[1]["part"],
    written: string,
    whole: string,
  ): string | undefined => {
    const start = whole.indexOf(written);
    const range = step && placeOf(step, { ...fault, part, start, end: start + written.length });
    return range && guide.text.slice(range.start, range.end);
  };
  const { call } = step ?? {};
  expect(at({ kind: "address" }, "uploads", call?.address ?? "")).toBe("uploads");
  expect(at({ kind: "address" }, "0de8c60b", call?.address ?? "")).toBe("{{ long['vector-to-db'] }}");
  expect(at({ kind: "request" }, '"srs"', call?.request?.text ?? "")).toBe('"srs"');
  expect(at({ kind: "response", index: 0 }, '"OPEN"', call?.responses[0]?.text ?? "")).toBe('"OPEN"');
});
