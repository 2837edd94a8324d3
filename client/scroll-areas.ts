/** Lets the keyboard reach what scrolls sideways, while it does: `[data-scroll]`, with the name of what scrolls. */
export function reachScrollAreas(root: ParentNode): void {
  const areas = new ResizeObserver((entries) => {
    for (const { target } of entries) follow(target as HTMLElement);
  });
  for (const area of root.querySelectorAll("[data-scroll]")) areas.observe(area);
}

function follow(area: HTMLElement): void {
  const { scroll: name = "" } = area.dataset;
  const attributes = { tabindex: "0", ...(name === "" ? {} : { role: "group", "aria-label": name }) };
  const isScrolling = area.scrollWidth > area.clientWidth;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (isScrolling) area.setAttribute(attribute, value);
    else area.removeAttribute(attribute);
  }
}
