import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const TOKEN = "jeton-tres-secret";
export const DATASTORE = "1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803";
export const UPLOAD = "aaaaaaaa-8d52-48f1-942c-3fe860e7a113";

/** A service as the replay may meet one: an upload is declared, filled, closed, then checked for some readings. */
export interface SmallService {
  /** Address of its API. */
  base: string;
  /** What it was asked, as `GET /users/me`. */
  asked: string[];
  /** Files that it was sent, with their content. */
  files: string[];
  /** How many readings show that the checks are running. */
  readings: number;
  /** Resolved at the next reading of the upload. */
  nextReading: () => Promise<void>;
  close: () => void;
}

/** Starts the service on a free port of this machine. */
export async function startSmallService(): Promise<SmallService> {
  let waiting: (() => void)[] = [];
  let state = "OPEN";
  let read = 0;
  const server: Server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const service: SmallService = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    asked: [],
    files: [],
    readings: 1,
    nextReading: () => new Promise((resolve) => waiting.push(resolve)),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return service;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const { method = "", url = "", headers } = request;
    const call = `${method} ${url.replace(/^\/api/, "")}`;
    service.asked.push(call);
    const send = (status: number, content?: unknown): void => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(content === undefined ? "" : JSON.stringify(content));
    };
    const uploads = `/datastores/${DATASTORE}/uploads`;
    if (headers.authorization !== `Bearer ${TOKEN}`)
      return send(401, {
        error: "unauthorized",
        error_description: `Jeton refusé : ${headers.authorization}`,
      });
    if (call === "GET /users/me")
      return send(200, {
        communities_member: [{ rights: ["UPLOAD"], community: { datastore: DATASTORE, _id: "c" } }],
        _id: "u",
      });
    if (call === `POST ${uploads}`) {
      [state, read] = ["OPEN", 0];
      return send(201, { ...(JSON.parse(body) as object), status: state, open: true, _id: UPLOAD });
    }
    if (call.startsWith(`POST ${uploads}/${UPLOAD}/data?path=`)) {
      service.files.push(
        /filename="([^"]*)"[^]*?\r\n\r\n([^]*?)\r\n--/.exec(body)?.slice(1).join(": ") ?? "",
      );
      return send(204);
    }
    if (call === `POST ${uploads}/${UPLOAD}/close`) {
      state = "CHECKING";
      return send(204);
    }
    if (call === `GET ${uploads}/${UPLOAD}`) {
      if (state === "CHECKING" && read++ >= service.readings) state = "CLOSED";
      send(200, { name: "Essai", type: "VECTOR", status: state, open: false, _id: UPLOAD });
      for (const resolve of waiting) resolve();
      waiting = [];
      return;
    }
    send(404, { error: "not_found", error_description: `Rien à ${call}, ${headers.authorization}` });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
