/** A piece of a code element’s text, which can be changed and set back; its element stays, and so do folds and colours. */
export interface TextSwap {
  /** As the page was written: `{upload}` of a placeholder. */
  readonly original: string;
  /** Whether it stands for a value of the reader. */
  readonly isPlaceholder: boolean;
  /** Shows another text; without one, the original again. */
  show: (text?: string) => void;
}

/** The pieces of a code element’s text, in its order. */
export function findSwaps(code: Element): TextSwap[] {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const swaps: TextSwap[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) swaps.push(createSwap(node as Text));
  return swaps;
}

function createSwap(node: Text): TextSwap {
  const original = node.data;
  const span = node.parentElement?.matches(".placeholder") ? node.parentElement : undefined;
  return {
    original,
    isPlaceholder: span !== undefined,
    show(text) {
      node.data = text ?? original;
      if (!span) return;
      const isFilled = text !== undefined;
      span.classList.toggle("placeholder", !isFilled);
      span.classList.toggle("own-value", isFilled);
      // What it stands for, for those who wonder
      if (isFilled) span.title = original;
      else span.removeAttribute("title");
    },
  };
}
