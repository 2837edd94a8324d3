import type { OperationMatch } from "../../contract/find-operation.ts";
import { askFor, french, quote, quoteAll, say, type Message } from "../../contract/message-words.ts";
import type { FenceRole, FrontMatterFault, UnknownVariable } from "../../types/page.ts";

type NoOperation = Exclude<OperationMatch, { kind: "found" | "other-service" }>;

/** What a writer reads about a whole page, its front matter, its variables and its links. */
export const messages = {
  notUtf8: (): Message =>
    say(
      french`Ce fichier n’est pas en UTF-8 : ce caractère ne peut pas être lu.`,
      french`Dans votre éditeur, enregistrez le fichier avec l’encodage UTF-8, puis vérifiez ses accents.`,
    ),

  emptyPage: (): Message =>
    say(
      french`Cette page est vide.`,
      french`Commencez-la par trois lignes : « --- », « title: Le titre », « --- ».`,
    ),
  missingTitle: (): Message =>
    say(
      french`Cette page n’a pas de titre.`,
      french`Ajoutez « title: Le titre de la page » entre les lignes « --- » du début.`,
    ),
  unknownParent: (parent: string, suggestion: string | undefined): Message =>
    say(
      french`Aucune page n’a pour clé ${quote(parent)}${askFor(suggestion)}`,
      french`Écrivez dans « parent » la « key » de la page qui contient celle-ci.`,
    ),
  frontMatter: ({ kind, message }: FrontMatterFault): Message => {
    if (kind === "unclosed")
      return say(
        french`Le cartouche n’est pas fermé.`,
        french`Ajoutez une ligne « --- » après sa dernière ligne.`,
      );
    if (kind === "taken-address")
      return say(
        french`Une autre page est à la même adresse : ${quote(message)}.`,
        french`Renommez l’un des deux fichiers.`,
      );
    if (kind === "reserved-name")
      return say(french`Le nom ${quote(message)} est réservé.`, french`Choisissez un autre nom.`);
    if (kind === "unusable-value")
      return say(french`Valeur impossible pour ${quote(message)}.`, VALUE_ADVICE[message]);
    if (kind === "unknown-layout")
      return say(
        french`Aucun gabarit de page ${quote(message)}.`,
        french`Retirez cette ligne : le gabarit du site convient.`,
      );
    if (kind === "beside-opening")
      return say(
        french`Rien ne doit suivre « --- » sur la première ligne.`,
        french`Allez à la ligne après « --- ».`,
      );
    if (kind === "not-a-map")
      return say(
        french`Le cartouche ne contient pas de propriétés.`,
        french`Écrivez par exemple « title: Le titre ».`,
      );
    return say(
      french`Le cartouche n’est pas du YAML correct.`,
      YAML_ADVICE[message] ??
        french`Écrivez une propriété par ligne, et entre guillemets une valeur qui contient « : ».`,
    );
  },

  unknownVariable: ({ path, suggestion, members }: Omit<UnknownVariable, "range">): Message =>
    members === undefined
      ? say(french`Variable ${quote(path)} inconnue${askFor(suggestion)}`)
      : say(
          french`${quote(path)} n’est pas une valeur : précisez laquelle.`,
          members.length === 0 ? undefined : french`Par exemple : ${quoteAll(members.slice(0, 3))}.`,
        ),

  deadLink: (address: string, suggestion: string | undefined): Message =>
    say(
      french`Aucune page ni aucun fichier à l’adresse ${quote(address)}${askFor(suggestion)}`,
      suggestion === undefined
        ? french`L’adresse d’une page est celle de ses dossiers : vérifiez si elle a été renommée ou déplacée.`
        : undefined,
    ),
  gap: (file: string, reason: string): Message =>
    say(french`Le fichier ${quote(file)} manque encore : ${reason}.`),
  filledGap: (file: string): Message =>
    say(
      french`Le fichier ${quote(file)} existe : il ne manque plus.`,
      french`Retirez cette entrée de « _data/manques.ts ».`,
    ),

  missingFact: (fact: string, name: string, files: readonly string[]): Message =>
    say(
      french`Une information manque encore : ${fact}.`,
      french`Écrivez-la à la place de ${quote(`{{ manques.facts.${name} }}`)} dans ${files.join(", ")}, puis retirez cette entrée.`,
    ),

  unknownService: (address: string): Message =>
    say(
      french`${quote(address)} n’est l’adresse d’aucun service connu.`,
      french`Commencez-la par une variable de « urls », comme ${quote("{{ urls.api_entrepot }}")}, ou par « / ».`,
    ),
  noSuchSample: (role: FenceRole, status: number | undefined, statuses: readonly string[]): Message =>
    role === "request"
      ? say(
          french`Cette opération ne prend pas de corps de requête.`,
          french`Retirez cet exemple, ou corrigez son titre.`,
        )
      : say(
          french`Le contrat n’a pas de réponse ${status ?? "avec un corps"} pour cette opération.`,
          french`Réponses du contrat : ${statuses.join(", ")}.`,
        ),
  noOperation: (method: string, address: string, match: NoOperation): Message =>
    match.kind === "wrong-method"
      ? say(
          french`L’API n’a pas de méthode ${method} à l’adresse ${quote(match.path)}.`,
          french`Méthodes possibles : ${match.methods.join(", ")}.`,
        )
      : say(french`L’API n’a pas d’opération ${quote(`${method} ${address}`)}${askFor(match.nearest)}`),
};

/** What to write for each property that Eleventy or the menus read. */
const VALUE_ADVICE: Readonly<Record<string, string>> = {
  date: french`Écrivez une date comme « 2026-01-31 ».`,
  eleventyExcludeFromCollections: french`Écrivez « true » ou « false ».`,
  eleventyNavigation: french`Écrivez « key », « parent » et « order » sur les lignes suivantes, décalées de quatre espaces.`,
  layout: french`Retirez cette ligne : le gabarit du site convient.`,
  permalink: french`Écrivez une adresse qui finit par « / », ou retirez cette ligne.`,
  tags: french`Écrivez un mot, ou une liste de mots.`,
};

/** What to write for each error of the `yaml` library. */
const YAML_ADVICE: Readonly<Record<string, string>> = {
  BAD_ALIAS: french`Mettez entre guillemets une valeur qui commence par « * ».`,
  BAD_INDENT: french`Alignez cette ligne sur celles du même niveau, avec des espaces.`,
  BLOCK_AS_IMPLICIT_KEY: french`Mettez la valeur entre guillemets si elle contient « : ».`,
  DUPLICATE_KEY: french`Cette propriété est écrite deux fois : gardez-en une.`,
  MISSING_CHAR: french`Un guillemet, un crochet ou « : » manque : fermez ce qui est ouvert.`,
  MULTILINE_IMPLICIT_KEY: french`Écrivez « nom: valeur », avec une espace après les deux-points.`,
  TAB_AS_INDENT: french`Remplacez la tabulation par des espaces.`,
  UNEXPECTED_TOKEN: french`Mettez la valeur entre guillemets si elle contient un caractère spécial.`,
};
