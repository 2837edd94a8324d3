import type { AnsweredRequest } from "../../plugins/live-examples/mock-api/listener.ts";

/** Longest path that is printed whole. */
const LONGEST_PATH = 200;

/** A request and its answer on one line: `GET /users/me 200 3 ms`. What a terminal could take for an order is printed `?`. */
export function describeRequest({ method, path, status, milliseconds }: AnsweredRequest): string {
  const printable = path.replace(/[^!-~]/g, "?");
  const short = printable.length > LONGEST_PATH ? `${printable.slice(0, LONGEST_PATH - 1)}…` : printable;
  return `${method} ${short} ${status} ${Math.round(milliseconds)}\u00a0ms`;
}
