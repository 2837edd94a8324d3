/** Index of the last of sorted items that does not come after `at`; 0 where all do. */
export function lastAtOrBefore<Item>(
  items: readonly Item[],
  at: number,
  offsetOf: (item: Item) => number = Number,
): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && offsetOf(item) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
