import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { UserConfig } from "@11ty/eleventy";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import placeholders from "../../../_data/placeholders.ts";
import { renderPage } from "../../../tests/render-page.ts";
import type { Page } from "../../../types/page.ts";
import { mockApi } from "./index.ts";

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const pages = new Map<string, Page>();
let middleware: Middleware;
let build: (runMode: string) => void;
let server: Server;
let address: string;

/** The part of Eleventy that the plugin uses. */
const eleventyConfig = {
  pathPrefix: "/aide/",
  on: (_event: string, listener: (event: { runMode: string }) => void) => {
    build = (runMode) => listener({ runMode });
  },
  setServerOptions: ({ middleware: [first] }: { middleware: [Middleware] }) => {
    middleware = first;
  },
};

beforeAll(async () => {
  server = createServer((request, response) =>
    middleware(request, response, () => response.end(`page ${request.url}`)),
  ).listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  pages.clear();
  mockApi(eleventyConfig as unknown as UserConfig, { pages, placeholders });
});

const write = (email: string): void => {
  const { page } = renderPage(`??? GET "/users/me"\n\n\`\`\`json\n{ "email": "${email}", … }\n\`\`\`\n???\n`);
  pages.set("./content/page.md", page);
};

const ask = (path: string, method = "GET"): Promise<Response> =>
  fetch(address + path, { method, headers: { authorization: "Bearer essai" } });

const email = async (): Promise<unknown> =>
  ((await (await ask("/aide/api-simulee/users/me")).json()) as { email: unknown }).email;

it("answers with the samples of the last build", async () => {
  write("avant@ign.fr");
  build("serve");
  expect(await email()).toBe("avant@ign.fr");
  write("apres@ign.fr");
  expect(await email()).toBe("avant@ign.fr");
  build("watch");
  expect(await email()).toBe("apres@ign.fr");
});

it("answers below its address only, under the path prefix of the site", async () => {
  build("serve");
  for (const path of ["/aide/", "/aide/api-simulee-2/users/me", "/api-simulee/users/me"])
    expect(await (await ask(path)).text()).toBe(`page ${path}`);
  expect((await ask("/aide/api-simulee/nulle-part")).status).toBe(404);
});

it("answers as the contract says, where no page is read yet", async () => {
  expect((await ask("/aide/api-simulee/users/me")).status).toBe(200);
});

const NAME = "Livraison d’essai";

it("keeps what has been created in it, as long as no call changes", async () => {
  write("dave@ign.fr");
  build("serve");
  const uploads = `/aide/api-simulee/datastores/${placeholders["datastore"]?.example}/uploads`;
  const body = JSON.stringify({ name: NAME, description: "Essai", type: "VECTOR", srs: "EPSG:2154" });
  const headers = { authorization: "Bearer essai", "content-type": "application/json" };
  const created = await fetch(address + uploads, { method: "POST", headers, body });
  expect(created.status).toBe(201);
  const { _id: id } = (await created.json()) as { _id: string };
  const isKept = async (): Promise<boolean> => (await (await ask(`${uploads}/${id}`)).text()).includes(NAME);
  build("watch");
  expect(await isKept()).toBe(true);
  write("autre@ign.fr");
  build("watch");
  expect(await isKept()).toBe(false);
});
