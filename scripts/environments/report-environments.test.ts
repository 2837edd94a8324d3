import { expect, test } from "vitest";
import { loadContract } from "../../contract/load-contract.ts";
import type { Environments } from "../../examples/environment.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import { runScript } from "../../tests/run-command.ts";
import { checkEnvironments } from "./check-environments.ts";
import { countErrors, reportEnvironments } from "./report-environments.ts";

const contract = loadContract();

const production: Environments[string] = {
  label: "Production",
  urls: {
    api_entrepot: "https://data.geopf.fr/api",
    iam: "https://sso.example",
    open: { wfs: "https://data.geopf.fr/wfs", wms: "https://data.geopf.fr/wms" },
  },
  ids: { checks: { vector: "66ed8a1b-93d9-4fe9-a413-ab93d31b2964" } },
};

const call = (id: string, address: string, ...texts: string[]): ExampleCall => ({
  ...{ id, title: "", method: "GET", address, responses: texts.map((text) => ({ text })) },
});

const calls = [
  { ...call("/fr/a/#get", "https://data.geopf.fr/api/users/me"), operation: "getCurrentUser" },
  call("/fr/a/#jeton", "https://sso.example/token"),
  call("/fr/b/#jeton", "https://sso.example/token", "https://sso.example"),
  call("/fr/b/#wms", "https://data.geopf.fr/wms"),
];

const reportOf = (others: Environments, given = calls): { text: string[]; errors: number } => {
  const reports = checkEnvironments({ production, ...others }, { calls: given, contract });
  const text = reportEnvironments(reports, given.length).replaceAll("\u00a0", " ");
  return { text: text.split("\n"), errors: countErrors(reports) };
};

test("what an environment lacks is listed, with the pages that ask for it, and is no error", () => {
  const simulee = { ...production, label: "Simulée", urls: { api_entrepot: "http://localhost:4010" } };
  expect(reportOf({ simulee })).toEqual({
    text: [
      "Production : 4 adresses, 1 identifiant, ceux des pages",
      "Simulée : 1 adresse, 1 identifiant, 4 appels traduits",
      "  Il lui manque 3 valeurs :",
      "    urls.iam : 2 appels",
      "      /fr/a/",
      "      /fr/b/",
      "    urls.open.wms : 1 appel",
      "      /fr/b/",
      "    sans appel qui s’en serve : urls.open.wfs",
      "",
      "Aucun problème : 2 environnements.",
    ],
    errors: 0,
  });
});

test("an environment with all values lacks nothing", () => {
  expect(reportOf({ jumelle: { ...production, label: "Jumelle" } }, calls.slice(0, 1)).text).toEqual([
    "Production : 4 adresses, 1 identifiant, ceux des pages",
    "Jumelle : 4 adresses, 1 identifiant, 1 appel traduit",
    "  Rien ne lui manque.",
    "",
    "Aucun problème : 2 environnements.",
  ]);
});

test("what is wrong is said at the file and at the name, of values and of calls", () => {
  const test: Environments[string] = {
    label: "Test",
    urls: { api_entrepot: "http://test.example/api/", opn: { wfs: "https://test.example/wfs" } },
    ids: { checks: { vector: "1" } },
  };
  const wrong = call("/fr/c/#get", "http://data.geopf.fr/api/users/me");
  const { text, errors } = reportOf({ test }, [wrong]);
  expect(text.slice(text.indexOf("") + 1)).toEqual([
    "_data/environnements.ts  test.urls.opn.wfs  « Production » n’a pas ce nom : vouliez-vous « urls.open.wfs » ?",
    "_data/environnements.ts  test.urls.api_entrepot  L’adresse finit par « / », que les pages écrivent elles-mêmes : retirez-le.",
    "_data/environnements.ts  test.urls.api_entrepot  Avertissement : « http://test.example/api/ » n’est pas chiffrée : préférez https.",
    "_data/environnements.ts  test.ids.checks.vector  « 1 » n’est pas un UUID.",
    "_data/environnements.ts  test  /fr/c/#get  « data.geopf.fr » vient de « Production », et aucun nom ne le traduit.",
    "4 erreurs, 1 avertissement.",
  ]);
  expect(errors).toBe(4);
});

test("a warning alone is no error", () => {
  const test = { ...production, label: "Test", urls: { api_entrepot: "http://test.example/api" } };
  const { text, errors } = reportOf({ test });
  expect([text.at(-1), errors]).toEqual(["1 avertissement.", 0]);
});

test("npm run environments finds nothing wrong in this site", async () => {
  const { stdout, stderr, exitCode } = await runScript("scripts/environments.ts");
  expect([stderr, exitCode]).toEqual(["", 0]);
  expect(stdout).toMatch(/^Production\s: [^]*\nAucun problème\s: \d+ environnements\.\n$/);
});

test("npm run environments says in one line why it could not run", async () => {
  const { stdout, stderr, exitCode } = await runScript("scripts/environments.ts", ["--env", "test"]);
  expect([stdout, stderr.replaceAll("\u00a0", " "), exitCode]).toEqual([
    "",
    "La commande n’a pas pu aboutir : option « --env » inconnue ; options possibles : --content.\n",
    2,
  ]);
});
