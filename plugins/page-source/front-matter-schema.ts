const NAME = { type: ["string", "number"] };
const ADDRESS = { type: "string", pattern: "^/" };
/** An address at which a page can be written on every system. */
const FORMER_ADDRESS = { type: "string", pattern: '^/[^\\\\<>:"|?*#]+$' };

/**
 * What a page’s front matter may say, as a JSON Schema (draft 07): the check reads it, and so do editors
 * (`.vscode/cartouche.schema.json` is made from it by `npm run schema`). Its descriptions are shown to writers.
 */
export const FRONT_MATTER_SCHEMA = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Cartouche d’une page",
  type: "object",
  required: ["title"],
  additionalProperties: false,
  properties: {
    title: { ...NAME, description: "Le titre de la page, affiché en haut et dans les menus." },
    description: { type: "string", description: "Ce que la page apporte, en une phrase." },
    eleventyNavigation: {
      type: ["object", "null"],
      description: "La place de la page dans les menus.",
      additionalProperties: false,
      properties: {
        key: { ...NAME, description: "Le nom par lequel les sous-pages désignent cette page." },
        parent: { ...NAME, description: "La « key » de la page qui contient celle-ci." },
        order: { type: "number", description: "Son rang parmi ses voisines." },
        nav: {
          type: "string",
          description: "Le menu auquel elle appartient ; par défaut, celui de sa page parente.",
        },
      },
    },
    redirect_from: {
      ...FORMER_ADDRESS,
      type: ["string", "array"],
      items: FORMER_ADDRESS,
      description: "Les anciennes adresses de la page, qui y mènent encore.",
    },
    mermaid: { type: "boolean", description: "Dit que la page contient des schémas Mermaid ; sans effet." },
    noindex: { type: "boolean", description: "Demande aux moteurs de recherche d’ignorer la page." },
    layout: {
      type: ["string", "boolean"],
      not: { const: true },
      description: "Le gabarit de la page ; celui du site convient presque toujours.",
    },
    permalink: {
      type: ["string", "boolean"],
      not: { const: true },
      pattern: "(?:/|\\.\\w+)$",
      description: "L’adresse de la page, si ce n’est pas celle de ses dossiers.",
    },
    date: { type: "string", format: "date", description: "La date de la page : 2026-01-31." },
    tags: {
      type: ["string", "array"],
      items: { type: "string" },
      description: "Les collections de la page.",
    },
    eleventyExcludeFromCollections: {
      type: "boolean",
      description: "Tient la page à l’écart des menus et des listes.",
    },
    action: {
      type: "object",
      description: "Page d’accueil : le bouton principal.",
      required: ["title", "url"],
      additionalProperties: false,
      properties: { title: { type: "string" }, url: { type: "string" } },
    },
    promise: { type: "string", description: "Page d’accueil : la phrase sous le bouton." },
    paths: { type: "array", items: ADDRESS, description: "Page d’accueil : les pages mises en avant." },
  },
} as const;
