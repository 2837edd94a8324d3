import type { Gap } from "../types/problem.ts";

/** Files that pages name and that the site does not have yet: each is a warning, until the file is there. */
const manques: Gap[] = [
  {
    file: "/videos/recuperation_id_utilisateur_swagger.webm",
    reason: "la démonstration dans l’interface Swagger reste à enregistrer",
  },
];

export default manques;
