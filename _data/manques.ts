import type { Gaps } from "../types/problem.ts";

/** What the site does not have yet: each entry is a warning, as long as a page names it. */
const manques: Gaps = {
  /** Files that pages name, until they are there. */
  files: [
    {
      file: "/videos/recuperation_id_utilisateur_swagger.webm",
      reason: "la démonstration dans l’interface Swagger reste à enregistrer",
    },
  ],
  /** What only the site’s owner knows; pages print it as « à compléter ». */
  facts: {
    organisme: "le nom de l’organisme qui publie ce site",
    coordonnees: "l’adresse postale et le numéro de téléphone de cet organisme",
    directeur: "le nom et la fonction du directeur ou de la directrice de la publication",
    hebergeur: "le nom, l’adresse et le numéro de téléphone de l’hébergeur",
    // Also `origin` in _data/site.ts
    adresse: "l’adresse publique du site",
    contact: "l’adresse électronique ou le formulaire pour écrire à l’équipe du site",
    // With it comes `editUrl` in _data/site.ts
    sources: "l’adresse du code source du site",
    delegue: "le moyen de joindre le délégué ou la déléguée à la protection des données",
    journaux: "ce que l’hébergeur enregistre des visites, pour quelle raison et pendant combien de temps",
    referent: "le moyen de joindre la personne chargée de l’accessibilité",
    schema: "l’adresse du schéma pluriannuel d’accessibilité et du plan d’action de l’année",
    declaration: "la date de la déclaration d’accessibilité",
  },
};

export default manques;
