import { french, quote } from "../../contract/message-words.ts";
import type { Finding } from "./auditor.ts";
import type { BuiltPage } from "./built-page.ts";
import { attributeOf, textOf, type Element } from "./html-tree.ts";

/** What a page that search engines and other sites may show says of itself. */
const META = ["description", "og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"];

/** What is missing from the outline of a page: its language, its titles, its description. */
export function findHeadFaults({ elements, isRedirect }: BuiltPage): Omit<Finding, "page">[] {
  const all = (tagName: string): Element[] => elements.filter((element) => element.tagName === tagName);
  const meta = (name: string): string | undefined => {
    const found = all("meta").find(
      (element) => attributeOf(element, "name") === name || attributeOf(element, "property") === name,
    );
    return found && attributeOf(found, "content");
  };
  const missing = (rule: string, what: string): Omit<Finding, "page">[] => [
    { rule, message: french`Il manque ${what}.` },
  ];

  const [root] = all("html");
  const isFrench = root && attributeOf(root, "lang") === "fr";
  const titles = all("title").filter((element) => element.parentNode?.nodeName === "head");
  const headings = all("h1").length;
  const canonical = all("link").find((element) => attributeOf(element, "rel") === "canonical");
  const isListed = !isRedirect && !meta("robots")?.includes("noindex");
  return [
    ...(isFrench ? [] : missing("lang", '<html lang="fr">')),
    ...(titles.length === 1 && titles.every((title) => textOf(title))
      ? []
      : missing("title", "un titre, un seul")),
    ...(isRedirect || headings === 1
      ? []
      : [{ rule: "h1", message: french`${headings} titres <h1> : il en faut un, un seul.` }]),
    ...(isListed
      ? META.filter((name) => !meta(name)).flatMap((name) =>
          missing("meta", `la balise <meta> ${quote(name)}`),
        )
      : []),
    ...(isListed && !(canonical && attributeOf(canonical, "href"))
      ? missing("canonical", 'l’adresse de référence, <link rel="canonical">')
      : []),
  ];
}
