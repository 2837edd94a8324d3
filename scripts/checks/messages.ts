import type { OperationMatch } from "../../contract/find-operation.ts";
import { askFor, french, quote, quoteAll, say, type Message } from "../../contract/message-words.ts";
import type { FenceRole, UnknownVariable } from "../../types/page.ts";

type NoOperation = Exclude<OperationMatch, { kind: "found" | "other-service" }>;

/** What a writer reads about a whole page, its variables, its examples and what the site lacks. */
export const messages = {
  notUtf8: (): Message =>
    say(
      french`Ce fichier n’est pas en UTF-8 : ce caractère ne peut pas être lu.`,
      french`Dans votre éditeur, enregistrez le fichier avec l’encodage UTF-8, puis vérifiez ses accents.`,
    ),

  mixedLineEnds: (usual: string): Message =>
    say(
      french`Fins de lignes mélangées : ici, ce n’est pas ${usual} comme dans le reste du fichier.`,
      french`Lancez « npm run fix », ou choisissez une seule fin de ligne dans votre éditeur.`,
    ),

  emptyPage: (): Message =>
    say(
      french`Cette page est vide.`,
      french`Commencez-la par trois lignes : « --- », « title: Le titre », « --- ».`,
    ),
  lateFrontMatter: (): Message =>
    say(
      french`Le cartouche ne commence pas à la première ligne.`,
      french`Retirez ce qui précède « --- » : lignes vides et espaces.`,
    ),
  missingTitle: (): Message =>
    say(
      french`Cette page n’a pas de titre.`,
      french`Ajoutez « title: Le titre de la page » entre les lignes « --- » du début.`,
    ),

  unknownVariable: ({ path, suggestion, members }: Omit<UnknownVariable, "range">): Message =>
    members === undefined
      ? say(
          french`Variable ${quote(path)} inconnue${askFor(suggestion)}`,
          // A name that resembles none of the site’s is often meant to be shown
          suggestion === undefined && !path.includes(".")
            ? french`Pour montrer ces accolades telles quelles, entourez-les de ${quote("{% raw %}")} et ${quote("{% endraw %}")}.`
            : undefined,
        )
      : say(
          french`${quote(path)} n’est pas une valeur : précisez laquelle.`,
          members.length === 0 ? undefined : french`Par exemple : ${quoteAll(members.slice(0, 3))}.`,
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
