/** What stands behind the opening marks of a fence. */
export interface FenceInfo {
  /** In lower case; empty where none is named. */
  language: string;
  title?: string;
}

/** `json title="Réponse"` → `{ language: "json", title: "Réponse" }` */
export function parseFenceInfo(info: string): FenceInfo {
  const [, title] = /\btitle="([^"]*)"/.exec(info) ?? [];
  const [language = ""] = info
    .replace(/\btitle="[^"]*"/, "")
    .trim()
    .split(/\s+/);
  return { language: language.toLowerCase(), ...(title === undefined ? {} : { title }) };
}
