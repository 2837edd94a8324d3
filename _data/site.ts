/** What the whole site knows of itself; the only place for its title, its address and its path prefix. */
export default {
  title: "Documentation de l’API Entrepôt",
  description: "Guides et exemples vérifiés pour utiliser l’API Entrepôt de la Géoplateforme.",
  /** Under the title, in the header. */
  tagline: "Service de la Géoplateforme (IGN)",
  lang: "fr",
  /** Public address of the server, without the path prefix. */
  origin: "https://documentation-entrepot.example",
  /** Address under which `content/…` can be edited, `https://…/edit/main/`; without it, pages have no edit link. */
  editUrl: "",
  /** Picture of shared links, `/images/….png`; without it, they have none. */
  shareImage: "/images/partage.png",
  /** State of accessibility that the law asks to show, until an audit gives another. */
  accessibility: "non conforme",
  /** Where the site stands on its server: `/`, or `/aide/` for instance. */
  pathPrefix: "/",
};
