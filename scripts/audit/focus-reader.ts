/** Where the Tab key has led. */
export interface FocusStop {
  /** Which element of the page it is: the same number for the same element. */
  id: number;
  /** The element, for a person: `a#recherche « Rechercher »`. */
  name: string;
  isInMain: boolean;
  /** Whether it holds stops that the page does not see: the controls of a video. */
  isPlayer: boolean;
  isClosedBlock: boolean;
  isVisible: boolean;
  /** What stands over it. */
  coveredBy?: string;
  /** Its outlines and shadows, to compare with those that it has without the focus. */
  look: string;
}

/** What the audit asks of a page. */
export interface FocusReader {
  /** The element that has the focus, unless none has. */
  readStop(): FocusStop | undefined;
  /** The outlines and shadows that an element has now. */
  lookOf(id: number): string;
  /** What can be seen and has a place in the order of the Tab key: its names by their numbers. */
  reachable(): Record<number, string>;
}

export type FocusWindow = Window & { focusReader: FocusReader };

/** Sent to the page: gives its window a `focusReader`. */
export function installFocusReader(): void {
  const known: HTMLElement[] = [];
  const idOf = (element: HTMLElement): number => {
    if (!known.includes(element)) known.push(element);
    return known.indexOf(element);
  };
  const nameOf = (element: Element): string => {
    const words = (element.ariaLabel ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    const tag = element.tagName.toLowerCase() + (element.id === "" ? "" : `#${element.id}`);
    return words === "" ? tag : `${tag} « ${words} »`;
  };
  /** A radio button may be drawn by its label. */
  const shownBy = (element: HTMLElement): HTMLElement[] => [
    element,
    ...((element as HTMLInputElement).labels ?? []),
  ];
  const isSeen = (element: HTMLElement): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    [...element.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
  const lookOf = (element: HTMLElement): string =>
    shownBy(element)
      .flatMap((part) => [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo)))
      .map(({ outlineStyle, outlineWidth, outlineColor, boxShadow }) => {
        const isClear = /^rgba\(.*, 0\)$|\/ 0\)$|transparent/.test(outlineColor);
        const isDrawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && !isClear;
        return `${isDrawn ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : ""} ${boxShadow}`;
      })
      .join("\n");
  /** The part of an element that the window shows, by the first of its boxes that it shows. */
  const boxOf = (element: HTMLElement): DOMRect | undefined =>
    shownBy(element)
      .flatMap((part) => [...part.getClientRects()])
      .map(({ left, right, top, bottom }) => {
        const [x, y] = [Math.max(0, left), Math.max(0, top)];
        const { clientWidth } = document.documentElement;
        return new DOMRect(x, y, Math.min(clientWidth, right) - x, Math.min(innerHeight, bottom) - y);
      })
      .find(({ width, height }) => width > 1 && height > 1);

  const reader: FocusReader = {
    readStop: () => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const shown = shownBy(element);
      const box = boxOf(element);
      const over = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const isCovered = over && !shown.some((part) => part.contains(over) || over.contains(part));
      return {
        id: idOf(element),
        name: nameOf(element),
        isInMain: element.closest("main") !== null,
        isPlayer: element.matches("video, audio, iframe"),
        isClosedBlock: element.matches("details:not([open]) > summary"),
        isVisible: box !== undefined && shown.some(isSeen),
        ...(isCovered ? { coveredBy: nameOf(over) } : {}),
        look: lookOf(element),
      };
    },
    lookOf: (id) => {
      const element = known[id];
      return element ? lookOf(element) : "";
    },
    reachable: () => {
      const candidates = document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, video[controls], audio[controls], [tabindex]",
      );
      const radios = new Set<string>();
      const found = [...candidates].filter((element) => {
        if (element.tabIndex < 0 || element.matches(":disabled, [inert] *") || !isSeen(element)) return false;
        const { type, name } = element as HTMLInputElement;
        if (type !== "radio") return true;
        // One stop for all the buttons of a choice
        const isFirst = !radios.has(name);
        radios.add(name);
        return isFirst;
      });
      return Object.fromEntries(found.map((element) => [idOf(element), nameOf(element)]));
    },
  };
  Object.assign(window, { focusReader: reader });
}
