/** Unfolds the blocks that an anchor leads into, and all of them for print, where the browser does not do it itself. */
export function openDetails(root: Document): void {
  const openTarget = (): void => {
    const target = root.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (const details of ancestors(target)) details.open = true;
    target.closest("details")?.scrollIntoView();
  };
  addEventListener("hashchange", openTarget);
  if (location.hash.length > 1) openTarget();

  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}

function ancestors(element: Element): HTMLDetailsElement[] {
  const details = element.closest("details");
  return details ? [details, ...(details.parentElement ? ancestors(details.parentElement) : [])] : [];
}
