/** What a page’s front matter says of its place in the menus, and its address. */
export interface NavigationPage {
  url: string;
  title: string;
  description?: string;
  key?: string;
  parent?: string;
  order: number;
  /** Name of the menu that it belongs to (`nav`); by default its parent’s. */
  menu?: string;
}

/** A page in a menu. */
export interface NavigationEntry {
  url: string;
  title: string;
  description?: string;
  children: NavigationEntry[];
}

/** The place of one page, ready for its layout. */
export interface PageNavigation {
  /** From the top of the menu down to the page’s parent. */
  ancestors: NavigationEntry[];
  entry: NavigationEntry;
  /** The page at the top that it stands under, or itself. */
  section: NavigationEntry;
  /** The pages at the top of its menu. */
  menu: NavigationEntry[];
  /** The pages before and after it, in the order in which its menu reads. */
  previous?: NavigationEntry;
  next?: NavigationEntry;
}

export interface Navigation {
  /** Pages without parent, in their order: the site’s sections. */
  sections: NavigationEntry[];
  byUrl: Record<string, PageNavigation>;
  keys: ReadonlySet<string>;
}

/**
 * The menus of the site, made once a build. A page whose parent does not exist, or is below it, stands at the top of
 * its menu; where two pages bear the same key, the first is the parent that others name.
 */
export function buildNavigation(pages: readonly NavigationPage[]): Navigation {
  const named = pages.filter((page) => page.key !== undefined);
  const byKey = new Map(named.toReversed().map((page) => [page.key, page]));
  const entries = new Map(named.map((page) => [page, entryOf(page)]));

  const sections: NavigationEntry[] = [];
  const menus = new Map<string, NavigationEntry[]>();
  for (const page of named.toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, "fr"))) {
    const entry = entries.get(page);
    if (!entry) continue;
    const parent = isBelowItself(page, byKey) ? undefined : byKey.get(page.parent);
    const siblings = parent && entries.get(parent)?.children;
    if (siblings) siblings.push(entry);
    else {
      // A page at the top that names no menu has its own
      const name = page.menu ?? page.url;
      sections.push(entry);
      menus.set(name, [...(menus.get(name) ?? []), entry]);
    }
  }

  const menuByUrl = new Map(named.map((page) => [page.url, page.menu]));
  const byUrl: Record<string, PageNavigation> = {};
  const visit = (entry: NavigationEntry, ancestors: NavigationEntry[], inherited: string): void => {
    const name = menuByUrl.get(entry.url) ?? inherited;
    const [section = entry] = ancestors;
    byUrl[entry.url] = { entry, ancestors, section, menu: menus.get(name) ?? [section] };
    for (const child of entry.children) visit(child, [...ancestors, entry], name);
  };
  for (const section of sections) visit(section, [], section.url);
  for (const menu of new Set(Object.values(byUrl).map((place) => place.menu))) linkNeighbours(menu, byUrl);
  return { sections, byUrl, keys: new Set(named.flatMap(({ key }) => key ?? [])) };
}

/** Tells each page of a menu which one is read before it, and which one after. */
function linkNeighbours(menu: readonly NavigationEntry[], byUrl: Record<string, PageNavigation>): void {
  const inOrder = (entries: readonly NavigationEntry[]): NavigationEntry[] =>
    entries.flatMap((entry) => [entry, ...inOrder(entry.children)]);
  const pages = inOrder(menu);
  for (const [index, { url }] of pages.entries()) {
    const [previous, next] = [pages[index - 1], pages[index + 1]];
    Object.assign(byUrl[url] ?? {}, previous && { previous }, next && { next });
  }
}

function entryOf({ url, title, description }: NavigationPage): NavigationEntry {
  return { url, title, ...(description === undefined ? {} : { description }), children: [] };
}

/** Whether the parents of a page lead back to it. */
function isBelowItself(
  page: NavigationPage,
  byKey: ReadonlyMap<string | undefined, NavigationPage>,
): boolean {
  const seen = new Set<NavigationPage>();
  let above = page.parent === undefined ? undefined : byKey.get(page.parent);
  while (above && above !== page && !seen.has(above)) {
    seen.add(above);
    above = above.parent === undefined ? undefined : byKey.get(above.parent);
  }
  return above === page;
}
