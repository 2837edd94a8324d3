/** The line and column (from 1, in UTF-16 units) of an offset. */
export type Locate = (offset: number) => { line: number; column: number };

/** Gives the line and column (from 1) of an offset in a text; a line ends at LF, CRLF or CR. */
export function createLocator(text: string): Locate {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: end, index }) => index + end.length)];
  return (offset) => {
    const inside = Math.min(Math.max(0, offset), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
  };
}
