import { expect, it } from "vitest";
import { contentMessages, type SecretKind } from "./content-messages.ts";

/** Words as a test can show them: `~` for a no-break space. */
function visible({ reason, advice }: { reason: string; advice?: string }): string[] {
  return [reason, ...(advice === undefined ? [] : [advice])].map((words) => words.replaceAll("\u00a0", "~"));
}

it.each<[string, { reason: string; advice?: string }, string[]]>([
  [
    "a heading of level 1",
    contentMessages.headingOne(),
    [
      "Titre de niveau 1~: c’est celui de la page, que son cartouche donne déjà.",
      "Écrivez «~##~», et les titres qui en dépendent avec un «~#~» de plus.",
    ],
  ],
  [
    "a first heading that is too low",
    contentMessages.skippedLevel(3, 1),
    [
      "Le premier titre d’une page est de niveau 2, pas 3.",
      "Écrivez «~##~», ou ajoutez le titre qui manque au-dessus.",
    ],
  ],
  [
    "a skipped level",
    contentMessages.skippedLevel(5, 3),
    [
      "Un titre de niveau 5 ne peut pas suivre un titre de niveau 3.",
      "Écrivez «~####~», ou ajoutez le titre qui manque au-dessus.",
    ],
  ],
  [
    "two headings alike",
    contentMessages.twinHeading("Exemple", 12),
    [
      "Le titre «~Exemple~» est déjà à la ligne 12, dans la même partie.",
      "Donnez à l’un des deux un titre qui dise ce qui le distingue.",
    ],
  ],
  [
    "a heading that a loop repeats",
    contentMessages.repeatedHeading("Exemple"),
    [
      "Cette ligne donne plusieurs fois le titre «~Exemple~» dans la même partie.",
      "Faites-le changer à chaque tour de la boucle, par une variable, ou sortez-le de la boucle.",
    ],
  ],
  [
    "an empty heading",
    contentMessages.emptyHeading(),
    ["Ce titre est vide.", "Écrivez son texte, ou retirez cette ligne."],
  ],
  [
    "an image without text",
    contentMessages.noAlternative("image"),
    [
      "Cette image n’a pas de texte de remplacement.",
      'Dites ce qu’elle montre~: «~![Le formulaire de connexion](/images/…)~»~; purement décorative~: «~<img alt="" … >~».',
    ],
  ],
  [
    "a frame without title",
    contentMessages.noAlternative("iframe"),
    ["Ce cadre n’a pas de titre.", 'Dites ce qu’il montre~: «~<iframe title="…" … >~».'],
  ],
  [
    "a text that names a file",
    contentMessages.fileNameAlternative("carte.png"),
    ["«~carte.png~» est un nom de fichier, pas un texte de remplacement.", "Dites ce que l’image montre."],
  ],
  [
    "a heavy image",
    contentMessages.heavyImage(1204, 300),
    [
      "Cette image pèse 1204 ko~: il en faut au plus 300.",
      "Réduisez ses dimensions, ou enregistrez-la en WebP ou en JPEG.",
    ],
  ],
  [
    "an image that cannot be read",
    contentMessages.unknownSize(),
    [
      "Les dimensions de cette image ne peuvent pas être lues~: la page bougerait pendant son chargement.",
      "Enregistrez-la de nouveau, ou donnez «~width~» et «~height~» à sa balise «~<img>~».",
    ],
  ],
  [
    "an image of another site",
    contentMessages.remoteSize(),
    [
      "Les dimensions de cette image d’un autre site ne sont pas données~: la page bougerait pendant son chargement.",
      "Enregistrez-la dans «~assets/images~», ou donnez «~width~» et «~height~» à une balise «~<img>~».",
    ],
  ],
  [
    "an image that is none",
    contentMessages.notImage("/fr/guide/"),
    [
      "«~/fr/guide/~» n’est pas l’adresse d’une image.",
      "Une image est dans «~assets/images~», et son adresse commence par «~/images/~».",
    ],
  ],
  [
    "a video without captions",
    contentMessages.noCaptions("video"),
    [
      "Cette vidéo n’a ni sous-titres ni transcription.",
      'Ajoutez-lui «~<track kind="captions" srclang="fr" label="Français" src="/videos/….vtt">~», ou une section «~??? Transcription~» juste après.',
    ],
  ],
  [
    "a recording without transcript",
    contentMessages.noCaptions("audio"),
    [
      "Cet enregistrement n’a pas de transcription.",
      "Ajoutez une section «~??? Transcription~» juste après.",
    ],
  ],
  [
    "an image without file",
    contentMessages.noFile("image"),
    ["Aucun fichier n’est nommé ici.", "Écrivez son adresse dans «~src~»."],
  ],
  [
    "a video without file",
    contentMessages.noFile("video"),
    ["Aucun fichier n’est nommé ici.", 'Nommez-le~: «~<source src="/videos/…">~».'],
  ],
  [
    "an empty diagram",
    contentMessages.emptyDiagram(),
    ["Ce schéma est vide.", "Décrivez-le, ou retirez ce bloc."],
  ],
  [
    "a misspelt type of diagram",
    contentMessages.unknownDiagram("graphe", "graph", ["graph", "pie"]),
    ["Type de schéma «~graphe~» inconnu~: vouliez-vous «~graph~»~?"],
  ],
  [
    "an unknown type of diagram",
    contentMessages.unknownDiagram("frise", undefined, ["graph", "pie"]),
    ["Type de schéma «~frise~» inconnu.", "Types possibles~: «~graph~», «~pie~»."],
  ],
  [
    "an address of a person",
    contentMessages.email("c.martin@ign.fr"),
    [
      "L’adresse «~c.martin@ign.fr~» n’est pas de celles que le site peut publier.",
      "Prenez une adresse en «~@example.com~», ou ajoutez-la à «~_data/emails.ts~».",
    ],
  ],
])("says of %s what was found and what to write", (_name, message, words) => {
  expect(visible(message)).toEqual(words);
});

const SIGNS =
  "Vérifiez les flèches, les guillemets et les crochets~; un texte avec des parenthèses se met entre guillemets droits.";
const BRACE = "Vérifiez-la, et que ce bloc se ferme par une ligne «~}~».";
const END = "Vérifiez-la, et que ce bloc se ferme par une ligne «~end~».";
const CLOSER = "Retirez-la si elle ne ferme aucun bloc.";
const RESERVED = "«~end~» est un mot réservé~: écrivez «~End~» ou «~fin~».";

it.each([
  ["A - B", SIGNS],
  ["C4Context", SIGNS],
  ["endpoint - B", SIGNS],
  ["A --> endpoint[Point (d’accès)]", SIGNS],
  ["class Entrepot {", BRACE],
  ["subgraph Diffusion", END],
  ["loop chaque minute", END],
  ["alternative - B", SIGNS],
  ["end", CLOSER],
  ["}", CLOSER],
  ["A --> end", RESERVED],
  ['A -->|oui| end["Fin"]', RESERVED],
  ["end --> A", RESERVED],
])("advises on the line %j of a diagram", (line, advice) => {
  expect(visible(contentMessages.badDiagram(line))).toEqual([
    `Mermaid ne comprend pas cette ligne du schéma~: «~${line}~».`,
    advice,
  ]);
});

it.each<[SecretKind, string, string]>([
  ["token", "un jeton d’accès", "{token}"],
  ["private-key", "une clé privée", "…"],
  ["client-secret", "au secret d’une application", "{client_secret}"],
  ["password", "un mot de passe", "{password}"],
  ["service-key", "la clé d’un service", "{key}"],
])("says of a %s what to write instead", (kind, name, instead) => {
  expect(visible(contentMessages.secret(kind))).toEqual([
    `Ceci ressemble ${name.startsWith("au") ? name : `à ${name}`}.`,
    `Remplacez-le par une valeur à remplacer, comme «~${instead}~», et révoquez-le~: une page publiée le donne à tous.`,
  ]);
});
