import { french, quote } from "../../contract/message-words.ts";
import { NO_ORDER } from "../../plugins/navigation/navigation-page.ts";
import { addressOf, folderOf } from "./page-address.ts";
import { pageText } from "./page-text.ts";
import type { ExistingPage } from "./read-pages.ts";
import type { Section } from "./sections.ts";
import { setTypography } from "./set-typography.ts";
import { slugOf } from "./slug.ts";
import { WrongAnswer } from "./wrong-answer.ts";

export interface PageRequest {
  title: string;
  section: Section;
  /** Its rank in its section; by default, after the last page. */
  order?: number | undefined;
}

/** A page to write. */
export interface PagePlan {
  /** Below the folder of pages. */
  file: string;
  /** On the site, without path prefix. */
  address: string;
  text: string;
}

/** A title as it can be used, on one line; throws `WrongAnswer` where it gives no name to a file. */
export function readTitle(answer: string): string {
  const title = answer.replace(/\s+/g, " ").trim();
  if (title === "") throw new WrongAnswer(french`le titre manque.`);
  if (slugOf(title) === "")
    throw new WrongAnswer(
      french`le titre ${quote(title)} n’a ni lettre latine ni chiffre, dont faire le nom d’un fichier.`,
    );
  return title;
}

/** The rank that an option gives; throws `WrongAnswer` where it is no number. */
export function readOrder(answer: string): number {
  const order = Number(answer.replace(",", "."));
  if (answer.trim() === "" || !Number.isFinite(order))
    throw new WrongAnswer(french`le rang ${quote(answer)} n’est pas un nombre.`);
  return order;
}

/** A new page below its section; throws a French sentence where another has its file, its address or its key. */
export function planPage({ title, section, order }: PageRequest, pages: readonly ExistingPage[]): PagePlan {
  const slug = slugOf(title);
  const folder = folderOf(section.page.file);
  const file = folder === "" ? `${slug}.md` : `${folder}/${slug}.md`;
  const address = addressOf(file);
  refuseTwin(file, address, pages);
  const menu = section.children.at(-1)?.menu ?? section.page.menu;
  const rank = order ?? nextOrder(section.children);
  const text = pageText({
    title: setTypography(title),
    eleventyNavigation: {
      key: freeKey(title, section, pages),
      parent: section.key,
      ...(rank === undefined ? {} : { order: rank }),
      ...(menu === undefined ? {} : { nav: menu }),
    },
  });
  return { file, address, text };
}

function refuseTwin(file: string, address: string, pages: readonly ExistingPage[]): void {
  const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  for (const page of pages) {
    if (isSame(page.file, file))
      throw new Error(french`la page ${quote(page.file)} existe déjà ; choisissez un autre titre.`);
    const former = page.formerUrls.some((url) => isSame(url.endsWith("/") ? url : `${url}/`, address));
    if (former || isSame(page.url, address))
      throw new Error(
        french`l’adresse ${quote(address)} mène déjà à la page ${quote(page.file)} ; choisissez un autre titre.`,
      );
  }
}

/** The rank after the last page of the section; none where a page has none, as such pages stand last. */
function nextOrder(children: readonly ExistingPage[]): number | undefined {
  const orders = children.map(({ order }) => order);
  return orders.includes(NO_ORDER) ? undefined : Math.floor(Math.max(0, ...orders)) + 1;
}

/** A key that no page has: the title, or where it is taken, with the name of the section. */
function freeKey(title: string, section: Section, pages: readonly ExistingPage[]): string {
  const taken = new Set(pages.map(({ key }) => key));
  const free = [title, `${title} (${section.key})`].find((key) => !taken.has(key));
  if (free !== undefined) return free;
  throw new Error(french`deux pages du site s’appellent déjà ${quote(title)} ; choisissez un autre titre.`);
}
