import { createHash } from "node:crypto";
import type { Problem } from "../../types/problem.ts";

/**
 * Names by which other programs know the problems again in a later version of their files: made of file, check, reason, and which of
 * those alike it is, so that a line added above changes none.
 */
export function fingerprints(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ file, check, reason }) => {
    const key = JSON.stringify([file, check, reason]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return createHash("sha256").update(`${key}${occurrence}`).digest("hex");
  });
}
