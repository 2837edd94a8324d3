import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compressed = new Map<string, Promise<Buffer>>();

/** The bytes as a good server sends a text (brotli, quality 11); each text is compressed once a process. */
export function compress(body: Buffer): Promise<Buffer> {
  const key = createHash("sha256").update(body).digest("base64");
  const known = compressed.get(key);
  if (known) return known;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const result = promisify(brotliCompress)(body, { params });
  compressed.set(key, result);
  return result;
}
