/** The public address of a page: `/fr/été/` at `https://a.example`, under `aide` → `https://a.example/aide/fr/%C3%A9t%C3%A9/` */
export function absoluteUrl(
  url: string,
  { origin, pathPrefix }: { origin: string; pathPrefix: string },
): string {
  const path = [pathPrefix, url].map((part) => part.replace(/^\/+|\/+$/g, "")).filter((part) => part !== "");
  const end = url.endsWith("/") && path.length > 0 ? "/" : "";
  return new URL(`/${path.join("/")}${end}`, origin).href;
}
