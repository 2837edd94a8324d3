import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import site from "../_data/site.ts";
import { french, quote } from "../contract/message-words.ts";
import { repositoryPath } from "../plugins/page-source/repository-path.ts";
import { absoluteUrl } from "../plugins/site-address/absolute-url.ts";
import { readOptionsAndFiles } from "./command-line.ts";
import { openAsker, type Asker } from "./new-page/ask.ts";
import { planPage, readOrder, readTitle, type PageRequest } from "./new-page/plan-page.ts";
import { readPages } from "./new-page/read-pages.ts";
import { chooseSection, listSections, showSections, type Section } from "./new-page/sections.ts";
import { failToRun } from "./report.ts";

/** `npm run new "Titre" "Section"`: writes a page with its front matter and a first block; asks for what it is not given. */
async function createPage(): Promise<void> {
  const { content, order, ...given } = readArguments();
  const pages = readPages(content);
  const sections = listSections(pages);
  if (sections.length === 0)
    throw new Error(
      french`aucune page de ${quote(content)} n’a de nom de menu (« eleventyNavigation.key »).`,
    );
  const rank = order === "" ? undefined : readOrder(order);
  const plan = planPage({ ...(await complete(given, sections)), order: rank }, pages);

  const file = join(content, plan.file);
  write(file, plan.text);
  const preview = absoluteUrl(plan.address, { origin: "http://localhost:8080", pathPrefix: site.pathPrefix });
  console.log(
    [
      french`Page écrite : ${repositoryPath(file)}`,
      french`Dans l’aperçu (npm start) : ${preview}`,
      french`À faire : compléter sa description, son texte et son exemple, puis lancer « npm run check ».`,
    ].join("\n"),
  );
}

interface Given {
  title: string | undefined;
  section: string | undefined;
}

/** What the command line gives; the words beside its options are the title, then the section, where no option is. */
function readArguments(): Given & { order: string; content: string } {
  const { options, files: words } = readOptionsAndFiles({
    title: "",
    section: "",
    order: "",
    content: "content",
  });
  const [title, section] = [options.title || words.shift(), options.section || words.shift()];
  const [surplus] = words;
  if (surplus !== undefined)
    throw new Error(french`${quote(surplus)} est de trop ; mettez le titre et la section entre guillemets.`);
  return { ...options, title, section };
}

/** The answers that the command line gives; those that it lacks are asked for. */
async function complete(
  given: Given,
  sections: readonly Section[],
): Promise<Pick<PageRequest, "title" | "section">> {
  const readSection = (answer: string): Section => chooseSection(answer, sections);
  const title = given.title === undefined ? undefined : readTitle(given.title);
  const section = given.section === undefined ? undefined : readSection(given.section);
  if (title !== undefined && section) return { title, section };
  const asker = openAsker(process.stdin, process.stdout);
  try {
    return {
      title: title ?? (await asker.ask(french`Titre de la page : `, readTitle)),
      section: section ?? (await askSection(asker, sections)),
    };
  } finally {
    asker.close();
  }
}

function askSection(asker: Asker, sections: readonly Section[]): Promise<Section> {
  console.log(french`Section où la placer :\n${showSections(sections)}`);
  return asker.ask(french`Son numéro ou son nom : `, (answer) => chooseSection(answer, sections));
}

function write(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new Error(french`la page ${quote(repositoryPath(file))} ne peut pas être écrite (${code}).`);
  }
}

await createPage().catch(failToRun);
