import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { copyProject } from "./project-copy.ts";
import { runScript, type CommandResult } from "./run-command.ts";

describe("npm run links:external", () => {
  let project: ReturnType<typeof copyProject>;
  /** Several, as requests are bounded for each host and in all. */
  let servers: Server[];
  let origins: string[] = [];
  let asked: string[] = [];
  /** Requests that are being answered, and the most that were at once: in all and on one server. */
  let running: (string | undefined)[] = [];
  let most = { total: 0, perHost: 0 };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    asked.push(`${method} ${url}`);
    if (url.startsWith("/slowly")) await wait(150);
    if (url === "/silence") return;
    if (url === "/coupee") request.socket.destroy();
    else if (url === "/sans-head") response.writeHead(method === "HEAD" ? 405 : 200).end();
    else if (url === "/ancienne") response.writeHead(301, { location: "/nouvelle" }).end();
    else if (url === "/perdue") response.writeHead(308, { location: "/rien" }).end();
    else if (url === "/panne") response.writeHead(500).end();
    else response.writeHead(url === "/rien" ? 404 : 200).end(`${headers.host}`);
  }

  beforeAll(async () => {
    project = copyProject();
    servers = Array.from({ length: 4 }, () =>
      createServer((request, response) => {
        const { host } = request.headers;
        running.push(host);
        const onHost = running.filter((other) => other === host).length;
        most = { total: Math.max(most.total, running.length), perHost: Math.max(most.perHost, onHost) };
        response.on("close", () => running.splice(running.indexOf(host), 1));
        void answer(request, response);
      }),
    );
    await Promise.all(servers.map((server) => once(server.listen(0, "127.0.0.1"), "listening")));
    origins = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  beforeEach(() => {
    [asked, running, most] = [[], [], { total: 0, perHost: 0 }];
  });
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    project.remove();
  });

  /** Runs the command on pages of their own, given by name. */
  function check(pages: Readonly<Record<string, string>>, ...args: string[]): Promise<CommandResult> {
    const content = `pages-${Object.keys(pages).join("-")}`;
    mkdirSync(join(project.folder, content), { recursive: true });
    for (const [name, text] of Object.entries(pages))
      writeFileSync(join(project.folder, content, `${name}.md`), `---\ntitle: Page\n---\n\n${text}\n`);
    const options = ["--content", content, "--include-local", ...args];
    return runScript("scripts/external-links.ts", options, project.folder);
  }

  it("says in one line that every address answers, and asks each of them once", async () => {
    const [origin = ""] = origins;
    const text = `[a](${origin}/bonne) [b](${origin}/bonne#ici) [c](${origin}/sans-head) [d](https://a.example/) [e](/rien)`;
    const result = await check({ bonne: text, autre: `<a href="${origin}/bonne">encore</a>` });
    expect(result).toEqual({ stdout: "Aucun problème : 2 adresses.\n", stderr: "", exitCode: 0 });
    expect(asked.sort()).toEqual(["GET /sans-head", "HEAD /bonne", "HEAD /sans-head"]);
  });

  it("prints each link that leads nowhere, has moved or does not answer, and fails", async () => {
    const [origin = ""] = origins;
    const paths = ["bonne", "rien", "ancienne#ici", "perdue", "silence", "coupee", "panne"];
    const links = paths.map((path) => `* [lien](${origin}/${path})`).join("\n\n");
    const result = await check({ liens: links, suite: `[lien](${origin}/rien)` }, "--timeout", "0,5");
    expect({ ...result, stdout: result.stdout.replaceAll(origin, "http://hote") }).toEqual({
      stdout: `pages-liens-suite/liens.md:7:10  Ce lien mène à « http://hote/rien », où il n’y a rien (404).  [liens-externes]
  7 │ * [lien](http://hote/rien)
    │          ^
  → Corrigez l’adresse, ou retirez le lien.

pages-liens-suite/liens.md:9:10  Avertissement : « http://hote/ancienne#ici » a changé d’adresse pour toujours.  [liens-externes]
   9 │ * [lien](http://hote/ancienne#ici)
     │          ^
  → Écrivez « http://hote/nouvelle#ici ».

pages-liens-suite/liens.md:11:10  « http://hote/perdue » renvoie à « http://hote/rien », où il n’y a rien (404).  [liens-externes]
  11 │ * [lien](http://hote/perdue)
     │          ^
  → Corrigez l’adresse, ou retirez le lien.

pages-liens-suite/liens.md:13:10  Avertissement : « http://hote/silence » n’a pas répondu comme prévu : aucune réponse à temps.  [liens-externes]
  13 │ * [lien](http://hote/silence)
     │          ^
  → Ouvrez-la dans un navigateur : si elle s’y affiche, rien n’est à changer.

pages-liens-suite/liens.md:15:10  Avertissement : « http://hote/coupee » n’a pas répondu comme prévu : connexion impossible (ECONNRESET).  [liens-externes]
  15 │ * [lien](http://hote/coupee)
     │          ^
  → Ouvrez-la dans un navigateur : si elle s’y affiche, rien n’est à changer.

pages-liens-suite/liens.md:17:10  Avertissement : « http://hote/panne » n’a pas répondu comme prévu : statut 500.  [liens-externes]
  17 │ * [lien](http://hote/panne)
     │          ^
  → Ouvrez-la dans un navigateur : si elle s’y affiche, rien n’est à changer.

pages-liens-suite/suite.md:5:8  Ce lien mène à « http://hote/rien », où il n’y a rien (404).  [liens-externes]
  5 │ [lien](http://hote/rien)
    │        ^
  → Corrigez l’adresse, ou retirez le lien.

3 erreurs, 4 avertissements dans 2 fichiers.
`,
      stderr: "",
      exitCode: 1,
    });
  });

  it("only warns of what may answer another time", async () => {
    const [origin = ""] = origins;
    const { stdout, exitCode } = await check({ panne: `[a](${origin}/panne)` });
    expect({ last: stdout.trimEnd().split("\n").at(-1), exitCode }).toEqual({
      last: "1 avertissement dans 1 fichier.",
      exitCode: 0,
    });
  });

  it("asks six addresses at once, and two of one server", async () => {
    const links = origins.flatMap((origin) =>
      [1, 2, 3, 4, 5].map((index) => `[a](${origin}/slowly/${index})`),
    );
    const { stdout, exitCode } = await check({ lentes: links.join(" ") });
    expect({ stdout, exitCode }).toEqual({ stdout: "Aucun problème : 20 adresses.\n", exitCode: 0 });
    expect(most).toEqual({ total: 6, perHost: 2 });
  });

  it("says in one line that the network fails, where no address answers", async () => {
    const links = origins.map((origin) => `[a](${origin}/coupee)`);
    expect(await check({ coupees: links.join(" ") })).toEqual({
      stdout: "",
      stderr:
        "La commande n’a pas pu aboutir : aucune adresse n’a répondu (ECONNRESET) ; vérifiez l’accès au réseau.\n",
      exitCode: 2,
    });
  });

  it("asks nothing of this machine unless it is told to", async () => {
    const [origin = ""] = origins;
    mkdirSync(join(project.folder, "locale"), { recursive: true });
    writeFileSync(join(project.folder, "locale/page.md"), `---\ntitle: Page\n---\n[a](${origin}/rien)\n`);
    const result = await runScript("scripts/external-links.ts", ["--content", "locale"], project.folder);
    expect(result).toEqual({ stdout: "Aucun problème : 0 adresse.\n", stderr: "", exitCode: 0 });
    expect(asked).toEqual([]);
  });

  it.each([
    [["--timeout", "vite"], "le délai « vite » n’est pas un nombre de secondes."],
    [["--timeout", "0"], "le délai « 0 » n’est pas un nombre de secondes."],
    [["--content", "nulle-part"], "le dossier « nulle-part » n’existe pas."],
    [["--delai"], "option « --delai » inconnue ; options possibles : --content, --timeout, --include-local."],
  ])("says in one line why it could not run with %j", async (args, reason) => {
    expect(await runScript("scripts/external-links.ts", args, project.folder)).toEqual({
      stdout: "",
      stderr: `La commande n’a pas pu aboutir : ${reason}\n`,
      exitCode: 2,
    });
  });
});
