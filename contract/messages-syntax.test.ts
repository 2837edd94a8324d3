import { expect, test } from "vitest";
import type { Fault, SyntaxFaultData } from "./fault.ts";
import { describeFault } from "./messages.ts";

/** Every kind of mistake in the writing of JSON, with its words; a no-break space is written `~`. */
const MESSAGES: [SyntaxFaultData, string, string?][] = [
  [{ kind: "empty-sample" }, "Exemple vide.", "Écrivez le JSON de l’exemple, ou «~…~»."],
  [
    { kind: "missing-comma", isLineEnd: true },
    "Virgule attendue après cet élément.",
    "Ajoutez «~,~» à la fin de la ligne.",
  ],
  [
    { kind: "missing-comma", isLineEnd: false },
    "Virgule attendue après cet élément.",
    "Ajoutez «~,~» avant l’élément suivant.",
  ],
  [
    { kind: "trailing-comma" },
    "Virgule en trop après le dernier élément.",
    "Retirez cette virgule, ou écrivez «~…~» après elle.",
  ],
  [{ kind: "extra-comma" }, "Virgule en trop.", "Retirez cette virgule."],
  [
    { kind: "missing-colon", name: "type" },
    "Deux-points attendus après «~type~».",
    "Ajoutez «~:~» entre le nom et la valeur.",
  ],
  [{ kind: "missing-value", name: "type" }, "«~type~» n’a pas de valeur.", "Écrivez sa valeur, ou «~…~»."],
  [
    { kind: "unopened-object" },
    "Accolade fermée plus loin et jamais ouverte.",
    "Ajoutez «~{~» devant cet élément.",
  ],
  [
    { kind: "unopened-array" },
    "Crochet fermé plus loin et jamais ouvert.",
    "Ajoutez «~[~» devant cet élément.",
  ],
  [{ kind: "extra-opening", found: "{" }, "«~{~» en trop.", "Retirez ce signe."],
  [{ kind: "extra-quote" }, "Guillemet en trop.", "Retirez ce guillemet."],
  [
    { kind: "unclosed-object" },
    "Accolade ouverte ici et jamais fermée.",
    "Ajoutez «~}~» après le dernier élément.",
  ],
  [
    { kind: "unclosed-array" },
    "Crochet ouvert ici et jamais fermé.",
    "Ajoutez «~]~» après le dernier élément.",
  ],
  [{ kind: "unclosed-string" }, "Guillemet ouvert ici et jamais fermé.", 'Ajoutez «~"~» à la fin du texte.'],
  [
    { kind: "unopened-string", found: "type" },
    "Guillemet absent devant «~type~».",
    'Ajoutez «~"~» au début du texte.',
  ],
  [
    { kind: "unclosed-comment" },
    "Commentaire ouvert ici et jamais fermé.",
    "Ajoutez «~*/~» à la fin du commentaire.",
  ],
  [
    { kind: "unexpected-closing", found: "}" },
    "«~}~» ne ferme rien.",
    "Retirez ce signe, ou ajoutez celui qui l’ouvre.",
  ],
  [
    { kind: "unexpected-closing", found: "}", expected: "]" },
    "«~}~» trouvé là où il faut «~]~».",
    "Remplacez-le ou retirez-le.",
  ],
  [
    { kind: "unexpected-token", found: "zzz" },
    "«~zzz~» inattendu ici.",
    "Retirez ce texte, ou mettez-le entre guillemets droits.",
  ],
  [
    { kind: "wrong-quotes", found: "“" },
    "Le signe «~“~» n’ouvre pas un texte en JSON.",
    'Mettez ce texte entre guillemets droits~: "texte".',
  ],
  [{ kind: "unquoted-name", name: "type" }, "Nom «~type~» sans guillemets.", 'Écrivez «~"type"~».'],
  [{ kind: "unquoted-value", found: "WFS" }, "Texte «~WFS~» sans guillemets.", 'Écrivez «~"WFS"~».'],
  [
    { kind: "unquoted-value", found: "True", suggestion: "true" },
    "Valeur «~True~» inconnue~: vouliez-vous «~true~»~?",
  ],
  [
    { kind: "invalid-number", found: "01" },
    "Nombre «~01~» mal écrit.",
    "Écrivez-le comme 12, -3 ou 0.5, sans zéro devant.",
  ],
  [
    { kind: "invalid-escape", found: "\\x" },
    "Séquence «~\\x~» inconnue dans un texte.",
    "Une barre oblique inverse s’écrit «~\\\\~».",
  ],
  [
    { kind: "control-character", code: 9 },
    "Tabulation dans un texte.",
    "Remplacez-la par «~\\t~» ou par une espace.",
  ],
  [
    { kind: "control-character", code: 1 },
    "Caractère invisible (U+0001) dans un texte.",
    "Retirez ce caractère.",
  ],
  [
    { kind: "forbidden-space", code: 160 },
    "Espace refusée par JSON (U+00A0).",
    "Remplacez-la par une espace ordinaire.",
  ],
  [
    { kind: "text-after-end" },
    "Texte après la fin du JSON.",
    "Retirez-le, ou mettez-le dans un autre exemple.",
  ],
  [
    { kind: "duplicate-name", name: "type" },
    "Propriété «~type~» écrite deux fois dans le même objet.",
    "Retirez l’une des deux.",
  ],
  [{ kind: "too-deep", limit: 200 }, "Plus de 200 niveaux imbriqués~: la suite n’est pas vérifiée."],
];

test.each(MESSAGES)("%j has its words", (data, reason, advice) => {
  const fault: Fault = { ...data, start: 0, end: 1 };
  const spaced = (text: string) => text.replaceAll("~", "\u00a0");
  const expected = { reason: spaced(reason), ...(advice === undefined ? {} : { advice: spaced(advice) }) };
  expect(describeFault(fault)).toEqual(expected);
});

test("no kind is left out", () => {
  const kinds: Record<SyntaxFaultData["kind"], true> = {
    "empty-sample": true,
    "missing-comma": true,
    "trailing-comma": true,
    "extra-comma": true,
    "missing-colon": true,
    "missing-value": true,
    "unopened-object": true,
    "unopened-array": true,
    "extra-opening": true,
    "extra-quote": true,
    "unclosed-object": true,
    "unclosed-array": true,
    "unclosed-string": true,
    "unopened-string": true,
    "unclosed-comment": true,
    "unexpected-closing": true,
    "unexpected-token": true,
    "wrong-quotes": true,
    "unquoted-name": true,
    "unquoted-value": true,
    "invalid-number": true,
    "invalid-escape": true,
    "control-character": true,
    "forbidden-space": true,
    "text-after-end": true,
    "duplicate-name": true,
    "too-deep": true,
  };
  expect([...new Set(MESSAGES.map(([{ kind }]) => kind))].sort()).toEqual(Object.keys(kinds).sort());
});

test("a long value is cut, on one line, and its own spaces and signs are kept", () => {
  const found = `a : b\n${"x".repeat(100)}`;
  const fault: Fault = { kind: "unexpected-token", found, start: 0, end: 1 };
  expect(describeFault(fault).reason).toBe(`«\u00a0a : b ${"x".repeat(53)}…\u00a0» inattendu ici.`);
});
