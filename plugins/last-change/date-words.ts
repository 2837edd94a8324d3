const PARIS = { timeZone: "Europe/Paris" } as const;
const LONG_DATE = new Intl.DateTimeFormat("fr-FR", { ...PARIS, dateStyle: "long" });
const DAY_PARTS = new Intl.DateTimeFormat("en-CA", {
  ...PARIS,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day that it was in Paris, in words: `2026-11-30T23:30:00Z` → `1er décembre 2026` */
export function frenchDate(date: Date): string {
  return LONG_DATE.format(date).replace(/^1 /, "1er ");
}

/** The day that it was in Paris, for `<time datetime>`: `2026-11-30T23:30:00Z` → `2026-12-01` */
export function isoDay(date: Date): string {
  const parts = DAY_PARTS.formatToParts(date);
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${valueOf("year")}-${valueOf("month")}-${valueOf("day")}`;
}
