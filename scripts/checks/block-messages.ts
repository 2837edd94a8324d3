import { askFor, describeWith, french, quote, say, type MessageTable } from "../../contract/message-words.ts";
import type { BlockFault } from "../../types/page.ts";

/** What a writer reads about a mistake in the syntax of a block. */
export const BLOCK_MESSAGES: MessageTable<BlockFault> = {
  unclosed: ({ marker }) =>
    say(french`Ce bloc n’est jamais fermé.`, french`Ajoutez une ligne ${quote(marker)} à la fin du bloc.`),
  "unclosed-fence": ({ marker }) =>
    say(
      french`Ce bloc de code n’est jamais fermé.`,
      french`Ajoutez une ligne ${quote(marker)} après sa dernière ligne.`,
    ),
  "stray-closer": ({ marker }) =>
    say(
      french`${quote(marker)} ne ferme aucun bloc.`,
      french`Retirez cette ligne, ou vérifiez l’ouverture du bloc.`,
    ),
  "wrong-closer": ({ marker, expected }) =>
    say(
      french`${quote(marker)} ferme un bloc ouvert par ${quote(expected)}.`,
      french`Écrivez autant de points d’interrogation qu’à l’ouverture : ${quote(expected)}.`,
    ),
  "short-opener": ({ marker }) =>
    say(
      french`Un bloc s’ouvre par trois points d’interrogation, pas par ${quote(marker)}.`,
      french`Écrivez ${quote("???")}.`,
    ),
  "missing-space": ({ marker }) =>
    say(
      french`Il manque une espace après ${quote(marker)}.`,
      french`Écrivez ${quote(`${marker} GET "adresse"`)}.`,
    ),
  "unknown-method": ({ method, suggestion }) =>
    say(
      french`Méthode ${quote(method)} inconnue${askFor(suggestion)}`,
      french`Méthodes possibles : GET, HEAD, POST, PUT, PATCH, DELETE.`,
    ),
  "unquoted-address": ({ method }) =>
    say(
      french`L’adresse doit être entre guillemets droits.`,
      french`Écrivez ${quote(`??? ${method} "adresse"`)}.`,
    ),
  "missing-address": ({ method }) =>
    say(french`Ce bloc n’a pas d’adresse.`, french`Écrivez ${quote(`??? ${method} "adresse"`)}.`),
  "missing-method": () =>
    say(french`Ce bloc n’a pas de méthode.`, french`Écrivez ${quote('??? GET "adresse"')}, par exemple.`),
  "other-address": ({ expected }) =>
    say(
      french`Cette adresse n’est pas celle du bloc, ${quote(expected)}.`,
      french`Recopiez celle de la première ligne du bloc, ou corrigez celle-ci.`,
    ),
  "unknown-language": ({ language, suggestion }) =>
    say(french`Langage ${quote(language)} inconnu${askFor(suggestion)}`),
  "json-in-head": () =>
    say(
      french`La réponse à HEAD n’a pas de corps : ce JSON n’existe pas.`,
      french`Retirez-le, ou utilisez GET.`,
    ),
};

/** The words for a fault of any kind. */
export const describeBlockFault = describeWith(BLOCK_MESSAGES);
