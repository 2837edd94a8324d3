import type { IncomingMessage } from "node:http";

/** Bytes of a request’s body; none where it has none. */
export type Body = Uint8Array<ArrayBuffer>;

/** Whether a request says that its body is larger than `largest` bytes, before any of it is read. */
export function declaresTooMuch({ headers }: IncomingMessage, largest: number): boolean {
  return Number(headers["content-length"] ?? 0) > largest;
}

/**
 * The whole body of a request, or `"too-large"` as soon as it is known to exceed `largest` bytes: the rest is then left unread.
 * Rejects where the client goes before its end.
 */
export function readBody(request: IncomingMessage, largest: number): Promise<Body | "too-large"> {
  const { headers } = request;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined)
    return Promise.resolve(new Uint8Array());
  if (declaresTooMuch(request, largest)) return Promise.resolve("too-large");
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request
      .on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= largest) {
          chunks.push(chunk);
          return;
        }
        request.pause();
        resolve("too-large");
      })
      .on("end", () => resolve(Buffer.concat(chunks)))
      .on("error", reject)
      .on("close", () => reject(new Error("The client went before the end of its request")));
  });
}
