/** Marks, in « Sur cette page », the title under which the reader is. */
export function followReading(root: Document): void {
  const nav = root.querySelector<HTMLElement>("[data-on-this-page]");
  const links = [...(nav?.querySelectorAll("a") ?? [])];
  const places = links.flatMap((link) => {
    const heading = root.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (!nav || places.length === 0) return;
  stayOpenWhereThereIsRoom(nav);

  let marked: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const isAtEnd = innerHeight + scrollY >= root.documentElement.scrollHeight - 2;
    const passed = places.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 4);
    const current = (isAtEnd ? places.at(-1) : (passed.at(-1) ?? places[0]))?.link;
    if (!current || current === marked) return;
    marked?.removeAttribute("aria-current");
    current.setAttribute("aria-current", "location");
    marked = current;
    showIn(nav, current);
  };
  let isWaiting = false;
  const markSoon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon, { passive: true });
  mark();
}

/** Beside the article the list is always shown: its fold says so to those who hear it. */
function stayOpenWhereThereIsRoom(nav: HTMLElement): void {
  const details = nav.querySelector("details");
  const summary = details?.querySelector("summary");
  if (!details || !summary) return;
  const room = matchMedia("(min-width: 78em)");
  const follow = (): void => {
    details.open = room.matches;
    summary.tabIndex = room.matches ? -1 : 0;
  };
  room.addEventListener("change", follow);
  follow();
}

/** Scrolls a box, and nothing else, until a part of it is in view. */
function showIn(box: HTMLElement, part: HTMLElement): void {
  const [around, inside] = [box.getBoundingClientRect(), part.getBoundingClientRect()];
  if (inside.top < around.top) box.scrollTop -= around.top - inside.top;
  else if (inside.bottom > around.bottom) box.scrollTop += inside.bottom - around.bottom;
}
