/** What each check sees to, in one sentence, by its name. */
export const CHECK_TITLES: Readonly<Record<string, string>> = {
  encodage: "Chaque page est enregistrée en UTF-8.",
  cartouche:
    "Le cartouche donne un titre et une place à la page, par des champs et des valeurs connus du site.",
  variables: "Chaque variable, chaque filtre et chaque balise d’une page existe.",
  exemples: "Chaque exemple est conforme au contrat de l’API.",
  liens: "Chaque lien mène à une page, à une ancre ou à un fichier qui existe.",
  titres: "Les titres d’une page se suivent sans sauter de niveau, et aucun n’est vide ni répété.",
  medias:
    "Chaque image a un texte de remplacement, chaque vidéo des sous-titres, et leur poids reste raisonnable.",
  schemas: "Chaque schéma Mermaid peut être dessiné.",
  typographie: "Le texte suit les règles de la typographie française.",
  secrets: "La page ne publie ni jeton, ni clé, ni adresse électronique personnelle.",
  excuses: "Chaque excuse nomme une vérification, donne une raison et sert à quelque chose.",
  manques: "Tout ce que les pages attendent, fichiers et informations, est fourni.",
};
