import { askFor, french, quote } from "../../contract/message-words.ts";
import { nearestName } from "../../contract/nearest-name.ts";
import { buildNavigation, type NavigationEntry } from "../../plugins/navigation/build-navigation.ts";
import type { ExistingPage } from "./read-pages.ts";
import { WrongAnswer } from "./wrong-answer.ts";

/** A page of the menus, below which a new one can stand. */
export interface Section {
  /** The name by which the pages below it name it. */
  key: string;
  page: ExistingPage;
  /** How many pages it stands below. */
  depth: number;
  /** The pages below it, in the order of the menu. */
  children: ExistingPage[];
}

/** The pages of the menus, in the order in which the site’s own menus read. */
export function listSections(pages: readonly ExistingPage[]): Section[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const list = (entries: readonly NavigationEntry[], depth: number): Section[] =>
    entries.flatMap((entry) => {
      const page = byUrl.get(entry.url);
      const below = list(entry.children, depth + 1);
      if (page?.key === undefined) return below;
      const children = entry.children.flatMap(({ url }) => byUrl.get(url) ?? []);
      return [{ key: page.key, page, depth, children }, ...below];
    });
  return list(buildNavigation(pages).sections, 0);
}

/** The sections as a tree whose lines bear the number to answer. */
export function showSections(sections: readonly Section[]): string {
  const width = String(sections.length).length;
  return sections
    .map(({ key, depth }, index) => `  ${String(index + 1).padStart(width)}  ${"  ".repeat(depth)}${key}`)
    .join("\n");
}

/** The section that an answer means, by its key, its title or its number in the list; throws `WrongAnswer` where none is. */
export function chooseSection(answer: string, sections: readonly Section[]): Section {
  const namesOf = ({ key, page }: Section): string[] => [key, page.title];
  const found =
    sections.find((section) => section.key === answer) ??
    sections.find((section) => namesOf(section).some((name) => simplify(name) === simplify(answer))) ??
    sections[/^\d+$/.test(answer) ? Number(answer) - 1 : -1];
  if (found) return found;
  if (answer === "") throw new WrongAnswer(french`la section manque.`);
  const near = nearestName(simplify(answer), sections.flatMap(namesOf).map(simplify));
  const meant = sections.find((section) => namesOf(section).some((name) => simplify(name) === near));
  const end = meant ? askFor(meant.key) : french` ; « npm run new » montre celles qui existent.`;
  throw new WrongAnswer(french`la section ${quote(answer)} n’existe pas` + end);
}

/** A name without what a hurried hand leaves out: capitals, accents, the right apostrophe and spaces. */
function simplify(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .trim();
}
