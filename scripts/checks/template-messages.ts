import { askFor, describeWith, french, quote, say, type Message } from "../../contract/message-words.ts";
import type { TemplateFault } from "../../types/page.ts";

/** What a writer reads about a tag that Nunjucks refuses. */
export const describeTemplateFault = describeWith<TemplateFault>({
  "unknown-filter": ({ name, suggestion }) => say(french`Filtre ${quote(name)} inconnu${askFor(suggestion)}`),
  "unknown-test": ({ name, suggestion }) =>
    say(french`Test ${quote(`is ${name}`)} inconnu${askFor(suggestion)}`),
  "unknown-function": ({ name, suggestion }) =>
    say(french`Fonction ${quote(name)} inconnue${askFor(suggestion)}`),
  "missing-template": ({ name }) =>
    say(french`Aucun gabarit ${quote(name)} à inclure.`, french`Vérifiez son nom dans « _includes ».`),
  "stray-comment": () =>
    say(
      french`Commentaire mal fermé.`,
      french`Écrivez ${quote("{# commentaire #}")}, en entier ; l’ancre d’un titre vient de son texte seul.`,
    ),
  "unclosed-tag": ({ name, end }) =>
    say(
      french`La balise ${quote(`{% ${name} %}`)} n’est jamais fermée.`,
      french`Ajoutez ${quote(`{% ${end} %}`)} à la fin de son contenu.`,
    ),
  "stray-tag": ({ name }) =>
    say(
      french`La balise ${quote(`{% ${name} %}`)} ne ferme rien.`,
      french`Retirez-la, ou vérifiez celle qui l’ouvre.`,
    ),
  syntax: ({ message }) => describeSyntax(message),
});

/** Nunjucks’ own words, where they say something that a writer can use. */
function describeSyntax(message: string): Message {
  const tag = /unknown block tag: (\w+)/.exec(message)?.[1];
  if (tag !== undefined) return say(french`Balise ${quote(`{% ${tag} %}`)} inconnue.`);
  if (message.includes("variable end"))
    return say(french`Variable mal écrite.`, french`Fermez-la par deux accolades : ${quote("{{ nom }}")}.`);
  if (message.includes("block end"))
    return say(
      french`Balise mal écrite.`,
      french`Fermez-la ainsi : ${quote("{% balise %}")} ; une comparaison s’écrit « == ».`,
    );
  return say(
    french`Cette balise n’est pas comprise.`,
    french`Les variables s’écrivent ${quote("{{ nom }}")} et les balises ${quote("{% balise %}")} ; pour montrer ces signes tels quels, entourez-les de ${quote("{% raw %}")} et ${quote("{% endraw %}")}.`,
  );
}
