/** Says a sentence to screen readers, in the page’s live region. */
export function announce(words: string): void {
  const region = document.querySelector("[data-announcement]");
  if (!region) return;
  region.textContent = "";
  // A region that receives the same words twice stays silent: it must be seen empty in between.
  requestAnimationFrame(() => {
    region.textContent = words;
  });
}
