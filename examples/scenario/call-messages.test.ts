import { expect, test } from "vitest";
import type { CallFault } from "./fault.ts";
import { describeCallFault } from "./call-messages.ts";

const AT = { start: 0, end: 1 };
const ID = "4b0dbb41-8d52-48f1-942c-3fe860e7a113";
const status = { property: "status", isItem: false };

test.each<[CallFault, string, string | undefined]>([
  [
    {
      kind: "wrong-status",
      ...AT,
      expected: "201",
      found: 400,
      explanation: "ce champ est obligatoire",
    },
    "L’API répond 400, et non 201 : « ce champ est obligatoire ».",
    "Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.",
  ],
  [
    { kind: "wrong-status", ...AT, expected: "2xx", found: 500 },
    "L’API répond 500, et non 2xx.",
    "Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.",
  ],
  [
    { kind: "wrong-status", ...AT, expected: "200", found: 302, target: "https://autre.example/" },
    "L’API répond 302, et non 200 : elle renvoie à « https://autre.example/ », où le rejeu ne va pas.",
    "Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.",
  ],
  [
    { kind: "not-json", ...AT, contentType: "text/html" },
    "La réponse n’est pas du JSON (« text/html »).",
    "Vérifiez l’adresse, et que le service répond bien lui-même.",
  ],
  [
    { kind: "not-json", ...AT, contentType: "" },
    "La réponse n’est pas du JSON.",
    "Vérifiez l’adresse, et que le service répond bien lui-même.",
  ],
  [
    { kind: "no-answer", ...AT, failure: "aucune réponse à temps" },
    "L’API n’a pas répondu : aucune réponse à temps.",
    "Recommencez plus tard, ou donnez plus de temps avec « --timeout ».",
  ],
  [
    { kind: "missing-member", ...AT, subject: { property: "srs", isItem: false } },
    "La réponse n’a pas de champ « srs ».",
    "Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.",
  ],
  [
    {
      kind: "wrong-type",
      ...AT,
      subject: { property: "size", isItem: false },
      shown: "number",
      found: "string",
    },
    "« size » : la réponse donne un texte, l’exemple montre un nombre.",
    "Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.",
  ],
  [
    { kind: "wrong-type", ...AT, subject: { isItem: false }, shown: "object", found: "null" },
    "La valeur : la réponse donne null, l’exemple montre un objet.",
    "Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.",
  ],
  [
    {
      kind: "wrong-value",
      ...AT,
      subject: { property: "type", isItem: false },
      shown: "VECTOR",
      found: "ARCHIVE",
    },
    "« type » vaut « ARCHIVE » dans la réponse, et non « VECTOR ».",
    "Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.",
  ],
  [
    { kind: "wrong-state", ...AT, subject: status, shown: "SUCCESS", found: "FAILURE", isFinal: true },
    "« status » vaut « FAILURE » dans la réponse, et non « SUCCESS ».",
    "L’attente n’y changera rien : vérifiez les appels qui précèdent.",
  ],
  [
    { kind: "endless-state", ...AT, subject: status, shown: "SUCCESS", found: "PROGRESS", readings: 8 },
    "« status » vaut encore « PROGRESS » après 8 lectures ; l’exemple montre « SUCCESS ».",
    "Vérifiez qu’aucun appel ne manque avant celui-ci, et l’état que montre l’exemple.",
  ],
  [
    { kind: "endless-checks", ...AT, readings: 1 },
    "Des vérifications sont encore en cours après 1 lecture ; l’exemple en montre la fin.",
    "Vérifiez qu’aucun appel ne manque avant celui-ci, et l’état que montre l’exemple.",
  ],
  [
    { kind: "absent-value", ...AT, subject: { property: "labels", isItem: true }, shown: "VECTEUR" },
    "La liste « labels » ne contient pas « VECTEUR » dans la réponse.",
    "Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.",
  ],
  [
    { kind: "empty-list", ...AT, subject: { isItem: false }, count: 2 },
    "La liste est vide dans la réponse ; l’exemple y montre 2 éléments.",
    "Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.",
  ],
  [
    { kind: "absent-identifier", ...AT, subject: { isItem: true }, identifier: ID },
    `Aucun élément de la liste reçue n’a l’identifiant « ${ID} ».`,
    "Vérifiez le nom de l’identifiant, et ce que filtre l’adresse.",
  ],
  [
    { kind: "absent-identifier", ...AT, subject: { isItem: true }, identifier: ID, placeholder: "upload" },
    `Aucun élément de la liste reçue n’a l’identifiant « {upload} », « ${ID} ».`,
    "Vérifiez le nom de l’identifiant, et ce que filtre l’adresse.",
  ],
  [
    { kind: "other-identifier", ...AT, subject: { isItem: false }, identifier: ID, found: "autre" },
    `La réponse donne l’identifiant « autre », et non « ${ID} ».`,
    "Vérifiez l’identifiant, ou l’adresse de l’appel.",
  ],
  [
    {
      kind: "other-identifier",
      ...AT,
      subject: { isItem: false },
      identifier: ID,
      found: "x",
      placeholder: "upload",
    },
    `La réponse donne ici « x » ; « {upload} » désigne déjà « ${ID} ».`,
    "Écrivez le nom de l’identifiant qui est à cette place, ou un nouveau nom.",
  ],
  [
    { kind: "unproduced", ...AT, placeholder: "upload" },
    "Aucun appel de cette page n’a donné « {upload} », ni aucune page que son début demande d’avoir suivie.",
    "Ajoutez l’appel qui le donne, ou le lien vers sa page avant le premier titre ; ou corrigez le nom.",
  ],
  [
    { kind: "out-of-order", ...AT, placeholder: "execution", line: 120 },
    "Cet appel vient trop tôt : c’est celui de la ligne 120 qui donne « {execution} ».",
    "Placez-le après l’appel de la ligne 120.",
  ],
])("%j", (fault, reason, advice) => {
  const message = describeCallFault({ part: { kind: "address" }, ...fault });
  expect(message.reason.replaceAll("\u00a0", " ")).toBe(reason);
  expect(message.advice?.replaceAll("\u00a0", " ")).toBe(advice);
  expect(`${message.reason}${message.advice}`).not.toMatch(/ [;:!?»]|« /);
});
