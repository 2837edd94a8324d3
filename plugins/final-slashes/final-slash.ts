/** An internal address of a page with its final slash: `/fr/guides#a` → `/fr/guides/#a`; any other as it is. */
export function addFinalSlash(address: string): string {
  const [, path = "", rest = ""] = /^(\/(?!\/)[^?#]*)(.*)$/s.exec(address) ?? [];
  const last = path.slice(path.lastIndexOf("/") + 1);
  return path === "" || last === "" || last.includes(".") ? address : `${path}/${rest}`;
}
