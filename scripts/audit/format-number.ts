const format = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 3 });
const formatKilobytes = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** A number as French readers write it: `0.0123` → `0,012`. */
export function formatNumber(value: number): string {
  return format.format(value);
}

/** A size in thousands of bytes: `21340` → `21,3 ko`. */
export function formatBytes(bytes: number): string {
  return `${formatKilobytes.format(bytes / 1000)}\u00a0ko`;
}
