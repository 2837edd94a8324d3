/** Path and query of a request, be it written with its host or not: `http://localhost:4010/users/me?a=1` → `/users/me?a=1`. */
export function readTarget(url: string | undefined): string {
  const target = (url ?? "").replace(/^https?:\/\/[^/?#]*/i, "");
  return target.startsWith("/") ? target : `/${target}`;
}

/** Whether a target is at an address, or below: `/api-simulee/users/me` is below `/api-simulee`, `/api-simulee-2/` is not. */
export function isBelow(target: string, basePath: string): boolean {
  return target.startsWith(basePath) && /^(?:[/?#]|$)/.test(target.slice(basePath.length));
}
