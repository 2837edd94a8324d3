/** A path without its escapes: `/%C3%A9t%C3%A9` → `/été`; none where they are wrong. */
export function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
