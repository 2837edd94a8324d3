/** Up and down arrows go from a field to the links of its panel and back; Enter in the field is `onEnter`. */
export function moveWithArrows(panel: HTMLElement, field: HTMLInputElement, onEnter: () => void): void {
  panel.addEventListener("keydown", (event) => {
    const stops = [field, ...panel.querySelectorAll<HTMLElement>("li a")];
    const place = stops.indexOf(event.target as HTMLElement);
    if (place < 0 || event.isComposing) return;
    if (event.key === "Enter" && place === 0) onEnter();
    else if (event.key === "ArrowDown") stops[place + 1]?.focus();
    else if (event.key === "ArrowUp") stops[place - 1]?.focus();
    else return;
    event.preventDefault();
  });
}
