import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { findingsOf, siteOf } from "../../tests/site-of.ts";
import { exemples } from "./exemples.ts";

const data = {
  urls: { api: "https://data.geopf.fr/api", open: { wfs: "https://data.geopf.fr/wfs" } },
  placeholders: {
    datastore: { type: "uuid", label: "", example: "" },
    user: { type: "uuid", label: "", example: "" },
  },
};
const findings = (text: string): [string, string][] => {
  const { page } = renderPage(text, { data });
  return findingsOf(exemples, page, siteOf([page]));
};
const block = (opener: string, json: string, title = ""): string =>
  `??? ${opener}\n\`\`\`json${title}\n${json}\n\`\`\`\n???\n`;

describe("an example", () => {
  it.each([
    [
      "of another service is shown as it is",
      block('GET "{{ urls.open.wfs }}?a=b"', '{ "n’importe": "quoi" }'),
    ],
    ["may be cut", block('GET "{{ urls.api }}/users/me"', '{ "_id": "{user}", … }')],
    ["may be a fragment", block('GET "/datastores/{datastore}"', '"active": true')],
    ["may name its parameter otherwise", block('GET "/datastores/{mon entrepôt}/"', "{…}")],
    ["may hold a real identifier", block('GET "/datastores/7a7ccc8b-e0d1-47ed-848d-5a5cdb529539"', "{…}")],
    [
      "may show an error of the API",
      block('GET "/users/me"', '{ "error": "unauthorized", … }', ' title="Réponse 401"'),
    ],
    [
      "whose address no data defines is not checked twice",
      block('GET "{{ urls.apy }}/users/me"', '{ "a": 1 }'),
    ],
    [
      "whose value no data defines is not checked twice",
      block('GET "/users/me"', '{ "_id": "{{ rien }}", … }'),
    ],
  ])("%s", (_title, text) => {
    expect(findings(text)).toEqual([]);
  });

  it.each([
    [
      "of an operation that the contract lacks",
      block('GET "{{ urls.api }}/user/me"', "{}"),
      [
        [
          "{{ urls.api }}/user/me",
          "L’API n’a pas d’opération « GET https://data.geopf.fr/api/user/me » : vouliez-vous « /users/me » ?",
        ],
      ],
    ],
    [
      "of a method that the path lacks",
      block('DELETE "/users/me"', "{}"),
      [["/users/me", "L’API n’a pas de méthode DELETE à l’adresse « /users/me »."]],
    ],
    [
      "whose value stands after a longer variable",
      block('GET "/users/me"', '{ "email": "{{ urls.api }}", "technical": "non", … }'),
      [['"non"', "« technical » est un texte : il faut true ou false."]],
    ],
    [
      "whose variable is the wrong value",
      block('GET "/users/me"', '{ "_id": "{{ urls.api }}", … }'),
      [['"{{ urls.api }}"', "« _id » vaut « https://data.geopf.fr/api » : il faut un UUID."]],
    ],
    [
      "of a service that no data names",
      block('GET "https://data.geopf.fr/users/me"', '{ "a": 1 }') +
        block('GET "{{ urls.api }}users/me"', "{…}"),
      [
        [
          "https://data.geopf.fr/users/me",
          "« https://data.geopf.fr/users/me » n’est l’adresse d’aucun service connu.",
        ],
        [
          "{{ urls.api }}users/me",
          "« https://data.geopf.fr/apiusers/me » n’est l’adresse d’aucun service connu.",
        ],
      ],
    ],
    [
      "with a misspelt placeholder in its address",
      block('GET "{{ urls.api }}/datastores/{datastor}"', "{…}"),
      [["{datastor}", "Valeur à remplacer « {datastor} » inconnue : vouliez-vous « {datastore} » ?"]],
    ],
    [
      "with a status that the contract lacks",
      block('GET "/users/me"', "{…}", ' title="Réponse 201"'),
      [["{…}", "Le contrat n’a pas de réponse 201 pour cette opération."]],
    ],
    [
      "with a request that it does not take",
      block('GET "/users/me"', '{ "a": 1 }', ' title="Corps de requête"'),
      [['{ "a": 1 }', "Cette opération ne prend pas de corps de requête."]],
    ],
    [
      "with a variable that lacks its quotes",
      block('GET "/users/me"', '{ "_id": {{ urls.api }}, … }'),
      [["{{ urls.api }}", "Texte « {{ urls.api }} » sans guillemets."]],
    ],
    [
      "with a wrong error of the API",
      block('GET "/users/me"', '{ "erreur": "…" }', ' title="Réponse 401"'),
      [['"erreur"', "Propriété « erreur » inconnue : vouliez-vous « error » ?"]],
    ],
    [
      "whose samples are both wrong",
      '??? GET "/users/me"\n```json\n{ "_id": 1, … }\n```\n```json\n[]\n```\n???',
      [
        ["1", "« _id » est un nombre entier : il faut un texte."],
        ["[", "La valeur est une liste : il faut un objet."],
      ],
    ],
  ])("%s is found", (_title, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
