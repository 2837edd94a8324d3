import { namedCalls } from "./named-calls.ts";
import { loadPagefind, searchPages, type Match } from "./pagefind.ts";
import { moveWithArrows } from "./search-arrows.ts";
import { renderResult } from "./search-results.ts";

/** Pages shown at a time. */
const PAGES = 8;
const TYPING_PAUSE = 150;
/** A shorter wait is not worth a word. */
const LONG_WAIT = 400;

/** Brings a search field to life: results as the reader types; `onSearch` learns of each query that has its results. */
export function startSearch(panel: HTMLElement, onSearch: (query: string) => void): void {
  const part = <Type extends HTMLElement>(selector: string): Type => {
    const element = panel.querySelector<Type>(selector);
    if (!element) throw new Error(`The search panel has no ${selector}`);
    return element;
  };
  const input = part<HTMLInputElement>("input");
  const list = part(".search-results");
  const more = part(".search-more");
  const firstLink = (): HTMLAnchorElement | null => list.querySelector("a");

  let found: readonly Match[] = [];
  /** The last query; none before the first, and after a failure. */
  let asked: string | undefined = "";
  let answer = Promise.resolve();

  const say = (name: string): void => {
    const words = (panel.dataset[name] ?? "").replace("{count}", String(found.length));
    part(".search-status").textContent = words.replace("{query}", () => asked ?? "");
    part(".search-advice").hidden = name !== "nothing" && name !== "failed";
  };

  const showPages = async (from: number, isWanted: () => boolean): Promise<HTMLElement | undefined> => {
    const pages = await Promise.all(found.slice(from, from + PAGES).map((page) => page.data()));
    if (!isWanted()) return undefined;
    const calls = namedCalls(asked ?? "");
    const items = pages.map((page) => renderResult(page, calls));
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    list.hidden = list.childElementCount === 0;
    more.hidden = list.childElementCount >= found.length;
    return items[0];
  };

  const ask = async (query: string): Promise<void> => {
    const isWanted = (): boolean => query === asked;
    const waiting = setTimeout(() => say("loading"), LONG_WAIT);
    try {
      const pages = await searchPages(query);
      if (!isWanted()) return;
      found = pages;
      await showPages(0, isWanted);
      if (!isWanted()) return;
      say(query === "" ? "" : found.length === 0 ? "nothing" : found.length === 1 ? "one" : "many");
      onSearch(query);
    } catch (error) {
      console.warn(error);
      if (!isWanted()) return;
      found = [];
      await showPages(0, isWanted);
      asked = undefined;
      say("failed");
    } finally {
      clearTimeout(waiting);
    }
  };
  /** The results of what is typed by now. */
  const update = (): Promise<void> => {
    const query = input.value.trim();
    if (query !== asked) {
      asked = query;
      answer = ask(query);
    }
    return answer;
  };

  let pause: ReturnType<typeof setTimeout>;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), TYPING_PAUSE);
  });
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void update().then(() => firstLink()?.focus());
  });
  more.addEventListener("click", () => {
    const query = asked;
    const shown = list.childElementCount;
    void showPages(shown, () => query === asked && shown === list.childElementCount).then((item) =>
      item?.querySelector("a")?.focus(),
    );
  });
  moveWithArrows(panel, input, () => void update().then(() => firstLink()?.click()));
  if (input.value === "") loadPagefind().catch(console.warn);
  else void update();
}
