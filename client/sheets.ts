/** Closes the menus that cover a small screen once there is room for them in the page: a tablet has been turned. */
export function closeSheets(root: ParentNode): void {
  matchMedia("(min-width: 62em)").addEventListener("change", () => {
    for (const sheet of root.querySelectorAll<HTMLElement>("[popover]:popover-open")) sheet.hidePopover();
  });
}
