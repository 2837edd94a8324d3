import type { Fault } from "./fault.ts";
import * as words from "./message-words.ts";
import {
  askFor,
  describeWith,
  french,
  nameSubject,
  quote,
  quoteAll,
  say,
  type MessageTable,
} from "./message-words.ts";

const MOST_LISTED = 8;

/** What a writer reads about a fault, in French. */
export const FAULT_MESSAGES: MessageTable<Fault> = {
  "empty-sample": () => say(french`Exemple vide.`, french`Écrivez le JSON de l’exemple, ou « … ».`),
  "missing-comma": ({ isLineEnd }) =>
    say(
      french`Virgule attendue après cet élément.`,
      isLineEnd
        ? french`Ajoutez « , » à la fin de la ligne.`
        : french`Ajoutez « , » avant l’élément suivant.`,
    ),
  "trailing-comma": () =>
    say(
      french`Virgule en trop après le dernier élément.`,
      french`Retirez cette virgule, ou écrivez « … » après elle.`,
    ),
  "extra-comma": () => say(french`Virgule en trop.`, french`Retirez cette virgule.`),
  "missing-colon": ({ name }) =>
    say(french`Deux-points attendus après ${quote(name)}.`, french`Ajoutez « : » entre le nom et la valeur.`),
  "missing-value": ({ name }) =>
    say(french`${quote(name)} n’a pas de valeur.`, french`Écrivez sa valeur, ou « … ».`),
  "unopened-object": () =>
    say(french`Accolade fermée plus loin et jamais ouverte.`, french`Ajoutez « { » devant cet élément.`),
  "unopened-array": () =>
    say(french`Crochet fermé plus loin et jamais ouvert.`, french`Ajoutez « [ » devant cet élément.`),
  "extra-opening": ({ found }) => say(french`${quote(found)} en trop.`, french`Retirez ce signe.`),
  "extra-quote": () => say(french`Guillemet en trop.`, french`Retirez ce guillemet.`),
  "unclosed-object": () =>
    say(french`Accolade ouverte ici et jamais fermée.`, french`Ajoutez « } » après le dernier élément.`),
  "unclosed-array": () =>
    say(french`Crochet ouvert ici et jamais fermé.`, french`Ajoutez « ] » après le dernier élément.`),
  "unclosed-string": () =>
    say(french`Guillemet ouvert ici et jamais fermé.`, french`Ajoutez « " » à la fin du texte.`),
  "unopened-string": ({ found }) =>
    say(french`Guillemet absent devant ${quote(found)}.`, french`Ajoutez « " » au début du texte.`),
  "unclosed-comment": () =>
    say(french`Commentaire ouvert ici et jamais fermé.`, french`Ajoutez « */ » à la fin du commentaire.`),
  "unexpected-closing": ({ found, expected }) =>
    expected === undefined || expected === found
      ? say(french`${quote(found)} ne ferme rien.`, french`Retirez ce signe, ou ajoutez celui qui l’ouvre.`)
      : say(
          french`${quote(found)} trouvé là où il faut ${quote(expected)}.`,
          french`Remplacez-le ou retirez-le.`,
        ),
  "unexpected-token": ({ found }) =>
    say(
      french`${quote(found)} inattendu ici.`,
      french`Retirez ce texte, ou mettez-le entre guillemets droits.`,
    ),
  "wrong-quotes": ({ found }) =>
    say(
      french`Le signe ${quote(found)} n’ouvre pas un texte en JSON.`,
      french`Mettez ce texte entre guillemets droits : "texte".`,
    ),
  "unquoted-name": ({ name }) =>
    say(french`Nom ${quote(name)} sans guillemets.`, french`Écrivez ${quote(JSON.stringify(name))}.`),
  "unquoted-value": ({ found, suggestion }) =>
    suggestion === undefined
      ? say(french`Texte ${quote(found)} sans guillemets.`, french`Écrivez ${quote(JSON.stringify(found))}.`)
      : say(french`Valeur ${quote(found)} inconnue${askFor(suggestion)}`),
  "invalid-number": ({ found }) =>
    say(french`Nombre ${quote(found)} mal écrit.`, french`Écrivez-le comme 12, -3 ou 0.5, sans zéro devant.`),
  "invalid-escape": ({ found }) =>
    say(
      french`Séquence ${quote(found)} inconnue dans un texte.`,
      french`Une barre oblique inverse s’écrit « \\\\ ».`,
    ),
  "control-character": ({ code }) =>
    code === 9
      ? say(french`Tabulation dans un texte.`, french`Remplacez-la par « \\t » ou par une espace.`)
      : say(
          french`Caractère invisible (${words.nameCharacter(code)}) dans un texte.`,
          french`Retirez ce caractère.`,
        ),
  "forbidden-space": ({ code }) =>
    say(
      french`Espace refusée par JSON (${words.nameCharacter(code)}).`,
      french`Remplacez-la par une espace ordinaire.`,
    ),
  "text-after-end": () =>
    say(french`Texte après la fin du JSON.`, french`Retirez-le, ou mettez-le dans un autre exemple.`),
  "duplicate-name": ({ name }) =>
    say(
      french`Propriété ${quote(name)} écrite deux fois dans le même objet.`,
      french`Retirez l’une des deux.`,
    ),
  "too-deep": ({ limit }) => say(french`Plus de ${limit} niveaux imbriqués : la suite n’est pas vérifiée.`),

  "missing-names": ({ names }) =>
    names.length === 1
      ? say(
          french`Propriété obligatoire absente : ${quoteAll(names)}.`,
          french`Ajoutez-la, ou « … » si l’exemple est coupé.`,
        )
      : say(
          french`Propriétés obligatoires absentes : ${quoteAll(names)}.`,
          french`Ajoutez-les, ou « … » si l’exemple est coupé.`,
        ),
  "unknown-name": ({ name, suggestion, allowed }) => {
    const reason = french`Propriété ${quote(name)} inconnue${askFor(suggestion)}`;
    if (suggestion !== undefined) return say(reason);
    return allowed.length === 0 || allowed.length > MOST_LISTED
      ? say(reason, french`Retirez-la, ou vérifiez l’objet où elle se trouve.`)
      : say(reason, french`Propriétés possibles ici : ${quoteAll(allowed)}.`);
  },

  "wrong-type": ({ subject, expected, found }) =>
    say(
      french`${nameSubject(subject)} est ${words.nameTypes([found])} : il faut ${words.nameTypes(expected)}.`,
    ),
  "wrong-value": ({ subject, found, allowed, suggestion }) =>
    say(
      french`${nameSubject(subject)} vaut ${quote(found)}, valeur non permise${askFor(suggestion)}`,
      allowed.length === 1
        ? french`Valeur permise : ${quoteAll(allowed)}.`
        : french`Valeurs permises : ${quoteAll(allowed)}.`,
    ),
  "wrong-format": ({ subject, found, format }) => {
    const example = words.exampleOfFormat(format);
    return say(
      french`${nameSubject(subject)} vaut ${quote(found)} : il faut ${words.nameFormat(format)}.`,
      example === undefined ? undefined : french`Par exemple : ${quote(example)}.`,
    );
  },
  "wrong-pattern": ({ subject, found, pattern }) =>
    say(
      french`${nameSubject(subject)} vaut ${quote(found)}, qui n’a pas la forme attendue.`,
      french`Forme attendue (expression régulière) : ${quote(pattern)}.`,
    ),
  "out-of-range": ({ subject, found, bound, limit }) =>
    say(french`${nameSubject(subject)} vaut ${quote(found)} : il faut ${words.BOUND_WORDS[bound]} ${limit}.`),
  "wrong-length": ({ subject, found, bound, limit }) => {
    const word = bound === "minLength" ? "au moins" : "au plus";
    return say(
      french`${nameSubject(subject)} compte ${words.count(found, "caractère")} : il en faut ${word} ${limit}.`,
    );
  },
  "wrong-item-count": ({ subject, found, bound, limit }) => {
    const reason = french`${nameSubject(subject)} compte ${words.count(found, "élément")} : `;
    return bound === "minItems"
      ? say(
          french`${reason}il en faut au moins ${limit}.`,
          french`Ajoutez-en, ou « … » si la liste est coupée.`,
        )
      : say(french`${reason}il en faut au plus ${limit}.`);
  },
  "duplicate-item": ({ subject: { property } }) =>
    say(
      property === undefined
        ? french`Élément déjà présent dans la liste.`
        : french`Élément déjà présent dans la liste ${quote(property)}.`,
      french`Retirez l’un des deux.`,
    ),

  "unknown-placeholder": ({ name, suggestion }) =>
    suggestion === undefined
      ? say(
          french`Valeur à remplacer ${quote(`{${name}}`)} inconnue.`,
          french`Prenez une valeur à remplacer déjà connue, ou déclarez celle-ci.`,
        )
      : say(french`Valeur à remplacer ${quote(`{${name}}`)} inconnue${askFor(`{${suggestion}}`)}`),
  "misplaced-placeholder": ({ name, type, subject, expected }) =>
    say(
      french`${nameSubject(subject)} vaut ${quote(`{${name}}`)}, qui est ${words.PLACEHOLDER_WORDS[type]} : il faut ${words.nameExpectation(expected)}.`,
    ),
  "quoted-number": ({ name }) =>
    say(
      french`${quote(`{${name}}`)} est un nombre, qui s’écrit sans guillemets.`,
      french`Écrivez {${name}} sans guillemets.`,
    ),
  "unquoted-placeholder": ({ name }) =>
    say(
      french`${quote(`{${name}}`)} n’est pas un nombre et s’écrit entre guillemets.`,
      french`Écrivez ${quote(`"{${name}}"`)}.`,
    ),

  "unknown-parameter": ({ name, suggestion, allowed }) => {
    const reason = french`Paramètre ${quote(name)} inconnu${askFor(suggestion)}`;
    if (suggestion !== undefined) return say(reason);
    return allowed.length === 0
      ? say(reason, french`Cette opération ne prend aucun paramètre après « ? ».`)
      : say(reason, french`Paramètres possibles : ${quoteAll(allowed)}.`);
  },
  "missing-parameters": ({ names }) =>
    names.length === 1
      ? say(
          french`Paramètre obligatoire absent : ${quoteAll(names)}.`,
          french`Ajoutez-le, ou « … » si l’adresse est coupée.`,
        )
      : say(
          french`Paramètres obligatoires absents : ${quoteAll(names)}.`,
          french`Ajoutez-les, ou « … » si l’adresse est coupée.`,
        ),
  "duplicate-parameter": ({ name }) =>
    say(french`Paramètre ${quote(name)} écrit deux fois.`, french`Retirez l’un des deux.`),
};

/** The words for a fault of any kind. */
export const describeFault = describeWith(FAULT_MESSAGES);
