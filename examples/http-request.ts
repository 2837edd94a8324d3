import type { HttpMethod } from "../contract/contract.ts";

/** A field of a form: a text, or a file by its name. */
export type FormField = { name: string; value: string } | { name: string; fileName: string };

/** What a request carries. */
export type RequestBody =
  | { kind: "json"; /** JSON, unless a value is missing. */ text: string }
  | { kind: "form"; fields: readonly FormField[] }
  | { kind: "urlencoded"; fields: readonly (readonly [name: string, value: string])[] };

/** A request ready to be sent, or to be written in a program. */
export interface HttpRequest {
  method: HttpMethod;
  url: string;
  /** Without that of its body’s type. */
  headers: readonly (readonly [name: string, value: string])[];
  body?: RequestBody;
}
