import type { PlaceholderType } from "../contract/placeholder.ts";

/** What is wrong with a reader’s value: the form that it should have. */
export type ValueFault = "uuid" | "number" | "url" | "date" | "token" | "text";

const FORMS: Readonly<Record<ValueFault, RegExp>> = {
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  number: /^-?\d+(?:\.\d+)?$/,
  url: /^https?:\/\/[^\s/]+\S*$/i,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  // What a header may bear: RFC 6750, b64token, and all other visible ASCII
  token: /^[\x21-\x7e]+$/,
  // In an address, these lead to the folder above
  text: /^(?!\.{1,2}$)/,
};

/** What is known of a value: the name and the type of its placeholder. */
export interface ValueKind {
  name: string;
  type: PlaceholderType;
}

/** The form that a value of this kind must have. */
export function formOf({ name, type }: ValueKind): ValueFault {
  if (name === "token") return "token";
  return type === "secret" ? "text" : type;
}

/** The form that a reader’s value lacks; nothing where it will do. An empty value is none. */
export function checkValue(value: string, kind: ValueKind): ValueFault | undefined {
  const form = formOf(kind);
  return value === "" || FORMS[form].test(value) ? undefined : form;
}
