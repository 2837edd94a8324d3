import { Eleventy, type UserConfig } from "@11ty/eleventy";
import { beforeAll, describe, expect, it } from "vitest";
import { slugOf } from "./slug.ts";

describe("the name of a page’s file", () => {
  let slugify: (text: string) => string;
  beforeAll(async () => {
    let userConfig: UserConfig | undefined;
    const config = (eleventyConfig: UserConfig): void => {
      userConfig = eleventyConfig;
    };
    await new Eleventy("content", "_site", { source: "script", config }).init();
    if (!userConfig) throw new Error("Eleventy has read no configuration");
    slugify = userConfig.getFilter("slugify");
  });

  it.each([
    ["Créer l’accès", "creer-l-acces"],
    ["Connexion à l'API Entrepôt", "connexion-a-l-api-entrepot"],
    ["Qu’est-ce qu’un jeton ?", "qu-est-ce-qu-un-jeton"],
    ["Inscription / Se connecter via Cartes.gouv.fr", "inscription-se-connecter-via-cartes-gouv-fr"],
    ["Diffuser : WMS, WFS et TMS", "diffuser-wms-wfs-et-tms"],
    ["« Bonjour »", "bonjour"],
    ["À É È Ç Î Ô Ù Ÿ", "a-e-e-c-i-o-u-y"],
    ["Noël à l’Haÿ-les-Roses", "noel-a-l-hay-les-roses"],
    ["Saül, Zoë et Straße", "sauel-zoe-et-strasse"],
    ["Curriculum vitæ", "curriculum-vitae"],
    ["Smørrebrød", "smorrebrod"],
    ["@type et #ancre", "type-et-ancre"],
    ["10 % de 2 000", "10-de-2-000"],
    ["C++ / C#", "c-c"],
    ["nom_technique--v2", "nom-technique-v2"],
    ["  - des blancs -  ", "des-blancs"],
    ["Don't panic, it's fine", "dont-panic-its-fine"],
    ["d'Été", "d-ete"],
    ["Attendre…", "attendre"],
    ["2024", "2024"],
    ["🙂 Bienvenue", "bienvenue"],
    ["E\u0301te\u0301", "ete"],
    ["?!", ""],
  ])("is that of Eleventy: %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(slugify(title)).toBe(slug);
  });

  it.each([
    ["Mise en œuvre", "mise-en-oeuvre"],
    ["Œuvres", "oeuvres"],
    ["Droits & accès", "droits-et-acces"],
  ])("is French where that of Eleventy is not: %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
});
