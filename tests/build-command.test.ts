import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { beforeAll, describe, expect, it, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { builtSite } from "./built-site.ts";
import { copyProject, FEW_PAGES } from "./project-copy.ts";
import { runScript } from "./run-command.ts";

describe("npm run build", () => {
  let output: string;
  let stdout: string;
  let exitCode: number;
  beforeAll(async () => {
    ({ folder: output, stdout, exitCode } = await builtSite({ pathPrefix: "/aide/" }));
  });

  it("writes each page at the address of its folders", () => {
    const pages = readdirSync("content", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md") && !file.endsWith("404.md"))
      .map((file) => join(output, file.replace(/index\.md$/, "index.html").replace(/\.md$/, "/index.html")));
    expect(pages.filter((page) => !existsSync(page))).toEqual([]);
    expect(stdout).toMatch(/Wrote \d+ files/);
    expect(exitCode).toBe(0);
  });

  it("puts the path prefix before every internal address, and every one but the known gaps leads somewhere", () => {
    const dead: string[] = [];
    let count = 0;
    for (const { file, address } of addresses(output)) {
      if (/^(?:[a-z]+:|#)/.test(address)) continue;
      count++;
      const path = address.startsWith("/aide/")
        ? address.slice("/aide/".length).replace(/[?#].*$/, "")
        : undefined;
      if (file.endsWith(join(output, "index.html")) && address === "fr/") continue;
      if (
        path === undefined ||
        !existsSync(join(output, path.endsWith("/") || path === "" ? `${path}index.html` : path))
      )
        dead.push(address);
    }
    expect(count).toBeGreaterThan(50);
    expect([...new Set(dead)]).toEqual(["/aide/videos/recuperation_id_utilisateur_swagger.webm"]);
  });

  it("publishes the API’s contract in one piece, the same in YAML and in JSON", () => {
    const read = (name: string): string => readFileSync(join(output, name), "utf8");
    const document = JSON.parse(read("openapi.json")) as { openapi: string; paths: object };
    expect(parseYaml(read("openapi.yaml"))).toEqual(document);
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toContain("/datastores/{datastore}/uploads");
    expect(read("openapi.json")).not.toContain('"$ref": "openapi/');
  });

  it("leaves no style attribute in a page: the writer’s become classes of one style sheet", () => {
    const page = readFileSync(
      join(
        output,
        "fr/guides-developpeur/tutoriels/controle-des-acces/api-entrepot/connexion-api/index.html",
      ),
      "utf8",
    );
    const [, className] =
      /<video controls="" width="560" height="315" preload="none" class="(style-[0-9a-f]{8})">/.exec(page) ??
      [];
    expect(page).not.toContain("style=");
    const [, styleSheet = ""] =
      /<link rel="stylesheet" href="\/aide\/(styles\/page-[0-9a-f]{8}\.css)">/.exec(page) ?? [];
    expect(readFileSync(join(output, styleSheet), "utf8")).toBe(
      `.${className ?? ""}{display:block;margin:0 auto}\n`,
    );
  });

  it("loads two fonts ahead, one style sheet and two scripts, each named after its content", () => {
    const page = readFileSync(join(output, "fr/index.html"), "utf8");
    const loaded = Array.from(
      page.matchAll(
        /<link rel="(preload|stylesheet)" href="([^"]+)"|<script(?: type="(module)")? src="([^"]+)"/g,
      ),
      ([, link, href, type = "script", source]) =>
        `${link ?? type} ${(href ?? source ?? "").replace(/[0-9a-zA-Z]{8,}(?=\.\w+$)/, "…")}`,
    );
    expect(loaded).toEqual([
      "script /aide/client/theme-before-paint-….js",
      "preload /aide/styles/Marianne-Regular-….woff2",
      "preload /aide/styles/Marianne-Bold-….woff2",
      "stylesheet /aide/styles/site-….css",
      "module /aide/client/index-….js",
    ]);
  });

  it("takes the design system at the last version that installs without its owner’s consent", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies["@gouvfr/dsfr"]).toBe("1.14.4");
    expect(existsSync(".dsfr.yml")).toBe(false);
  });

  it("leaves nothing of an earlier build in the site’s own folder", async () => {
    const project = copyProject(FEW_PAGES);
    const stale = join(project.folder, "_site/fr/ancienne/index.html");
    mkdirSync(dirname(stale), { recursive: true });
    writeFileSync(stale, "");
    const { exitCode } = await runScript("scripts/build.ts", [], project.folder);
    const isThere = [stale, join(project.folder, "_site/fr/index.html")].map((file) => existsSync(file));
    project.remove();
    expect({ exitCode, isThere }).toEqual({ exitCode: 0, isThere: [false, true] });
  });

  it("fails on the problems of the check", async () => {
    const other = mkdtempSync(join(tmpdir(), "site-"));
    const result = await runScript("scripts/build.ts", [
      "--content",
      "tests/fixtures/bad",
      "--output",
      other,
    ]);
    rmSync(other, { recursive: true, force: true });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("[exemples]");
    expect(result.stderr).toBe("");
  });
});

type Node = DefaultTreeAdapterMap["node"];

function addresses(folder: string): { file: string; address: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".html"),
  );
  return files.flatMap((name) => {
    const file = join(folder, name);
    const found: { file: string; address: string }[] = [];
    const visit = (node: Node): void => {
      if ("attrs" in node)
        for (const { name: attribute, value } of node.attrs)
          if (["href", "src", "poster"].includes(attribute)) found.push({ file, address: value });
      if ("childNodes" in node) node.childNodes.forEach(visit);
    };
    visit(parse(readFileSync(file, "utf8")));
    return found;
  });
}

test("npm run build -- --no-check looks for no problem, and pages say nothing of a check", async () => {
  const output = mkdtempSync(join(tmpdir(), "site-"));
  const args = ["--content", "tests/fixtures/bad", "--output", output, "--no-check"];
  const { stdout, stderr, exitCode } = await runScript("scripts/build.ts", args);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(stdout).toContain("5 pages, sans vérification.");
  expect(readFileSync(join(output, "fr/index.html"), "utf8")).not.toMatch(
    /<!--check|check-badge|check-verdict/,
  );
  rmSync(output, { recursive: true });
});
