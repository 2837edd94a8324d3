import { expect, it } from "vitest";
import type { BlockFault, FrontMatterFault, TemplateFault } from "../../types/page.ts";
import { describeBlockFault } from "./block-messages.ts";
import { frontMatterMessages } from "./front-matter-messages.ts";
import { linkMessages } from "./link-messages.ts";
import { messages } from "./messages.ts";
import { describeTemplateFault } from "./template-messages.ts";

const range = { start: 0, end: 0 };

/** Words as a test can show them: `~` for a no-break space. */
function visible({ reason, advice }: { reason: string; advice?: string }): string[] {
  return [reason, ...(advice === undefined ? [] : [advice])].map((words) => words.replaceAll("\u00a0", "~"));
}

it.each<[string, { reason: string; advice?: string }, string[]]>([
  [
    "a byte that is not UTF-8",
    messages.notUtf8(),
    [
      "Ce fichier n’est pas en UTF-8~: ce caractère ne peut pas être lu.",
      "Dans votre éditeur, enregistrez le fichier avec l’encodage UTF-8, puis vérifiez ses accents.",
    ],
  ],
  [
    "an empty page",
    messages.emptyPage(),
    ["Cette page est vide.", "Commencez-la par trois lignes~: «~---~», «~title: Le titre~», «~---~»."],
  ],
  [
    "a page without title",
    messages.missingTitle(),
    [
      "Cette page n’a pas de titre.",
      "Ajoutez «~title: Le titre de la page~» entre les lignes «~---~» du début.",
    ],
  ],
  [
    "an unknown parent",
    frontMatterMessages.unknownParent("Tutoriel", undefined),
    [
      "Aucune page n’a pour clé «~Tutoriel~».",
      "Écrivez dans «~parent~» la «~key~» de la page qui contient celle-ci.",
    ],
  ],
  [
    "a misspelt parent",
    frontMatterMessages.unknownParent("Tutoriel", "Tutoriels"),
    [
      "Aucune page n’a pour clé «~Tutoriel~»~: vouliez-vous «~Tutoriels~»~?",
      "Écrivez dans «~parent~» la «~key~» de la page qui contient celle-ci.",
    ],
  ],
  [
    "a misspelt name of front matter",
    frontMatterMessages.fault({ kind: "unknown-name", message: "titel", allowed: [], range }, "title"),
    ["Propriété «~titel~» inconnue~: vouliez-vous «~title~»~?"],
  ],
  [
    "a page that is its own parent",
    frontMatterMessages.ownParent(),
    ["Cette page est sa propre page parente.", "Écrivez dans «~parent~» la «~key~» d’une autre page."],
  ],
  [
    "a misspelt menu",
    frontMatterMessages.unknownMenu("guide", "guides", ["guides", "aide"]),
    [
      "Aucun menu «~guide~»~: vouliez-vous «~guides~»~?",
      "Menus possibles~: «~guides~», «~aide~»~; sans cette ligne, la page est dans celui de sa page parente.",
    ],
  ],
  [
    "a menu where there is none",
    frontMatterMessages.unknownMenu("guide", undefined, []),
    ["Aucun menu «~guide~».", "Retirez cette ligne."],
  ],
  [
    "a key that another page has",
    frontMatterMessages.takenKey("A", "content/a.md"),
    ["Une autre page a déjà pour clé «~A~»~: content/a.md.", "Donnez à chaque page sa propre «~key~»."],
  ],
  [
    "a title that a neighbour has",
    frontMatterMessages.twinTitle("A", "content/a.md"),
    [
      "Une page voisine porte le même titre, «~A~»~: content/a.md.",
      "Donnez à l’une des deux un titre qui dise ce qui la distingue.",
    ],
  ],
  [
    "a former address that is taken",
    frontMatterMessages.takenFormerAddress("/a/", "content/a.md"),
    [
      "L’adresse «~/a/~» est déjà celle de content/a.md.",
      "Retirez-la de «~redirect_from~»~: une adresse ne mène qu’à une page.",
    ],
  ],
  [
    "line ends that differ",
    messages.mixedLineEnds("LF"),
    [
      "Fins de lignes mélangées~: ici, ce n’est pas LF comme dans le reste du fichier.",
      "Lancez «~npm run fix~», ou choisissez une seule fin de ligne dans votre éditeur.",
    ],
  ],
  [
    "front matter behind a blank line",
    messages.lateFrontMatter(),
    [
      "Le cartouche ne commence pas à la première ligne.",
      "Retirez ce qui précède «~---~»~: lignes vides et espaces.",
    ],
  ],
  [
    "parents that lead back",
    frontMatterMessages.circularParent(["A", "B"]),
    [
      "Les pages parentes de celle-ci ramènent à elle~: «~A~», «~B~».",
      "Écrivez dans «~parent~» la «~key~» d’une page qui n’est pas en dessous.",
    ],
  ],
  [
    "an unknown variable",
    messages.unknownVariable({ path: "url" }),
    [
      "Variable «~url~» inconnue.",
      "Pour montrer ces accolades telles quelles, entourez-les de «~{% raw %}~» et «~{% endraw %}~».",
    ],
  ],
  [
    "an unknown part of known data",
    messages.unknownVariable({ path: "urls.plage" }),
    ["Variable «~urls.plage~» inconnue."],
  ],
  [
    "a misspelt variable",
    messages.unknownVariable({ path: "urls.opn", suggestion: "urls.open" }),
    ["Variable «~urls.opn~» inconnue~: vouliez-vous «~urls.open~»~?"],
  ],
  [
    "a variable that is no value",
    messages.unknownVariable({ path: "urls.open", members: ["urls.open.wfs", "urls.open.wms"] }),
    [
      "«~urls.open~» n’est pas une valeur~: précisez laquelle.",
      "Par exemple~: «~urls.open.wfs~», «~urls.open.wms~».",
    ],
  ],
  [
    "a link to what resembles nothing",
    linkMessages.deadLink("/fr/a/", undefined),
    [
      "Aucune page ni aucun fichier à l’adresse «~/fr/a/~».",
      "L’adresse d’une page est celle de ses dossiers~: vérifiez si elle a été renommée ou déplacée.",
    ],
  ],
  [
    "a link to a file that is not there",
    linkMessages.deadLink("/images/a.png", undefined),
    [
      "Aucune page ni aucun fichier à l’adresse «~/images/a.png~».",
      "Les fichiers de «~assets/images~» sont à l’adresse «~/images/…~», ceux de «~assets/videos~» à l’adresse «~/videos/…~».",
    ],
  ],
  [
    "an address with a blank",
    linkMessages.spacedAddress("/fr/a b/"),
    [
      "L’adresse «~/fr/a b/~» contient une espace~: ce lien s’affiche comme du texte.",
      "Retirez-la, ou écrivez «~%20~» à sa place.",
    ],
  ],
  [
    "an address apart from its text",
    linkMessages.apartAddress(),
    [
      "Une espace sépare ce lien de son adresse~: il s’affiche comme du texte.",
      "Retirez-la~: «~[texte](adresse)~».",
    ],
  ],
  [
    "a link that Markdown leaves",
    linkMessages.unreadLink(),
    [
      "Ce lien s’affiche comme du texte.",
      "Écrivez «~[texte](adresse)~» hors de tout autre lien et hors d’une balise HTML~; son adresse commence par «~/~» ou «~https://~».",
    ],
  ],
  [
    "a label without address",
    linkMessages.unknownReference("guide"),
    [
      "Aucune ligne ne donne l’adresse de «~[guide]~»~: ce lien s’affiche comme du texte.",
      "Ajoutez «~[guide]: adresse~» à la fin de la page, ou écrivez «~[texte](adresse)~».",
    ],
  ],
  [
    "a dead link",
    linkMessages.deadLink("/fr/a/", "/fr/b/"),
    ["Aucune page ni aucun fichier à l’adresse «~/fr/a/~»~: vouliez-vous «~/fr/b/~»~?"],
  ],
  [
    "a dead anchor of this page",
    linkMessages.deadAnchor("etape", "", "etapes"),
    ["Cette page n’a pas d’ancre «~#etape~»~: vouliez-vous «~#etapes~»~?"],
  ],
  [
    "a dead anchor of another page",
    linkMessages.deadAnchor("a", "/fr/b/", undefined),
    [
      "La page «~/fr/b/~» n’a pas d’ancre «~#a~».",
      "L’ancre d’un titre est son texte en minuscules, sans accents, les mots reliés par des tirets.",
    ],
  ],
  [
    "two anchors alike",
    linkMessages.twinAnchor("a"),
    [
      "L’ancre «~a~» est déjà prise sur cette page~: un lien ne mènerait qu’à la première.",
      "Choisissez un autre «~id~».",
    ],
  ],
  [
    "a former address",
    linkMessages.formerAddress("/fr/a/", "/fr/b/"),
    ["«~/fr/a/~» est l’ancienne adresse d’une page, «~/fr/b/~».", "Écrivez «~/fr/b/~»."],
  ],
  [
    "an address that needs the root of its server",
    linkMessages.withoutPrefix("http://localhost:8080/fr/", "/fr/"),
    [
      "L’adresse «~http://localhost:8080/fr/~» ne marche que si le site est à la racine de son serveur.",
      "Écrivez «~/fr/~»~: la construction du site y ajoute son chemin.",
    ],
  ],
  [
    "an address in a style",
    linkMessages.styleAddress("/images/a.png"),
    [
      "L’adresse «~/images/a.png~» d’un style ne marche que si le site est à la racine de son serveur.",
      "Montrez l’image par Markdown ou par une balise «~<img>~».",
    ],
  ],
  [
    "what is no address",
    linkMessages.badAddress("https//a.fr"),
    [
      "«~https//a.fr~» n’est pas une adresse.",
      "Une adresse d’un autre site commence par «~https://~», celle d’une page par «~/~».",
    ],
  ],
  [
    "a misspelt scheme",
    linkMessages.unknownScheme("htps", "https"),
    ["Protocole «~htps:~» inconnu~: vouliez-vous «~https:~»~?"],
  ],
  [
    "an unknown scheme",
    linkMessages.unknownScheme("javascript", undefined),
    ["Protocole «~javascript:~» inconnu.", "Une adresse d’un autre site commence par «~https://~»."],
  ],
  [
    "an empty link",
    linkMessages.emptyLink(),
    ["Ce lien ne mène nulle part.", "Écrivez son adresse entre les parenthèses."],
  ],
  [
    "a file that is known to be missing",
    messages.gap("/videos/a.webm", "à enregistrer"),
    ["Le fichier «~/videos/a.webm~» manque encore~: à enregistrer."],
  ],
  [
    "a file that is no longer missing",
    messages.filledGap("/videos/a.webm"),
    [
      "Le fichier «~/videos/a.webm~» existe~: il ne manque plus.",
      "Retirez cette entrée de «~_data/manques.ts~».",
    ],
  ],
  [
    "a fact that only the owner knows",
    messages.missingFact("le nom de l’hébergeur", "hebergeur", ["content/fr/a.md", "content/fr/b.md"]),
    [
      "Une information manque encore~: le nom de l’hébergeur.",
      "Écrivez-la à la place de «~{{ manques.facts.hebergeur }}~» dans content/fr/a.md, content/fr/b.md, puis retirez cette entrée.",
    ],
  ],
  [
    "an unknown service",
    messages.unknownService("http://a.fr/b"),
    [
      "«~http://a.fr/b~» n’est l’adresse d’aucun service connu.",
      "Commencez-la par une variable de «~urls~», comme «~{{ urls.api_entrepot }}~», ou par «~/~».",
    ],
  ],
  [
    "a request that the operation does not take",
    messages.noSuchSample("request", undefined, ["200"]),
    ["Cette opération ne prend pas de corps de requête.", "Retirez cet exemple, ou corrigez son titre."],
  ],
  [
    "a status that the operation does not have",
    messages.noSuchSample("response", 201, ["200", "404"]),
    ["Le contrat n’a pas de réponse 201 pour cette opération.", "Réponses du contrat~: 200, 404."],
  ],
  [
    "a path with another method",
    messages.noOperation("POST", "/users/me", { kind: "wrong-method", methods: ["GET"], path: "/users/me" }),
    ["L’API n’a pas de méthode POST à l’adresse «~/users/me~».", "Méthodes possibles~: GET."],
  ],
  [
    "an unknown path",
    messages.noOperation("GET", "/user/me", { kind: "unknown-path", nearest: "/users/me" }),
    ["L’API n’a pas d’opération «~GET /user/me~»~: vouliez-vous «~/users/me~»~?"],
  ],
])("says of %s what was found and what to write", (_name, message, words) => {
  expect(visible(message)).toEqual(words);
});

const NOT_YAML = "Le cartouche n’est pas du YAML correct.";

it.each<[Omit<FrontMatterFault, "range">, string[]]>([
  [
    { kind: "unclosed", message: "" },
    ["Le cartouche n’est pas fermé.", "Ajoutez une ligne «~---~» après sa dernière ligne."],
  ],
  [
    { kind: "unknown-layout", message: "fiche.njk" },
    ["Aucun gabarit de page «~fiche.njk~».", "Retirez cette ligne~: le gabarit du site convient."],
  ],
  [
    { kind: "taken-address", message: "content/fr/a/index.md" },
    ["Une autre page est à la même adresse~: «~content/fr/a/index.md~».", "Renommez l’un des deux fichiers."],
  ],
  [{ kind: "reserved-name", message: "page" }, ["Le nom «~page~» est réservé.", "Choisissez un autre nom."]],
  [
    { kind: "unusable-value", message: "date" },
    ["Valeur impossible pour «~date~».", "Écrivez une date comme «~2026-01-31~»."],
  ],
  [
    { kind: "unusable-value", message: "permalink" },
    [
      "Valeur impossible pour «~permalink~».",
      "Écrivez une adresse qui finit par «~/~», ou retirez cette ligne.",
    ],
  ],
  [
    { kind: "unusable-value", message: "redirect_from.1" },
    [
      "Valeur impossible pour «~redirect_from~».",
      "Écrivez une adresse qui commence par «~/~», sans «~#~» ni «~?~», ou une liste de telles adresses.",
    ],
  ],
  [
    { kind: "empty-value", message: "description" },
    ["Propriété «~description~» vide.", "Complétez-la, ou retirez cette ligne."],
  ],
  [
    { kind: "unknown-name", message: "parent", allowed: ["title"] },
    [
      "La propriété «~parent~» se place sous «~eleventyNavigation~».",
      "Décalez-la de quatre espaces, sous une ligne «~eleventyNavigation:~».",
    ],
  ],
  [
    { kind: "missing-name", message: "action.url" },
    ["Propriété obligatoire absente~: «~action.url~».", "Ajoutez-la, décalée de quatre espaces."],
  ],
  [
    { kind: "unknown-name", message: "ordre", allowed: ["title", "order"] },
    ["Propriété «~ordre~» inconnue.", "Propriétés possibles~: «~title~», «~order~»."],
  ],
  [
    { kind: "beside-opening", message: "" },
    ["Rien ne doit suivre «~---~» sur la première ligne.", "Allez à la ligne après «~---~»."],
  ],
  [
    { kind: "not-a-map", message: "" },
    [
      "Le cartouche ne contient pas de propriétés.",
      "Écrivez par exemple «~title: Le titre~», avec une espace après les deux-points.",
    ],
  ],
  [
    { kind: "not-yaml", message: "BAD_ALIAS" },
    [NOT_YAML, "Mettez entre guillemets une valeur qui commence par «~*~»."],
  ],
  [
    { kind: "not-yaml", message: "BAD_INDENT" },
    [NOT_YAML, "Alignez cette ligne sur celles du même niveau, avec des espaces."],
  ],
  [
    { kind: "not-yaml", message: "BLOCK_AS_IMPLICIT_KEY" },
    [NOT_YAML, "Mettez la valeur entre guillemets si elle contient «~:~»."],
  ],
  [
    { kind: "not-yaml", message: "DUPLICATE_KEY" },
    [NOT_YAML, "Cette propriété est écrite deux fois~: gardez-en une."],
  ],
  [
    { kind: "not-yaml", message: "MISSING_CHAR" },
    [NOT_YAML, "Un guillemet, un crochet ou «~:~» manque~: fermez ce qui est ouvert."],
  ],
  [
    { kind: "not-yaml", message: "MULTILINE_IMPLICIT_KEY" },
    [NOT_YAML, "Écrivez «~nom: valeur~», avec une espace après les deux-points."],
  ],
  [{ kind: "not-yaml", message: "TAB_AS_INDENT" }, [NOT_YAML, "Remplacez la tabulation par des espaces."]],
  [
    { kind: "not-yaml", message: "UNEXPECTED_TOKEN" },
    [NOT_YAML, "Mettez la valeur entre guillemets si elle contient un caractère spécial."],
  ],
  [
    { kind: "not-yaml", message: "ANY_OTHER" },
    [NOT_YAML, "Écrivez une propriété par ligne, et entre guillemets une valeur qui contient «~:~»."],
  ],
])("has its words for the front matter fault %j", (fault, words) => {
  expect(visible(frontMatterMessages.fault({ ...fault, range }))).toEqual(words);
});

type Bare<Fault> = Fault extends unknown ? Omit<Fault, "range"> : never;

it.each<[Bare<BlockFault>, string[]]>([
  [
    { kind: "unclosed", marker: "???" },
    ["Ce bloc n’est jamais fermé.", "Ajoutez une ligne «~???~» à la fin du bloc."],
  ],
  [
    { kind: "unclosed-fence", marker: "```" },
    ["Ce bloc de code n’est jamais fermé.", "Ajoutez une ligne «~```~» après sa dernière ligne."],
  ],
  [
    { kind: "stray-closer", marker: "???" },
    ["«~???~» ne ferme aucun bloc.", "Retirez cette ligne, ou vérifiez l’ouverture du bloc."],
  ],
  [
    { kind: "wrong-closer", marker: "????", expected: "???" },
    [
      "«~????~» ferme un bloc ouvert par «~???~».",
      "Écrivez autant de points d’interrogation qu’à l’ouverture~: «~???~».",
    ],
  ],
  [
    { kind: "short-opener", marker: "??" },
    ["Un bloc s’ouvre par trois points d’interrogation, pas par «~??~».", "Écrivez «~???~»."],
  ],
  [
    { kind: "missing-space", marker: "???" },
    ["Il manque une espace après «~???~».", 'Écrivez «~??? GET "adresse"~».'],
  ],
  [
    { kind: "unknown-method", method: "GTE", suggestion: "GET" },
    [
      "Méthode «~GTE~» inconnue~: vouliez-vous «~GET~»~?",
      "Méthodes possibles~: GET, HEAD, POST, PUT, PATCH, DELETE.",
    ],
  ],
  [
    { kind: "unquoted-address", method: "GET" },
    ["L’adresse doit être entre guillemets droits.", 'Écrivez «~??? GET "adresse"~».'],
  ],
  [
    { kind: "missing-address", method: "GET" },
    ["Ce bloc n’a pas d’adresse.", 'Écrivez «~??? GET "adresse"~».'],
  ],
  [
    { kind: "missing-method" },
    ["Ce bloc n’a pas de méthode.", 'Écrivez «~??? GET "adresse"~», par exemple.'],
  ],
  [
    { kind: "other-address", expected: "/users/me" },
    [
      "Cette adresse n’est pas celle du bloc, «~/users/me~».",
      "Recopiez celle de la première ligne du bloc, ou corrigez celle-ci.",
    ],
  ],
  [
    { kind: "unknown-language", language: "jso", suggestion: "json" },
    ["Langage «~jso~» inconnu~: vouliez-vous «~json~»~?"],
  ],
  [
    { kind: "json-in-head" },
    ["La réponse à HEAD n’a pas de corps~: ce JSON n’existe pas.", "Retirez-le, ou utilisez GET."],
  ],
])("has its words for the block fault %j", (fault, words) => {
  expect(visible(describeBlockFault({ ...fault, range }))).toEqual(words);
});

it.each<[Bare<TemplateFault>, string[]]>([
  [
    { kind: "unknown-filter", name: "uper", suggestion: "upper" },
    ["Filtre «~uper~» inconnu~: vouliez-vous «~upper~»~?"],
  ],
  [
    { kind: "unknown-test", name: "od", suggestion: "odd" },
    ["Test «~is od~» inconnu~: vouliez-vous «~odd~»~?"],
  ],
  [{ kind: "unknown-function", name: "f" }, ["Fonction «~f~» inconnue."]],
  [
    { kind: "missing-template", name: "a.njk" },
    ["Aucun gabarit «~a.njk~» à inclure.", "Vérifiez son nom dans «~_includes~»."],
  ],
  [
    { kind: "stray-comment" },
    [
      "Commentaire mal fermé.",
      "Écrivez «~{# commentaire #}~», en entier~; l’ancre d’un titre vient de son texte seul.",
    ],
  ],
  [
    { kind: "unclosed-tag", name: "if", end: "endif" },
    ["La balise «~{% if %}~» n’est jamais fermée.", "Ajoutez «~{% endif %}~» à la fin de son contenu."],
  ],
  [
    { kind: "stray-tag", name: "endif" },
    ["La balise «~{% endif %}~» ne ferme rien.", "Retirez-la, ou vérifiez celle qui l’ouvre."],
  ],
  [{ kind: "syntax", message: "unknown block tag: fo" }, ["Balise «~{% fo %}~» inconnue."]],
  [
    { kind: "syntax", message: "expected variable end" },
    ["Variable mal écrite.", "Fermez-la par deux accolades~: «~{{ nom }}~»."],
  ],
  [
    { kind: "syntax", message: "expected block end" },
    ["Balise mal écrite.", "Fermez-la ainsi~: «~{% balise %}~»~; une comparaison s’écrit «~==~»."],
  ],
  [
    { kind: "syntax", message: "anything else" },
    [
      "Cette balise n’est pas comprise.",
      "Les variables s’écrivent «~{{ nom }}~» et les balises «~{% balise %}~»~; pour montrer ces signes tels quels, entourez-les de «~{% raw %}~» et «~{% endraw %}~».",
    ],
  ],
])("has its words for the template fault %j", (fault, words) => {
  expect(visible(describeTemplateFault({ ...fault, range }))).toEqual(words);
});
