/** Every French word of the interface; those of problems stand with their checks. */
export default {
  skipToContent: "Aller au contenu",
  mainMenu: "Menu principal",
  sectionMenu: "Pages de cette partie",
  breadcrumb: "Vous êtes ici",
  home: "Accueil",
  childPages: "Dans cette partie",
  untitled: "Page sans titre",
  copy: { label: "Copier", done: "Copié", failed: "La copie a échoué" },
  diagram: "Schéma",
  problems: { one: "Un problème à corriger", many: "problèmes à corriger", line: "ligne" },
  redirect: "Cette documentation commence à la page d’accueil.",
};
