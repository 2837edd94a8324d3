import type { Link, SourceRange } from "../../types/page.ts";

/** The addresses of `/a.png 1x, /b.png 2x`; their places are known where the value is as it was written. */
export function linksOfSet(value: string, { start, end }: SourceRange): Link[] {
  return Array.from(value.matchAll(/(?<=^\s*|,\s+)[^\s,][^\s]*(?<!,)/g), ({ 0: address, index }) => ({
    address,
    range:
      end - start === value.length
        ? { start: start + index, end: start + index + address.length }
        : { start, end },
  }));
}
