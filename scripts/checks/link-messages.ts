import { askFor, french, quote, say, type Message } from "../../contract/message-words.ts";

const PAGE_ADVICE = french`L’adresse d’une page est celle de ses dossiers : vérifiez si elle a été renommée ou déplacée.`;
const FILE_ADVICE = french`Les fichiers de « assets/images » sont à l’adresse « /images/… », ceux de « assets/videos » à l’adresse « /videos/… ».`;

/** What a writer reads about links and anchors. */
export const linkMessages = {
  deadLink: (address: string, suggestion: string | undefined): Message =>
    say(
      french`Aucune page ni aucun fichier à l’adresse ${quote(address)}${askFor(suggestion)}`,
      suggestion === undefined ? (/\.\w+$/.test(address) ? FILE_ADVICE : PAGE_ADVICE) : undefined,
    ),
  deadAnchor: (anchor: string, address: string, suggestion: string | undefined): Message =>
    say(
      address === ""
        ? french`Cette page n’a pas d’ancre ${quote(`#${anchor}`)}${askFor(suggestion && `#${suggestion}`)}`
        : french`La page ${quote(address)} n’a pas d’ancre ${quote(`#${anchor}`)}${askFor(suggestion && `#${suggestion}`)}`,
      suggestion === undefined
        ? french`L’ancre d’un titre est son texte en minuscules, sans accents, les mots reliés par des tirets.`
        : undefined,
    ),
  twinAnchor: (anchor: string): Message =>
    say(
      french`L’ancre ${quote(anchor)} est déjà prise sur cette page : un lien ne mènerait qu’à la première.`,
      french`Choisissez un autre « id ».`,
    ),
  formerAddress: (address: string, current: string): Message =>
    say(
      french`${quote(address)} est l’ancienne adresse d’une page, ${quote(current)}.`,
      french`Écrivez ${quote(current)}.`,
    ),
  withoutPrefix: (address: string, relative: string): Message =>
    say(
      french`L’adresse ${quote(address)} ne marche que si le site est à la racine de son serveur.`,
      french`Écrivez ${quote(relative)} : la construction du site y ajoute son chemin.`,
    ),
  styleAddress: (address: string): Message =>
    say(
      french`L’adresse ${quote(address)} d’un style ne marche que si le site est à la racine de son serveur.`,
      french`Montrez l’image par Markdown ou par une balise « <img> ».`,
    ),
  badAddress: (address: string): Message =>
    say(
      french`${quote(address)} n’est pas une adresse.`,
      french`Une adresse d’un autre site commence par « https:// », celle d’une page par « / ».`,
    ),
  unknownScheme: (scheme: string, suggestion: string | undefined): Message =>
    say(
      french`Protocole ${quote(`${scheme}:`)} inconnu${askFor(suggestion && `${suggestion}:`)}`,
      suggestion === undefined ? french`Une adresse d’un autre site commence par « https:// ».` : undefined,
    ),
  spacedAddress: (address: string): Message =>
    say(
      french`L’adresse ${quote(address)} contient une espace : ce lien s’affiche comme du texte.`,
      french`Retirez-la, ou écrivez « %20 » à sa place.`,
    ),
  apartAddress: (): Message =>
    say(
      french`Une espace sépare ce lien de son adresse : il s’affiche comme du texte.`,
      french`Retirez-la : « [texte](adresse) ».`,
    ),
  unreadLink: (): Message =>
    say(
      french`Ce lien s’affiche comme du texte.`,
      french`Écrivez « [texte](adresse) » hors de tout autre lien et hors d’une balise HTML ; son adresse commence par « / » ou « https:// ».`,
    ),
  unknownReference: (label: string): Message =>
    say(
      french`Aucune ligne ne donne l’adresse de ${quote(`[${label}]`)} : ce lien s’affiche comme du texte.`,
      french`Ajoutez ${quote(`[${label}]: adresse`)} à la fin de la page, ou écrivez « [texte](adresse) ».`,
    ),
  emptyLink: (): Message =>
    say(french`Ce lien ne mène nulle part.`, french`Écrivez son adresse entre les parenthèses.`),
};
