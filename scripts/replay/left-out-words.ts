import { french, quote } from "../../contract/message-words.ts";
import type { LeftOut } from "../../examples/scenario/replay-result.ts";

/** Why a call was left out, in a few words: « autre service », « il manque {upload} ». */
export function nameLeftOut(leftOut: LeftOut): string {
  switch (leftOut.kind) {
    case "other-service":
      return "autre service";
    case "documented-error":
      return french`erreur ${leftOut.status} non provoquée`;
    case "write":
      return french`écriture, sans « --write »`;
    case "aside":
      return french`hors des étapes numérotées`;
    case "missing-file":
      return french`fichier ${quote(leftOut.file)} absent de « --files »`;
    case "needs-left-out":
      return french`dépend d’un appel laissé de côté : ${braces(leftOut.placeholders)}`;
    case "needs-failed":
      return french`dépend d’un appel en faute : ${braces(leftOut.placeholders)}`;
    case "no-value":
      return french`sans valeur pour ${braces(leftOut.placeholders)} : donnez-la avec « --value »`;
  }
}

function braces(placeholders: readonly string[]): string {
  return placeholders.map((name) => quote(`{${name}}`)).join(", ");
}
