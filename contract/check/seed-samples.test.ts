import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkSample } from "./check-sample.ts";
import { PLACEHOLDERS } from "./fixtures/placeholders.ts";
import { findOperation } from "../find-operation.ts";
import { loadContract } from "../load-contract.ts";
import { describeFault } from "../messages.ts";

const CONTRACT = loadContract(fileURLToPath(new URL("../api-entrepot.openapi.yaml", import.meta.url)));
const MISSING_DATES = "Propriétés obligatoires absentes : « creation », « update ».";

/** The faults of the sample that a file holds, each as `line:column reason`, with plain spaces. */
function checkFile(file: string, address: string): string[] {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), "utf8");
  const found = findOperation(CONTRACT, "GET", address);
  const schema =
    found.kind === "found" ? found.operation.responses["200"]?.content["application/json"] : undefined;
  return checkSample(CONTRACT, schema, text, { placeholders: PLACEHOLDERS }).map((fault) => {
    const lines = text.slice(0, fault.start).split("\n");
    const reason = describeFault(fault).reason.replaceAll("\u00a0", " ");
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1} ${reason}`;
  });
}

test("the sample of the connected user says what has changed since it was written", () => {
  expect(checkFile("current-user.txt", "https://data.geopf.fr/api/users/me")).toEqual([
    "1:1 Propriété obligatoire absente : « update ».",
    "4:5 Propriété « last_call » inconnue : vouliez-vous « last_login » ?",
    `14:26 ${MISSING_DATES}`,
  ]);
});

test("the sample of a datastore lacks a comma, and all the rest is checked nevertheless", () => {
  expect(checkFile("datastore.txt", "/datastores/{datastore}")).toEqual([
    `1:1 ${MISSING_DATES}`,
    `2:18 ${MISSING_DATES}`,
    "8:47 Virgule attendue après cet élément.",
    `20:25 ${MISSING_DATES}`,
    `38:25 ${MISSING_DATES}`,
    `56:25 ${MISSING_DATES}`,
    `73:25 ${MISSING_DATES}`,
    `94:25 ${MISSING_DATES}`,
    `111:25 ${MISSING_DATES}`,
    "114:25 « type » vaut « CSW », valeur non permise : vouliez-vous « METADATA » ?",
    "117:33 « type » vaut « CSW », valeur non permise : vouliez-vous « METADATA » ?",
    `132:28 ${MISSING_DATES}`,
    `146:28 ${MISSING_DATES}`,
    `160:28 ${MISSING_DATES}`,
    "171:9 Propriété « upload » inconnue : vouliez-vous « uploads » ?",
    `174:24 ${MISSING_DATES}`,
    "184:9 Propriété « annexe » inconnue : vouliez-vous « annexes » ?",
    `187:24 ${MISSING_DATES}`,
  ]);
});
