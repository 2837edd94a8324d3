import { french } from "../contract/message-words.ts";
import { REPORTERS, type Found } from "./reporters/index.ts";

/** What a command prints of the problems that a build has found. */
export function formatProblems(found: Found, format: keyof typeof REPORTERS): string {
  return REPORTERS[format](found);
}

/** The one place that decides how a command ends: 1 where there is an error, 0 where there are warnings at most. */
export function setExitCode({ problems }: Pick<Found, "problems">): void {
  process.exitCode = problems.some(({ severity }) => severity === "erreur") ? 1 : 0;
}

const toldErrors = new Set<unknown>();

/** Says once, in one line and without a stack, why a command could not go on; it will end with 2. */
export function failToRun(error: unknown): void {
  if (toldErrors.has(error)) return;
  toldErrors.add(error);
  const errors = errorChain(error);
  const file = errors.map(({ message }) => /(?<!\.)\.\/(\S+\.\w+)/.exec(message)?.[1]).find(Boolean);
  const [reason = ""] = (errors.at(-1)?.message ?? String(error)).split("\n");
  const place = file === undefined ? "" : `${file}, `;
  console.error(french`La commande n’a pas pu aboutir : ${place}${reason}`);
  process.exitCode = 2;
}

/** An error and those that caused it, the first cause last. */
function errorChain(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const { originalError, cause } = error as { originalError?: unknown; cause?: unknown };
  return [error, ...errorChain(originalError ?? cause)];
}
