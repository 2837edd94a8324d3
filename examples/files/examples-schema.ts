import { HTTP_METHODS } from "../../contract/contract.ts";
import { french } from "../../contract/message-words.ts";

/** The JSON Schema of `/exemples.json`, for who reads that file or checks it; `address` is its own. */
export function examplesSchema(address: string): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: address,
    title: "Exemples de la documentation",
    description:
      "Tous les appels que les pages montrent, avec l’état de leur vérification et ce qu’il faut pour s’en servir.",
    ...object({
      $schema: text("Adresse publique de ce schéma."),
      version: {
        const: 1,
        description: french`Version du format : un autre nombre annonce une autre forme.`,
      },
      site: {
        description: "Le site dont viennent les appels.",
        ...object({
          title: text("Titre du site."),
          address: text("Adresse publique de sa racine."),
          language: text(french`Langue des pages : fr.`),
        }),
      },
      environments: {
        type: "object",
        description: "Les environnements, par nom. Les appels sont écrits avec les adresses du premier.",
        minProperties: 1,
        additionalProperties: { $ref: "#/$defs/environment" },
      },
      placeholders: {
        type: "object",
        description: french`Ce qui s’écrit entre accolades, par nom : une valeur que le lecteur possède.`,
        additionalProperties: { $ref: "#/$defs/placeholder" },
      },
      calls: {
        type: "array",
        description: "Les appels, dans l’ordre des adresses des pages, puis de chaque page.",
        items: { $ref: "#/$defs/call" },
      },
    }),
    $defs: DEFINITIONS,
  };
}

const DEFINITIONS = {
  environment: {
    description: "Une plateforme où envoyer les requêtes.",
    ...object(
      {
        label: text("Nom de l’environnement, tel que la page l’affiche."),
        urls: { $ref: "#/$defs/values", description: "Adresses des services, par nom." },
        ids: { $ref: "#/$defs/values", description: "Identifiants propres à cet environnement, par nom." },
        isSimulated: { type: "boolean", description: "Vrai si c’est l’API simulée." },
      },
      ["label", "urls", "ids"],
    ),
  },
  values: {
    type: "object",
    description: "Des textes, par nom, sur un ou plusieurs niveaux.",
    additionalProperties: { anyOf: [{ type: "string" }, { $ref: "#/$defs/values" }] },
  },
  placeholder: {
    description: "Une valeur que le lecteur possède.",
    ...object({
      type: {
        enum: ["uuid", "secret", "text", "number", "url", "date"],
        description: french`Genre de valeur. Un secret (secret) ne s’enregistre nulle part.`,
      },
      label: text("Nom de la valeur, en français."),
      example: text(french`Exemple de valeur ; celui d’un secret n’ouvre rien.`),
    }),
  },
  call: {
    description: "Un appel, tel qu’une page le montre.",
    ...object(
      {
        id: text(french`Adresse de l’exemple sur le site ; elle le nomme.`),
        title: text("Titre de sa page."),
        method: { enum: HTTP_METHODS, description: "Méthode HTTP." },
        address: text("Adresse appelée, avec ses valeurs entre accolades."),
        operation: text(
          french`Identifiant de l’opération du contrat (operationId) ; absent si l’appel s’adresse à un autre service.`,
        ),
        request: {
          description: "Corps de la requête.",
          ...object({
            contentType: {
              enum: ["application/json", "multipart/form-data", "application/x-www-form-urlencoded"],
              description: french`Type du corps. Celui d’un formulaire à fichiers est écrit en JSON, un membre par champ.`,
            },
            text: text(
              french`Extrait, tel que la page le montre : « … » y coupe, « {nom} » y attend une valeur.`,
            ),
          }),
        },
        responses: {
          type: "array",
          description: "Les réponses que la page montre.",
          items: object(
            {
              status: {
                type: "integer",
                minimum: 100,
                maximum: 599,
                description: french`Statut HTTP ; absent si la page ne le dit pas : c’est alors celui du succès.`,
              },
              text: text("Extrait de la réponse, écrit comme celui d’une requête."),
            },
            ["text"],
          ),
        },
        state: {
          enum: ["verified", "address-only", "outside", "faulty", "unverifiable"],
          description: french`État de la vérification : tout est comparé au contrat (verified), l’adresse seulement (address-only), rien, car l’appel sort du contrat (outside) ou que le contrat ne dit rien de ce qui est montré (unverifiable), ou bien l’exemple est fautif (faulty). Absent si rien n’a été vérifié.`,
        },
        placeholders: {
          type: "array",
          uniqueItems: true,
          description: "Noms des valeurs que l’appel utilise ou montre.",
          items: { type: "string" },
        },
      },
      ["id", "title", "method", "address", "responses", "placeholders"],
    ),
  },
};

function text(description: string): object {
  return { type: "string", description };
}

/** An object of these properties alone, all of them required unless said otherwise. */
function object(properties: Readonly<Record<string, object>>, required = Object.keys(properties)): object {
  return { type: "object", additionalProperties: false, required, properties };
}
