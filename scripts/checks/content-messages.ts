import type { Medium } from "../../types/page.ts";
import { askFor, french, quote, quoteAll, say, type Message } from "../../contract/message-words.ts";

/** What a writer reads about headings, pictures and videos, diagrams, typography, secrets and excuses. */
export const contentMessages = {
  headingOne: (): Message =>
    say(
      french`Titre de niveau 1 : c’est celui de la page, que son cartouche donne déjà.`,
      french`Écrivez « ## », et les titres qui en dépendent avec un « # » de plus.`,
    ),
  skippedLevel: (level: number, above: number): Message =>
    say(
      above === 1
        ? french`Le premier titre d’une page est de niveau 2, pas ${level}.`
        : french`Un titre de niveau ${level} ne peut pas suivre un titre de niveau ${above}.`,
      french`Écrivez ${quote("#".repeat(above + 1))}, ou ajoutez le titre qui manque au-dessus.`,
    ),
  twinHeading: (text: string, line: number): Message =>
    say(
      french`Le titre ${quote(text)} est déjà à la ligne ${line}, dans la même partie.`,
      french`Donnez à l’un des deux un titre qui dise ce qui le distingue.`,
    ),
  repeatedHeading: (text: string): Message =>
    say(
      french`Cette ligne donne plusieurs fois le titre ${quote(text)} dans la même partie.`,
      french`Faites-le changer à chaque tour de la boucle, par une variable, ou sortez-le de la boucle.`,
    ),
  emptyHeading: (): Message =>
    say(french`Ce titre est vide.`, french`Écrivez son texte, ou retirez cette ligne.`),

  noAlternative: (kind: "image" | "iframe"): Message =>
    kind === "image"
      ? say(
          french`Cette image n’a pas de texte de remplacement.`,
          french`Dites ce qu’elle montre : « ![Le formulaire de connexion](/images/…) » ; purement décorative : « <img alt="" … > ».`,
        )
      : say(french`Ce cadre n’a pas de titre.`, french`Dites ce qu’il montre : « <iframe title="…" … > ».`),
  fileNameAlternative: (text: string): Message =>
    say(
      french`${quote(text)} est un nom de fichier, pas un texte de remplacement.`,
      french`Dites ce que l’image montre.`,
    ),
  heavyImage: (kilobytes: number, most: number): Message =>
    say(
      french`Cette image pèse ${kilobytes} ko : il en faut au plus ${most}.`,
      french`Réduisez ses dimensions, ou enregistrez-la en WebP ou en JPEG.`,
    ),
  unknownSize: (): Message =>
    say(
      french`Les dimensions de cette image ne peuvent pas être lues : la page bougerait pendant son chargement.`,
      french`Enregistrez-la de nouveau, ou donnez « width » et « height » à sa balise « <img> ».`,
    ),
  remoteSize: (): Message =>
    say(
      french`Les dimensions de cette image d’un autre site ne sont pas données : la page bougerait pendant son chargement.`,
      french`Enregistrez-la dans « assets/images », ou donnez « width » et « height » à une balise « <img> ».`,
    ),
  notImage: (address: string): Message =>
    say(
      french`${quote(address)} n’est pas l’adresse d’une image.`,
      french`Une image est dans « assets/images », et son adresse commence par « /images/ ».`,
    ),
  noCaptions: (kind: "video" | "audio"): Message =>
    kind === "video"
      ? say(
          french`Cette vidéo n’a ni sous-titres ni transcription.`,
          french`Ajoutez-lui « <track kind="captions" srclang="fr" label="Français" src="/videos/….vtt"> », ou une section « ??? Transcription » juste après.`,
        )
      : say(
          french`Cet enregistrement n’a pas de transcription.`,
          french`Ajoutez une section « ??? Transcription » juste après.`,
        ),
  noFile: (kind: Medium["kind"]): Message =>
    say(
      french`Aucun fichier n’est nommé ici.`,
      kind === "video" || kind === "audio"
        ? french`Nommez-le : « <source src="/videos/…"> ».`
        : french`Écrivez son adresse dans « src ».`,
    ),

  badDiagram: (line: string): Message =>
    say(french`Mermaid ne comprend pas cette ligne du schéma : ${quote(line)}.`, adviceOnDiagram(line)),
  emptyDiagram: (): Message => say(french`Ce schéma est vide.`, french`Décrivez-le, ou retirez ce bloc.`),
  unknownDiagram: (type: string, suggestion: string | undefined, types: readonly string[]): Message =>
    say(
      french`Type de schéma ${quote(type)} inconnu${askFor(suggestion)}`,
      suggestion === undefined ? french`Types possibles : ${quoteAll(types)}.` : undefined,
    ),

  straightApostrophe: (): Message => say(french`Apostrophe droite.`, french`Écrivez « ’ ».`),
  missingSpace: (sign: string): Message =>
    say(
      sign === "«"
        ? french`Il manque une espace insécable après ${quote(sign)}.`
        : french`Il manque une espace insécable avant ${quote(sign)}.`,
      french`« npm run fix » l’ajoute.`,
    ),
  straightQuotes: (text: string): Message => say(french`Guillemets droits.`, french`Écrivez ${quote(text)}.`),
  bareCapital: (word: string, right: string): Message =>
    say(french`Majuscule sans accent : ${quote(word)}.`, french`Écrivez ${quote(right)}.`),

  secret: (kind: SecretKind): Message =>
    say(
      SECRET_WORDS[kind],
      french`Remplacez-le par une valeur à remplacer, comme ${quote(STAND_INS[kind])}, et révoquez-le : une page publiée le donne à tous.`,
    ),
  email: (address: string): Message =>
    say(
      french`L’adresse ${quote(address)} n’est pas de celles que le site peut publier.`,
      french`Prenez une adresse en « @example.com », ou ajoutez-la à « _data/emails.ts ».`,
    ),

  excuseWithoutCheck: (names: readonly string[]): Message =>
    say(
      french`Cette excuse ne nomme aucune vérification.`,
      french`Écrivez « <!-- verif: liens: raison --> », par exemple ; vérifications : ${names.join(", ")}.`,
    ),
  unknownCheck: (name: string, suggestion: string | undefined, names: readonly string[]): Message =>
    say(
      french`Vérification ${quote(name)} inconnue${askFor(suggestion)}`,
      suggestion === undefined ? french`Vérifications : ${names.join(", ")}.` : undefined,
    ),
  excuseWithoutReason: (checks: readonly string[]): Message =>
    say(
      french`Cette excuse ne donne pas de raison.`,
      french`Écrivez ${quote(`<!-- verif: ${checks.join(", ")}: raison -->`)}.`,
    ),
  uselessExcuse: (checks: readonly string[]): Message =>
    say(
      french`Cette excuse n’excuse rien : ${checks.join(", ")} ne trouve aucun problème ici.`,
      french`Retirez-la, ou placez-la juste avant ce qu’elle excuse.`,
    ),
};

/** A line that opens or closes a block is seldom wrong itself. */
function adviceOnDiagram(line: string): string {
  if (/\{$/.test(line)) return french`Vérifiez-la, et que ce bloc se ferme par une ligne « } ».`;
  if (/^(?:subgraph|loop|alt|opt|par|critical|break|rect|box)\b/.test(line))
    return french`Vérifiez-la, et que ce bloc se ferme par une ligne « end ».`;
  if (/^(?:end|\})$/.test(line)) return french`Retirez-la si elle ne ferme aucun bloc.`;
  if (/(?:-->|---|==>|-\.->|\|)\s*end\b/.test(line) || /^end\s*[-=[(]/.test(line))
    return french`« end » est un mot réservé : écrivez « End » ou « fin ».`;
  return french`Vérifiez les flèches, les guillemets et les crochets ; un texte avec des parenthèses se met entre guillemets droits.`;
}

export type SecretKind = "token" | "private-key" | "client-secret" | "password" | "service-key";

const SECRET_WORDS: Readonly<Record<SecretKind, string>> = {
  token: french`Ceci ressemble à un jeton d’accès.`,
  "private-key": french`Ceci ressemble à une clé privée.`,
  "client-secret": french`Ceci ressemble au secret d’une application.`,
  password: french`Ceci ressemble à un mot de passe.`,
  "service-key": french`Ceci ressemble à la clé d’un service.`,
};

/** What a page writes instead. */
const STAND_INS: Readonly<Record<SecretKind, string>> = {
  token: "{token}",
  "private-key": "…",
  "client-secret": "{client_secret}",
  password: "{password}",
  "service-key": "{key}",
};
