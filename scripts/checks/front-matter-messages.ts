import { askFor, french, quote, quoteAll, say, type Message } from "../../contract/message-words.ts";
import type { FrontMatterFault } from "../../types/page.ts";

/** What a writer reads about the front matter of a page. */
export const frontMatterMessages = {
  unknownParent: (parent: string, suggestion: string | undefined): Message =>
    say(
      french`Aucune page n’a pour clé ${quote(parent)}${askFor(suggestion)}`,
      french`Écrivez dans « parent » la « key » de la page qui contient celle-ci.`,
    ),
  ownParent: (): Message =>
    say(
      french`Cette page est sa propre page parente.`,
      french`Écrivez dans « parent » la « key » d’une autre page.`,
    ),
  circularParent: (above: readonly string[]): Message =>
    say(
      french`Les pages parentes de celle-ci ramènent à elle : ${quoteAll(above)}.`,
      french`Écrivez dans « parent » la « key » d’une page qui n’est pas en dessous.`,
    ),
  unknownMenu: (menu: string, suggestion: string | undefined, menus: readonly string[]): Message =>
    say(
      french`Aucun menu ${quote(menu)}${askFor(suggestion)}`,
      menus.length === 0
        ? french`Retirez cette ligne.`
        : french`Menus possibles : ${quoteAll(menus)} ; sans cette ligne, la page est dans celui de sa page parente.`,
    ),
  takenKey: (key: string, file: string): Message =>
    say(
      french`Une autre page a déjà pour clé ${quote(key)} : ${file}.`,
      french`Donnez à chaque page sa propre « key ».`,
    ),
  twinTitle: (title: string, file: string): Message =>
    say(
      french`Une page voisine porte le même titre, ${quote(title)} : ${file}.`,
      french`Donnez à l’une des deux un titre qui dise ce qui la distingue.`,
    ),
  takenFormerAddress: (address: string, file: string): Message =>
    say(
      french`L’adresse ${quote(address)} est déjà celle de ${file}.`,
      french`Retirez-la de « redirect_from » : une adresse ne mène qu’à une page.`,
    ),
  fault: (fault: FrontMatterFault, suggestion?: string): Message => {
    const { kind, message, allowed = [] } = fault;
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
    if (kind === "unknown-name" && suggestion === undefined && NAVIGATION_NAMES.includes(message))
      return say(
        french`La propriété ${quote(message)} se place sous « eleventyNavigation ».`,
        french`Décalez-la de quatre espaces, sous une ligne « eleventyNavigation: ».`,
      );
    if (kind === "unknown-name")
      return say(
        french`Propriété ${quote(message)} inconnue${askFor(suggestion)}`,
        suggestion === undefined ? french`Propriétés possibles : ${quoteAll(allowed)}.` : undefined,
      );
    if (kind === "missing-name")
      return say(
        french`Propriété obligatoire absente : ${quote(message)}.`,
        french`Ajoutez-la, décalée de quatre espaces.`,
      );
    if (kind === "empty-value")
      return say(french`Propriété ${quote(message)} vide.`, french`Complétez-la, ou retirez cette ligne.`);
    if (kind === "unusable-value") {
      const name = message.replace(/\.\d+$/, "");
      return say(french`Valeur impossible pour ${quote(name)}.`, VALUE_ADVICE[name]);
    }
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
        french`Écrivez par exemple « title: Le titre », avec une espace après les deux-points.`,
      );
    return say(
      french`Le cartouche n’est pas du YAML correct.`,
      YAML_ADVICE[message] ??
        french`Écrivez une propriété par ligne, et entre guillemets une valeur qui contient « : ».`,
    );
  },
};

/** Names that stand inside `eleventyNavigation`, and are often written beside it. */
const NAVIGATION_NAMES: readonly string[] = ["key", "parent", "order", "nav"];

/** What to write for each property that Eleventy or the menus read. */
const VALUE_ADVICE: Readonly<Record<string, string>> = {
  date: french`Écrivez une date comme « 2026-01-31 ».`,
  eleventyExcludeFromCollections: french`Écrivez « true » ou « false ».`,
  eleventyNavigation: french`Écrivez « key », « parent » et « order » sur les lignes suivantes, décalées de quatre espaces.`,
  layout: french`Retirez cette ligne : le gabarit du site convient.`,
  permalink: french`Écrivez une adresse qui finit par « / », ou retirez cette ligne.`,
  tags: french`Écrivez un mot, ou une liste de mots.`,
  title: french`Écrivez un texte, entre guillemets s’il contient « : ».`,
  description: french`Écrivez une phrase, entre guillemets si elle contient « : ».`,
  "eleventyNavigation.key": french`Écrivez un texte.`,
  "eleventyNavigation.parent": french`Écrivez la « key » de la page qui contient celle-ci.`,
  "eleventyNavigation.order": french`Écrivez un nombre, sans guillemets.`,
  "eleventyNavigation.nav": french`Écrivez le nom d’un menu, ou retirez cette ligne.`,
  redirect_from: french`Écrivez une adresse qui commence par « / », sans « # » ni « ? », ou une liste de telles adresses.`,
  mermaid: french`Écrivez « true » ou « false ».`,
  noindex: french`Écrivez « true » ou « false ».`,
  action: french`Écrivez « title » et « url » sur les lignes suivantes, décalées de quatre espaces.`,
  "action.title": french`Écrivez un texte.`,
  "action.url": french`Écrivez une adresse.`,
  promise: french`Écrivez une phrase.`,
  paths: french`Écrivez une liste d’adresses qui commencent par « / ».`,
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
