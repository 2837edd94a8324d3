export interface DecodedFile {
  /** The text, without byte order mark; bytes that are not UTF-8 become U+FFFD. */
  text: string;
  /** Offset in `text` of the first byte that is not UTF-8. */
  invalidAt?: number;
}

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");

/** The text of a file’s bytes, and where they stop being UTF-8. */
export function decodeUtf8(bytes: Uint8Array): DecodedFile {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    // As a stream: a last character that is cut gives nothing, where it would give a U+FFFD
    const valid = new TextDecoder("utf-8").decode(bytes.subarray(0, validLength(bytes)), { stream: true });
    return { text: lenient.decode(bytes), invalidAt: valid.length };
  }
}

/** How many bytes, from the first, are UTF-8: found by halving, as the decoder gives no place. */
function validLength(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

/** Whether the bytes are UTF-8, but for a last character that may be cut. */
function isValidPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
