/** Marks, in « Sur cette page », the title under which the reader is. */
export function followReading(root: Document): void {
  const links = [...root.querySelectorAll<HTMLAnchorElement>("[data-on-this-page] a")];
  const places = links.flatMap((link) => {
    const heading = root.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (places.length === 0) return;
  const details = links[0]?.closest("details");
  if (details && matchMedia("(min-width: 78em)").matches) details.open = true;

  let marked: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const isAtEnd = innerHeight + scrollY >= root.documentElement.scrollHeight - 2;
    const passed = places.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 4);
    const current = (isAtEnd ? places.at(-1) : (passed.at(-1) ?? places[0]))?.link;
    if (current === marked) return;
    marked?.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "location");
    marked = current;
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
