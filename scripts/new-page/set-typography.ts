import { findTypography } from "../checks/typography.ts";

/** A text with the signs of French typography that keyboards lack: `L'accès : où ?` → `L’accès : où ?` with no-break spaces. */
export function setTypography(text: string): string {
  const [slip] = findTypography(text, []);
  return slip ? setTypography(text.slice(0, slip.start) + slip.fix + text.slice(slip.end)) : text;
}
