/** Names that are not their identifier in capitals. */
const NAMES: Readonly<Record<string, string>> = {
  jsonc: "JSON",
  json5: "JSON",
  sh: "Shell",
  bash: "Shell",
  shell: "Shell",
  curl: "curl",
  js: "JavaScript",
  javascript: "JavaScript",
  ts: "TypeScript",
  typescript: "TypeScript",
  py: "Python",
  python: "Python",
  yml: "YAML",
};

/** How people call the language of a fence: `bash` → `Shell`, `json` → `JSON`; empty where none is named. */
export function languageName(language: string): string {
  return Object.hasOwn(NAMES, language) ? (NAMES[language] ?? "") : language.toUpperCase();
}
