import { describe, expect, it } from "vitest";
import type { Answer } from "./ask-address.ts";
import { judgeAnswer } from "./judge-answer.ts";

const A = "https://a.fr/x";
const ASIDE = "Ouvrez-la dans un navigateur : si elle s’y affiche, rien n’est à changer.";
const MEND = "Corrigez l’adresse, ou retirez le lien.";

function judge(answer: Answer, anchor = "", written = A): unknown {
  const verdict = judgeAnswer({ address: A, anchor, written }, answer);
  return verdict && [verdict.severity, verdict.reason, verdict.advice];
}

const redirect = (status: number, to: string): { status: number; to: string } => ({ status, to });

describe("an answer", () => {
  it.each<[string, Answer]>([
    ["200", { status: 200, redirects: [] }],
    ["204", { status: 204, redirects: [] }],
    ["a redirect for now", { status: 200, redirects: [redirect(302, "https://b.fr/")] }],
    [
      "a redirect for now, then for ever",
      { status: 200, redirects: [redirect(307, "https://b.fr/"), redirect(301, "https://c.fr/")] },
    ],
  ])("is fine: %s", (_name, answer) => {
    expect(judge(answer)).toBeUndefined();
  });

  it.each<[Answer, string, string, string]>([
    [
      { status: 404, redirects: [] },
      "erreur",
      "Ce lien mène à « https://a.fr/x », où il n’y a rien (404).",
      MEND,
    ],
    [
      { status: 410, redirects: [] },
      "erreur",
      "Ce lien mène à « https://a.fr/x », où il n’y a rien (410).",
      MEND,
    ],
    [
      { failure: "ENOTFOUND", redirects: [] },
      "erreur",
      "Ce lien mène à « https://a.fr/x », dont le serveur n’existe pas.",
      MEND,
    ],
    [
      { status: 404, redirects: [redirect(308, "https://b.fr/")] },
      "erreur",
      "« https://a.fr/x » renvoie à « https://b.fr/ », où il n’y a rien (404).",
      MEND,
    ],
    [
      { status: 403, redirects: [] },
      "avertissement",
      "« https://a.fr/x » n’a pas répondu comme prévu : statut 403.",
      ASIDE,
    ],
    [
      { status: 302, redirects: [] },
      "avertissement",
      "« https://a.fr/x » n’a pas répondu comme prévu : statut 302.",
      ASIDE,
    ],
    [
      { status: 503, redirects: [redirect(301, "https://b.fr/")] },
      "avertissement",
      "« https://a.fr/x » n’a pas répondu comme prévu : statut 503.",
      ASIDE,
    ],
    [
      { failure: "délai", redirects: [] },
      "avertissement",
      "« https://a.fr/x » n’a pas répondu comme prévu : aucune réponse à temps.",
      ASIDE,
    ],
    [
      { failure: "redirections", redirects: [] },
      "avertissement",
      "« https://a.fr/x » n’a pas répondu comme prévu : plus de 5 renvois d’une adresse à l’autre.",
      ASIDE,
    ],
    [
      { failure: "ECONNRESET", redirects: [] },
      "avertissement",
      "« https://a.fr/x » n’a pas répondu comme prévu : connexion impossible (ECONNRESET).",
      ASIDE,
    ],
    [
      {
        status: 200,
        redirects: [
          redirect(301, "https://a.fr/y"),
          redirect(308, "https://a.fr/z"),
          redirect(302, "https://b.fr/"),
        ],
      },
      "avertissement",
      "« https://a.fr/x » a changé d’adresse pour toujours.",
      "Écrivez « https://a.fr/z ».",
    ],
  ])("of %j is told", (answer, ...told) => {
    expect(judge(answer)).toEqual(told);
  });

  it.each([
    ["https://b.fr/", "Écrivez « https://b.fr/#ici »."],
    ["https://b.fr/#là", "Écrivez « https://b.fr/#là »."],
  ])("from %s keeps the anchor of the link", (to, advice) => {
    expect(judge({ status: 200, redirects: [redirect(301, to)] }, "#ici")).toEqual([
      "avertissement",
      "« https://a.fr/x#ici » a changé d’adresse pour toujours.",
      advice,
    ]);
  });

  it("about an address that comes from the data sends the writer there", () => {
    expect(judge({ status: 200, redirects: [redirect(301, "https://b.fr/")] }, "", "{{ urls.a }}")).toEqual([
      "avertissement",
      "« https://a.fr/x » a changé d’adresse pour toujours.",
      "Écrivez « https://b.fr/ » dans « _data/ », d’où vient l’adresse.",
    ]);
  });
});
