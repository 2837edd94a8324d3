import { french, quote, say, type Message } from "../../contract/message-words.ts";
import type { Severity } from "../../types/problem.ts";
import { MOST_REDIRECTS, TIMEOUT, TOO_MANY_REDIRECTS, type Answer } from "./ask-address.ts";

/** What is to be said of a link. */
export type Verdict = Message & { severity: Severity };

export interface JudgedLink {
  /** Without its anchor. */
  address: string;
  anchor: string;
  /** As the page writes it. */
  written: string;
}

const DEAD = [404, 410];
const PERMANENT = [301, 308];
const LONGEST_ADDRESS = 200;

/** What an answer means for a link; nothing where all is well. */
export function judgeAnswer(link: JudgedLink, answer: Answer): Verdict | undefined {
  if (isDead(answer)) return { severity: "erreur", ...sayDead(link, answer) };
  const isFine = "status" in answer && answer.status >= 200 && answer.status < 300;
  const message = isFine ? sayMoved(link, answer) : sayUnexpected(link, answer);
  return message && { severity: "avertissement", ...message };
}

function isDead(answer: Answer): boolean {
  return "failure" in answer ? answer.failure === "ENOTFOUND" : DEAD.includes(answer.status);
}

function sayDead(link: JudgedLink, answer: Answer): Message {
  const last = answer.redirects.at(-1)?.to;
  const subject =
    last === undefined
      ? french`Ce lien mène à ${nameOf(link)}`
      : french`${nameOf(link)} renvoie à ${quote(last, LONGEST_ADDRESS)}`;
  const cause = "failure" in answer ? "dont le serveur n’existe pas" : `où il n’y a rien (${answer.status})`;
  return say(`${subject}, ${cause}.`, french`Corrigez l’adresse, ou retirez le lien.`);
}

function sayUnexpected(link: JudgedLink, answer: Answer): Message {
  return say(
    french`${nameOf(link)} n’a pas répondu comme prévu : ${nameEnd(answer)}.`,
    french`Ouvrez-la dans un navigateur : si elle s’y affiche, rien n’est à changer.`,
  );
}

function sayMoved(link: JudgedLink, answer: Answer): Message | undefined {
  const moved = permanentAddress(answer);
  if (moved === undefined) return undefined;
  const target = quote(moved.includes("#") ? moved : moved + link.anchor, LONGEST_ADDRESS);
  const place = /\{[{%]/.test(link.written) ? french` dans « _data/ », d’où vient l’adresse` : "";
  return say(french`${nameOf(link)} a changé d’adresse pour toujours.`, french`Écrivez ${target}${place}.`);
}

/** Where redirects that are there to stay lead, before any other. */
function permanentAddress({ redirects }: Answer): string | undefined {
  const end = redirects.findIndex(({ status }) => !PERMANENT.includes(status));
  return redirects.slice(0, end < 0 ? undefined : end).at(-1)?.to;
}

function nameEnd(answer: Answer): string {
  if ("status" in answer) return `statut ${answer.status}`;
  if (answer.failure === TIMEOUT) return "aucune réponse à temps";
  if (answer.failure === TOO_MANY_REDIRECTS)
    return `plus de ${MOST_REDIRECTS} renvois d’une adresse à l’autre`;
  return `connexion impossible (${answer.failure})`;
}

function nameOf({ address, anchor }: JudgedLink): string {
  return quote(address + anchor, LONGEST_ADDRESS);
}
