/** Lets the keyboard reach what scrolls sideways, while it does: `[data-scroll]`. */
export function reachScrollAreas(root: ParentNode): void {
  const areas = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const area of root.querySelectorAll("[data-scroll]")) areas.observe(area);
}
