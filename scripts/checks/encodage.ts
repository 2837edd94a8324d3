import type { Check } from "../../types/problem.ts";
import { messages } from "./messages.ts";

/** Files that are not UTF-8. */
export const encodage: Check = {
  name: "encodage",
  run: ({ invalidByte }) => (invalidByte ? [{ range: invalidByte, ...messages.notUtf8() }] : []),
};
