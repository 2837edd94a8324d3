import { afterEach, describe, expect, it } from "vitest";
import site from "../_data/site.ts";
import { localHelp, publicHelp } from "./help-address.ts";

const settings = { ...site };
afterEach(() => void Object.assign(site, settings));

describe.each([
  ["/", ""],
  ["/aide/", "aide/"],
])("the help pages of a site at %s", (pathPrefix, folder) => {
  it("are at its public address, and at that of the preview", () => {
    Object.assign(site, { origin: "https://a.example", pathPrefix });
    expect([publicHelp("liens"), publicHelp(), localHelp("liens")]).toEqual([
      `https://a.example/${folder}fr/ecrire/erreurs/liens/`,
      `https://a.example/${folder}fr/ecrire/erreurs/`,
      `http://localhost:8080/${folder}fr/ecrire/erreurs/liens/`,
    ]);
  });
});
