import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";

const BYTE_ORDER_MARK = "\uFEFF";

/** Whether the file still held `before`, could be written, and holds `after` now. */
export type Swap = "swapped" | "changed-meanwhile" | "not-writable";

/**
 * Replaces the text of a file in one step: written beside, then swapped, so that nobody ever reads half of it. A file that somebody has
 * saved or removed since it was read, or that may not be written, is left as it is. Its byte order mark and its rights stay.
 */
export function swapFile(file: string, before: string, after: string): Swap {
  const written = readIfThere(file);
  if (written === undefined) return "changed-meanwhile";
  const mark = written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  if (written !== mark + before) return "changed-meanwhile";
  // A link goes on leading to its file
  const target = realpathSync(file);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    accessSync(target, constants.W_OK);
    writeFileSync(beside, mark + after, { flag: "wx" });
  } catch {
    return "not-writable";
  }
  try {
    chmodSync(beside, statSync(target).mode);
    if (readIfThere(file) !== written) return "changed-meanwhile";
    renameSync(beside, target);
    return "swapped";
  } catch {
    // On Windows, another program may hold it
    return "not-writable";
  } finally {
    rmSync(beside, { force: true });
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
