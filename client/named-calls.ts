import { callKey } from "../plugins/search/index-words.ts";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
/** A method, a path of the API, or both. */
const CALL = new RegExp(String.raw`^(?:(${METHODS.join("|")})\s+)?(/?[\w{}-]+(?:/[\w{} -]+)*)/?$`, "i");

/** The calls that a reader may mean, as the index keys them: `put users/{id}` → `PUT /users/{}`; without a method, any. */
export function namedCalls(typed: string): string[] {
  const [, method, path] = CALL.exec(typed.trim()) ?? [];
  if (path === undefined || (method === undefined && !path.includes("/"))) return [];
  const address = path.startsWith("/") ? path : `/${path}`;
  return (method === undefined ? METHODS : [method.toUpperCase()]).map((name) =>
    callKey(`${name} ${address}`),
  );
}
