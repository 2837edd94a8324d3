import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import environnements from "../../_data/environnements.ts";
import { contentPolicy } from "../../examples/content-policy.ts";
import { compress } from "./compress.ts";
import { decodePath } from "./decode-path.ts";

/** What the site asks of its server, and works under: README, « Publier ». */
export const CONTENT_SECURITY_POLICY = contentPolicy(environnements);

const TEXT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const BINARY_TYPES: Readonly<Record<string, string>> = {
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

export interface ServedFolder {
  folder: string;
  /** Where the site stands on its server: `/`, or `/aide/`. */
  pathPrefix: string;
}

export interface SiteServer {
  /** `http://127.0.0.1:40123`, without the path prefix. */
  origin: string;
  stop: () => Promise<void>;
}

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Serves a built site as a careful server would: compressed, with its content policy, on a free port of this machine. */
export async function serveSite(site: ServedFolder): Promise<SiteServer> {
  const server = createServer((request, response) => {
    answer(site, new URL(request.url ?? "/", "http://127.0.0.1").pathname, request.headers)
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
      .catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function answer(site: ServedFolder, pathname: string, request: IncomingHttpHeaders): Promise<Answer> {
  const found = findFile(site, pathname);
  const file = found ?? join(site.folder, "404.html");
  const status = found === undefined ? 404 : 200;
  const headers: OutgoingHttpHeaders = { "x-content-type-options": "nosniff" };
  if (!existsSync(file)) return { status, headers, body: Buffer.alloc(0) };

  const body = readFileSync(file);
  const extension = extname(file);
  const isDiagramPage = extension === ".html" && body.includes("data-diagram");
  if (!isDiagramPage) headers["content-security-policy"] = CONTENT_SECURITY_POLICY;
  const textType = TEXT_TYPES[extension];
  headers["content-type"] = textType ?? BINARY_TYPES[extension] ?? "application/octet-stream";
  if (textType === undefined) return partOf({ status, headers, body }, request.range);
  if (!/\bbr\b/.test(String(request["accept-encoding"]))) return { status, headers, body };
  headers["content-encoding"] = "br";
  headers["vary"] = "accept-encoding";
  return { status, headers, body: await compress(body) };
}

/** The file at an address of the site; none above its folder. */
function findFile({ folder, pathPrefix }: ServedFolder, pathname: string): string | undefined {
  const relative = decodePath(pathname.slice(pathPrefix.length));
  if (!pathname.startsWith(pathPrefix) || relative === undefined || relative.includes("\0")) return undefined;
  const root = resolve(folder);
  const file = join(root, relative, pathname.endsWith("/") ? "index.html" : "");
  return file.startsWith(root + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** The part that the browser asks for, as it does of a video. */
function partOf(whole: Answer, range: string | undefined): Answer {
  const headers = { ...whole.headers, "accept-ranges": "bytes" };
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (whole.status !== 200 || (first === "" && last === "")) return { ...whole, headers };
  const size = whole.body.length;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  if (start >= end)
    return {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${size}` },
      body: Buffer.alloc(0),
    };
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${start}-${end - 1}/${size}` },
    body: whole.body.subarray(start, end),
  };
}
