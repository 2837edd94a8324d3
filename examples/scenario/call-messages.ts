import type { Subject } from "../../contract/fault.ts";
import {
  count,
  describeWith,
  french,
  nameSubject,
  quote,
  say,
  type Message,
  type MessageTable,
} from "../../contract/message-words.ts";
import type { JsonType, PlacedFault } from "./fault.ts";

const LONGEST_EXPLANATION = 300;
const LONGEST_ADDRESS = 200;

const FOUND_WORDS: Readonly<Record<JsonType, string>> = {
  object: "un objet",
  array: "une liste",
  string: "un texte",
  number: "un nombre",
  boolean: "true ou false",
  null: "null",
};

const EITHER_ADVICE = french`Si l’API a changé, corrigez l’exemple ; sinon, corrigez l’appel.`;
const SAMPLE_ADVICE = french`Remettez l’exemple d’accord avec la réponse, ou vérifiez l’appel.`;
const WAIT_ADVICE = french`Vérifiez qu’aucun appel ne manque avant celui-ci, et l’état que montre l’exemple.`;

/** What a writer reads of each way in which a call is not what its page says. */
const MESSAGES: MessageTable<PlacedFault> = {
  "wrong-status": ({ expected, found, explanation, target }) => {
    const words =
      target === undefined
        ? explanation === undefined
          ? "."
          : french` : ${quote(explanation, LONGEST_EXPLANATION)}.`
        : french` : elle renvoie à ${quote(target, LONGEST_ADDRESS)}, où le rejeu ne va pas.`;
    return say(french`L’API répond ${found}, et non ${expected}${words}`, EITHER_ADVICE);
  },
  "not-json": ({ contentType }) =>
    say(
      contentType === ""
        ? french`La réponse n’est pas du JSON.`
        : french`La réponse n’est pas du JSON (${quote(contentType)}).`,
      french`Vérifiez l’adresse, et que le service répond bien lui-même.`,
    ),
  "no-answer": ({ failure }) =>
    say(
      french`L’API n’a pas répondu : ${failure}.`,
      french`Recommencez plus tard, ou donnez plus de temps avec « --timeout ».`,
    ),
  "missing-member": ({ subject }) =>
    say(french`La réponse n’a pas de champ ${quote(subject.property ?? "")}.`, SAMPLE_ADVICE),
  "wrong-type": ({ subject, shown, found }) =>
    say(
      french`${nameSubject(subject)} : la réponse donne ${FOUND_WORDS[found]}, l’exemple montre ${FOUND_WORDS[shown]}.`,
      SAMPLE_ADVICE,
    ),
  "wrong-value": (fault) => say(differs(fault), SAMPLE_ADVICE),
  "wrong-state": (fault) =>
    say(
      differs(fault),
      fault.isFinal ? french`L’attente n’y changera rien : vérifiez les appels qui précèdent.` : WAIT_ADVICE,
    ),
  "endless-state": ({ subject, shown, found, readings }) =>
    say(
      french`${nameSubject(subject)} vaut encore ${quote(found)} après ${count(readings, "lecture")} ; l’exemple montre ${quote(shown)}.`,
      WAIT_ADVICE,
    ),
  "endless-checks": ({ readings }) =>
    say(
      french`Des vérifications sont encore en cours après ${count(readings, "lecture")} ; l’exemple en montre la fin.`,
      WAIT_ADVICE,
    ),
  "absent-value": ({ subject, shown }) =>
    say(french`${listOf(subject)} ne contient pas ${quote(shown)} dans la réponse.`, SAMPLE_ADVICE),
  "empty-list": ({ subject, count: amount }) =>
    say(
      french`${listOf(subject)} est vide dans la réponse ; l’exemple y montre ${count(amount, "élément")}.`,
      SAMPLE_ADVICE,
    ),
  "absent-identifier": ({ identifier, placeholder }) =>
    say(
      placeholder === undefined
        ? french`Aucun élément de la liste reçue n’a l’identifiant ${quote(identifier)}.`
        : french`Aucun élément de la liste reçue n’a l’identifiant ${braces(placeholder)}, ${quote(identifier)}.`,
      french`Vérifiez le nom de l’identifiant, et ce que filtre l’adresse.`,
    ),
  "other-identifier": ({ identifier, found, placeholder }) =>
    placeholder === undefined
      ? say(
          french`La réponse donne l’identifiant ${quote(found)}, et non ${quote(identifier)}.`,
          french`Vérifiez l’identifiant, ou l’adresse de l’appel.`,
        )
      : say(
          french`La réponse donne ici ${quote(found)} ; ${braces(placeholder)} désigne déjà ${quote(identifier)}.`,
          french`Écrivez le nom de l’identifiant qui est à cette place, ou un nouveau nom.`,
        ),
  unproduced: ({ placeholder }) =>
    say(
      french`Aucun appel de cette page n’a donné ${braces(placeholder)}, ni aucune page que son début demande d’avoir suivie.`,
      french`Ajoutez l’appel qui le donne, ou le lien vers sa page avant le premier titre ; ou corrigez le nom.`,
    ),
  "out-of-order": ({ placeholder, line }) =>
    say(
      french`Cet appel vient trop tôt : c’est celui de la ligne ${line} qui donne ${braces(placeholder)}.`,
      french`Placez-le après l’appel de la ligne ${line}.`,
    ),
};

/** A fault of a call in the words of its reader. */
export const describeCallFault: (fault: PlacedFault) => Message = describeWith(MESSAGES);

function differs({ subject, shown, found }: { subject: Subject; shown: string; found: string }): string {
  return french`${nameSubject(subject)} vaut ${quote(found)} dans la réponse, et non ${quote(shown)}.`;
}

/** `La liste « labels »`, `La liste` */
function listOf({ property }: Subject): string {
  return property === undefined ? "La liste" : `La liste ${quote(property)}`;
}

function braces(placeholder: string): string {
  return quote(`{${placeholder}}`);
}
