import { expect, test } from "vitest";
import type {
  Fault,
  NameFaultData,
  ParameterFaultData,
  PlaceholderFaultData,
  ValueFaultData,
} from "./fault.ts";
import { describeFault } from "./messages.ts";

const TYPE = { property: "type", isItem: false };
const RIGHTS = { property: "rights", isItem: true };
const UUID_PLACE = { types: ["string"], format: "uuid" } as const;

type SchemaFaultData = NameFaultData | ValueFaultData | PlaceholderFaultData | ParameterFaultData;

/** Every kind of disagreement with the schema, with its words; a no-break space is written `~`. */
const MESSAGES: [SchemaFaultData, string, string?][] = [
  [
    { kind: "missing-names", names: ["update"] },
    "Propriété obligatoire absente~: «~update~».",
    "Ajoutez-la, ou «~…~» si l’exemple est coupé.",
  ],
  [
    { kind: "missing-names", names: ["creation", "update"] },
    "Propriétés obligatoires absentes~: «~creation~», «~update~».",
    "Ajoutez-les, ou «~…~» si l’exemple est coupé.",
  ],
  [
    { kind: "unknown-name", name: "last_call", suggestion: "last_login", allowed: ["last_login"] },
    "Propriété «~last_call~» inconnue~: vouliez-vous «~last_login~»~?",
  ],
  [
    { kind: "unknown-name", name: "phone", allowed: ["type", "url"] },
    "Propriété «~phone~» inconnue.",
    "Propriétés possibles ici~: «~type~», «~url~».",
  ],
  [
    { kind: "unknown-name", name: "phone", allowed: [..."abcdefghi"] },
    "Propriété «~phone~» inconnue.",
    "Retirez-la, ou vérifiez l’objet où elle se trouve.",
  ],
  [
    { kind: "wrong-type", subject: TYPE, expected: ["string", "null"], found: "integer" },
    "«~type~» est un nombre entier~: il faut un texte ou null.",
  ],
  [
    { kind: "wrong-type", subject: { isItem: false }, expected: ["object"], found: "array" },
    "La valeur est une liste~: il faut un objet.",
  ],
  [
    {
      kind: "wrong-value",
      subject: TYPE,
      found: "CSW",
      allowed: ["WFS", "METADATA"],
      suggestion: "METADATA",
    },
    "«~type~» vaut «~CSW~», valeur non permise~: vouliez-vous «~METADATA~»~?",
    "Valeurs permises~: «~WFS~», «~METADATA~».",
  ],
  [
    { kind: "wrong-value", subject: RIGHTS, found: "ALL", allowed: ["UPLOAD"] },
    "Un élément de «~rights~» vaut «~ALL~», valeur non permise.",
    "Valeur permise~: «~UPLOAD~».",
  ],
  [
    { kind: "wrong-format", subject: TYPE, found: "hier", format: "date-time" },
    "«~type~» vaut «~hier~»~: il faut une date avec heure et fuseau.",
    "Par exemple~: «~2023-02-01T09:45:10Z~».",
  ],
  [
    { kind: "wrong-pattern", subject: TYPE, found: "a b", pattern: "^\\w+$" },
    "«~type~» vaut «~a b~», qui n’a pas la forme attendue.",
    "Forme attendue (expression régulière)~: «~^\\w+$~».",
  ],
  [
    { kind: "out-of-range", subject: TYPE, found: "0", bound: "exclusiveMinimum", limit: 0 },
    "«~type~» vaut «~0~»~: il faut plus de 0.",
  ],
  [
    { kind: "wrong-length", subject: TYPE, found: 100, bound: "maxLength", limit: 99 },
    "«~type~» compte 100 caractères~: il en faut au plus 99.",
  ],
  [
    {
      kind: "wrong-item-count",
      subject: { property: "bbox", isItem: false },
      found: 1,
      bound: "minItems",
      limit: 4,
    },
    "«~bbox~» compte 1 élément~: il en faut au moins 4.",
    "Ajoutez-en, ou «~…~» si la liste est coupée.",
  ],
  [
    {
      kind: "wrong-item-count",
      subject: { property: "bbox", isItem: false },
      found: 7,
      bound: "maxItems",
      limit: 6,
    },
    "«~bbox~» compte 7 éléments~: il en faut au plus 6.",
  ],
  [
    { kind: "duplicate-item", subject: RIGHTS },
    "Élément déjà présent dans la liste «~rights~».",
    "Retirez l’un des deux.",
  ],
  [
    { kind: "unknown-placeholder", name: "datastor", suggestion: "datastore" },
    "Valeur à remplacer «~{datastor}~» inconnue~: vouliez-vous «~{datastore}~»~?",
  ],
  [
    { kind: "unknown-placeholder", name: "xyz" },
    "Valeur à remplacer «~{xyz}~» inconnue.",
    "Prenez une valeur à remplacer déjà connue, ou déclarez celle-ci.",
  ],
  [
    { kind: "misplaced-placeholder", name: "layer", type: "text", subject: TYPE, expected: UUID_PLACE },
    "«~type~» vaut «~{layer}~», qui est un texte~: il faut un UUID.",
  ],
  [
    { kind: "quoted-number", name: "limit" },
    "«~{limit}~» est un nombre, qui s’écrit sans guillemets.",
    "Écrivez {limit} sans guillemets.",
  ],
  [
    { kind: "unquoted-placeholder", name: "user" },
    "«~{user}~» n’est pas un nombre et s’écrit entre guillemets.",
    'Écrivez «~"{user}"~».',
  ],
  [
    { kind: "unknown-parameter", name: "pag", suggestion: "page", allowed: ["page", "limit"] },
    "Paramètre «~pag~» inconnu~: vouliez-vous «~page~»~?",
  ],
  [
    { kind: "unknown-parameter", name: "couleur", allowed: ["page", "limit"] },
    "Paramètre «~couleur~» inconnu.",
    "Paramètres possibles~: «~page~», «~limit~».",
  ],
  [
    { kind: "unknown-parameter", name: "couleur", allowed: [] },
    "Paramètre «~couleur~» inconnu.",
    "Cette opération ne prend aucun paramètre après «~?~».",
  ],
  [
    { kind: "missing-parameters", names: ["path"] },
    "Paramètre obligatoire absent~: «~path~».",
    "Ajoutez-le, ou «~…~» si l’adresse est coupée.",
  ],
  [
    { kind: "missing-parameters", names: ["type", "level"] },
    "Paramètres obligatoires absents~: «~type~», «~level~».",
    "Ajoutez-les, ou «~…~» si l’adresse est coupée.",
  ],
  [
    { kind: "duplicate-parameter", name: "page" },
    "Paramètre «~page~» écrit deux fois.",
    "Retirez l’un des deux.",
  ],
];

test.each(MESSAGES)("%j has its words", (data, reason, advice) => {
  const fault: Fault = { ...data, start: 0, end: 1 };
  const spaced = (text: string) => text.replaceAll("~", "\u00a0");
  const expected = { reason: spaced(reason), ...(advice === undefined ? {} : { advice: spaced(advice) }) };
  expect(describeFault(fault)).toEqual(expected);
});

test("no kind is left out", () => {
  const kinds: Record<SchemaFaultData["kind"], true> = {
    "missing-names": true,
    "unknown-name": true,
    "wrong-type": true,
    "wrong-value": true,
    "wrong-format": true,
    "wrong-pattern": true,
    "out-of-range": true,
    "wrong-length": true,
    "wrong-item-count": true,
    "duplicate-item": true,
    "unknown-placeholder": true,
    "misplaced-placeholder": true,
    "quoted-number": true,
    "unquoted-placeholder": true,
    "unknown-parameter": true,
    "missing-parameters": true,
    "duplicate-parameter": true,
  };
  expect([...new Set(MESSAGES.map(([{ kind }]) => kind))].sort()).toEqual(Object.keys(kinds).sort());
});
