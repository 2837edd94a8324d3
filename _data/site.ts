/** What the whole site knows of itself; the only place for its title, its address and its path prefix. */
export default {
  title: "Documentation de l’API Entrepôt",
  description: "Guides et exemples vérifiés pour utiliser l’API Entrepôt de la Géoplateforme.",
  lang: "fr",
  /** Public address of the server, without the path prefix. */
  origin: "https://documentation-entrepot.example",
  /** Where the site stands on its server: `/`, or `/aide/` for instance. */
  pathPrefix: "/",
};
