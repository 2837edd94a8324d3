import site from "../_data/site.ts";
import { absoluteUrl } from "../plugins/site-address/absolute-url.ts";

/** The page of the site that explains a check, or with no name all of them, as published: `https://…/fr/ecrire/erreurs/liens/` */
export function publicHelp(check = ""): string {
  return helpAt(site.origin, check);
}

/** The same page as `npm start` serves it: `http://localhost:8080/fr/ecrire/erreurs/liens/` */
export function localHelp(check: string): string {
  return helpAt("http://localhost:8080", check);
}

function helpAt(origin: string, check: string): string {
  const page = check === "" ? "" : `${check}/`;
  return absoluteUrl(`/fr/ecrire/erreurs/${page}`, { origin, pathPrefix: site.pathPrefix });
}
