import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compress } from "./compress.ts";
import { CONTENT_SECURITY_POLICY, serveSite, type SiteServer } from "./serve-site.ts";

const LONG_TEXT = `<p>${"mot ".repeat(500)}</p>`;
let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "served-"));
  mkdirSync(join(folder, "fr/été"), { recursive: true });
  writeFileSync(join(folder, "fr/index.html"), LONG_TEXT);
  writeFileSync(join(folder, "fr/été/index.html"), "<figure data-diagram></figure>");
  writeFileSync(join(folder, "404.html"), "absente");
  writeFileSync(join(folder, "a.webm"), "0123456789");
  writeFileSync(join(folder, "a.css"), "a{}");
  server = await serveSite({ folder, pathPrefix: "/aide/" });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

it.each<[string, number, string, string]>([
  ["/aide/fr/", 200, "text/html; charset=utf-8", LONG_TEXT],
  ["/aide/a.css", 200, "text/css; charset=utf-8", "a{}"],
  ["/aide/a.webm", 200, "video/webm", "0123456789"],
  ["/aide/fr", 404, "text/html; charset=utf-8", "absente"],
  ["/aide/absente/", 404, "text/html; charset=utf-8", "absente"],
  ["/aide/%E9/", 404, "text/html; charset=utf-8", "absente"],
  ["/fr/", 404, "text/html; charset=utf-8", "absente"],
  ["/aide/..%2f..%2fetc/passwd", 404, "text/html; charset=utf-8", "absente"],
])("answers %s with %i", async (path, status, type, body) => {
  const response = await fetch(server.origin + path);
  expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
    status,
    type,
    body,
  ]);
});

it("sends its content policy with every page but those that hold a diagram", async () => {
  const policyOf = async (path: string): Promise<string | null> =>
    (await fetch(server.origin + path)).headers.get("content-security-policy");
  expect(await policyOf("/aide/fr/")).toBe(CONTENT_SECURITY_POLICY);
  expect(await policyOf("/aide/absente/")).toBe(CONTENT_SECURITY_POLICY);
  expect(await policyOf("/aide/fr/%C3%A9t%C3%A9/")).toBe(null);
});

it("works under the content policy that the README gives to those who publish", () => {
  const [, written] = /^Content-Security-Policy: (.*)$/m.exec(readFileSync("README.md", "utf8")) ?? [];
  expect(written).toBe(CONTENT_SECURITY_POLICY);
});

it.each<[string, number, string | null, string]>([
  ["bytes=2-5", 206, "bytes 2-5/10", "2345"],
  ["bytes=7-", 206, "bytes 7-9/10", "789"],
  ["bytes=7-99", 206, "bytes 7-9/10", "789"],
  ["bytes=-3", 206, "bytes 7-9/10", "789"],
  ["bytes=10-", 416, "bytes */10", ""],
  ["bytes=1-2,4-5", 200, null, "0123456789"],
])("sends the part of a video that %s asks for", async (range, status, contentRange, body) => {
  const response = await fetch(`${server.origin}/aide/a.webm`, { headers: { range } });
  expect([response.status, response.headers.get("content-range"), await response.text()]).toEqual([
    status,
    contentRange,
    body,
  ]);
});

it.each([
  ["br, gzip", "br", (await compress(Buffer.from(LONG_TEXT))).length],
  ["gzip", undefined, LONG_TEXT.length],
])("compresses a text for those who take it (%s)", async (accepted, encoding, length) => {
  const response = await new Promise<IncomingMessage>((resolve) =>
    get(`${server.origin}/aide/fr/`, { headers: { "accept-encoding": accepted } }, resolve),
  );
  const chunks = (await response.toArray()) as Buffer[];
  expect([response.headers["content-encoding"], Buffer.concat(chunks).length]).toEqual([encoding, length]);
});
