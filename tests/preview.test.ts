import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { copyProject, FEW_PAGES } from "./project-copy.ts";
import { startPreview, type Preview } from "./start-preview.ts";

const PAGE = "content/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api.md";
/** Its section, and the page that it leads to: a whole site would be built anew, for seconds, at each save. */
const OTHER_PAGES = [
  "content/fr/guides-developpeur/index.md",
  "content/fr/guides-developpeur/tutoriels/index.md",
  "content/fr/guides-developpeur/tutoriels/controle-des-acces/index.md",
  "content/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/index.md",
  "content/fr/guides-utilisateur",
];
const ADDRESS = "/fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/";

let project: ReturnType<typeof copyProject>;
let preview: Preview;
let page: string;
let text: string;

const html = async (address: string): Promise<string> => (await fetch(preview.address + address)).text();
/** How many lists of problems the guide shows. */
const problemLists = async (): Promise<number> =>
  (await html(ADDRESS)).split('<aside class="problems"').length - 1;
/** A save may be seen in two steps, and built twice: what counts is what the page shows in the end. */
const inTheEnd = { timeout: 20_000, interval: 100 };

beforeAll(async () => {
  project = copyProject(FEW_PAGES);
  page = join(project.folder, PAGE);
  for (const path of [PAGE, ...OTHER_PAGES]) cpSync(path, join(project.folder, path), { recursive: true });
  cpSync("tests/fixtures/bad/fr", join(project.folder, "content/fr/faux"), { recursive: true });
  writeFileSync(join(project.folder, "assets/videos/essai.webm"), "0123456789");
  preview = await startPreview(project.folder);
  await preview.waitFor(/Server at/);
});
beforeEach(() => {
  text = readFileSync(PAGE, "utf8").replaceAll("\r\n", "\n");
});
afterEach(() => {
  // A save that changes nothing would be built all the same, and keep the next test waiting
  if (readFileSync(page, "utf8") !== text) writeFileSync(page, text);
});
afterAll(async () => {
  await preview.stop();
  project.remove();
});

it("starts and serves, whatever is wrong with some pages", async () => {
  expect(preview.output()).toContain("content/fr/faux/cartouche.md:");
  expect(preview.output()).not.toMatch(/\n\s+at .*:\d+/);
  expect((await fetch(preview.address)).status).toBe(200);
  expect(await html("/fr/faux/")).toContain('<aside class="problems"');
  expect(await html("/fr/faux/cartouche/")).toContain("Du texte.");
});

it("shows a problem in the page, at its block, and heals on the next save", async () => {
  const problem =
    /<aside class="problems"[^]*?<\/aside>\s*<details class="example" data-method="GET">[^]*?users\/me/;
  writeFileSync(page, text.replace('"Dave"', '"Dave",'));
  await expect.poll(async () => problem.test(await html(ADDRESS)), inTheEnd).toBe(true);
  writeFileSync(page, text);
  await expect.poll(problemLists, inTheEnd).toBe(0);
});

it.each([
  ["front matter that is not YAML", (written: string) => written.replace("title: ", "title: [")],
  [
    "a layout that does not exist",
    (written: string) => written.replace("---\n", "---\nlayout: nulle-part\n"),
  ],
  ["a variable that no data defines", (written: string) => written.replace("urls.open.wfs", "urls.opn.wfs")],
  [
    "a variable that is never closed",
    (written: string) => written.replace("{{ urls.swagger }}", "{{ urls.swagger "),
  ],
  [
    "a call of an unknown function",
    (written: string) => written.replace("{{ urls.swagger }}", "{{ swagger() }}"),
  ],
  [
    "a filter that does not exist",
    (written: string) => written.replace("{{ urls.swagger }}", "{{ urls.swagger | nu }}"),
  ],
  [
    "a value against the contract",
    (written: string) => written.replace('"technical": false', '"technical": "non"'),
  ],
  [
    "an operation that the contract lacks",
    (written: string) => written.replaceAll("/users/me", "/users/moi"),
  ],
  ["a misspelt block", (written: string) => written.replace("??? GET", "??? GTE")],
  [
    "a parent that no page has",
    (written: string) => written.replace("parent: Contrôle", "parent: Controles"),
  ],
  ["a link to a page that does not exist", (written: string) => written.replace("/connexion)", "/conexion)")],
  [
    "CRLF line ends",
    (written: string) => written.replace("urls.swagger", "urls.swager").replaceAll("\n", "\r\n"),
  ],
  [
    "a page of 2 MB",
    (written: string) => `${written}\n${"Une ligne de texte.\n\n".repeat(100_000)}{{ urls.swager }}\n`,
  ],
  ["a block that is never closed", (written: string) => written.replace("```\n???\n", "```\n")],
  ["bytes that are not UTF-8", (written: string) => Buffer.from(written, "latin1")],
  ["nothing at all", () => ""],
])("stays alive and heals on %s", async (_name, spoil) => {
  writeFileSync(page, spoil(text));
  await expect.poll(problemLists, inTheEnd).toBeGreaterThan(0);
  writeFileSync(page, text);
  await expect.poll(problemLists, inTheEnd).toBe(0);
});

it("forgets a page that is deleted, at once", async () => {
  const page = "/fr/faux/cartouche/";
  expect((await fetch(preview.address + page)).status).toBe(200);
  rmSync(join(project.folder, "content/fr/faux"), { recursive: true });
  const status = async (): Promise<number> => (await fetch(preview.address + page)).status;
  await expect.poll(status, inTheEnd).toBe(404);
  const lastReport = (): string =>
    preview
      .output()
      .split(/File deleted.*/)
      .at(-1) ?? "";
  const tellsNothing = (): boolean =>
    /\bWrote\b/.test(lastReport()) && !lastReport().includes("content/fr/faux");
  await expect.poll(tellsNothing, inTheEnd).toBe(true);
});

it("waits, when it cannot even start, for the save that mends it", async () => {
  const other = copyProject(FEW_PAGES);
  const layout = join(other.folder, "_includes/layouts/page.njk");
  const kept = readFileSync(layout);
  rmSync(layout);
  const late = await startPreview(other.folder);
  onTestFinished(async () => {
    await late.stop();
    other.remove();
  });
  await late.waitFor(/La commande n’a pas pu aboutir[^]*\nL’aperçu reprendra au prochain enregistrement\./);
  writeFileSync(layout, kept);
  await late.waitFor(/Server at/);
  expect((await fetch(`${late.address}/fr/voisine/`)).status).toBe(200);
  expect(late.output()).not.toMatch(/\n\s+at .*:\d+/);
});

it("serves a part of a video to a browser that asks for it", async () => {
  // While it builds anew, as after the deletion above, the preview knows no served file
  const part = async (): Promise<unknown[]> => {
    const response = await fetch(`${preview.address}/videos/essai.webm`, { headers: { range: "bytes=2-5" } });
    return [response.status, response.headers.get("content-range"), await response.text()];
  };
  await expect.poll(part, inTheEnd).toEqual([206, "bytes 2-5/10", "2345"]);
});

it("says when a saved file is read again at its next start only", async () => {
  const file = join(project.folder, "_data/texts.ts");
  writeFileSync(file, readFileSync(file, "utf8").replace("Copier le lien", "Prendre le lien"));
  await preview.waitFor(/_data\/texts\.ts a changé\s: relancez «\snpm start\s»/);
});
