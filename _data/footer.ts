import site from "./site.ts";

/** A link of the footer. */
interface FooterLink {
  title: string;
  url: string;
}

/** Sites that the design system asks every State site to name. */
const stateSites: FooterLink[] = [
  { title: "info.gouv.fr", url: "https://info.gouv.fr" },
  { title: "service-public.gouv.fr", url: "https://service-public.gouv.fr" },
  { title: "legifrance.gouv.fr", url: "https://legifrance.gouv.fr" },
  { title: "data.gouv.fr", url: "https://data.gouv.fr" },
];

/** The pages about the site itself, in the footer and in « Plan du site ». */
const servicePages: FooterLink[] = [
  { title: "Plan du site", url: "/fr/plan-du-site/" },
  { title: `Accessibilité : ${site.accessibility}`, url: "/fr/accessibilite/" },
  { title: "Mentions légales", url: "/fr/mentions-legales/" },
  { title: "Données personnelles", url: "/fr/donnees-personnelles/" },
  { title: "Contact", url: "/fr/contact/" },
];

export default {
  stateSites,
  servicePages,
  description:
    "L’API Entrepôt est le service de la Géoplateforme qui permet de déposer, de traiter et de diffuser des données géographiques.",
  licence: {
    before: "Sauf mention contraire, le contenu de ce site est proposé sous la",
    title: "Licence Ouverte 2.0",
    url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
  },
};
