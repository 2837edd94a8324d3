import type { PlaceholderRegistry } from "../contract/placeholder.ts";

/** What stands between braces in an address or a sample, `{datastore}`: a value that the reader has. */
const placeholders: PlaceholderRegistry = {
  access: {
    type: "uuid",
    label: "Identifiant de l’accès",
    example: "bdd640fb-0667-4ad1-9c80-317fa3b1799d",
  },
  annexe: {
    type: "uuid",
    label: "Identifiant de l’annexe",
    example: "23b8c1e9-3924-46de-beb1-3b9046685257",
  },
  archive: {
    type: "uuid",
    label: "Identifiant de l’archive stockée",
    example: "5bc8fbbc-bde5-4099-8164-d8399f767c45",
  },
  archive_upload: {
    type: "uuid",
    label: "Identifiant de la livraison de l’archive",
    example: "d76d4330-f144-4bea-b0c1-1fdecb91ce37",
  },
  beneficiary_community: {
    type: "uuid",
    label: "Identifiant de la communauté bénéficiaire",
    example: "87b0b125-ec1d-4da0-a6eb-8c9ebd69fe29",
  },
  check: {
    type: "uuid",
    label: "Identifiant de la vérification",
    example: "bd9c66b3-ad3c-4d6d-9a3d-1fa7bc8960a9",
  },
  comment: {
    type: "uuid",
    label: "Identifiant du commentaire",
    example: "972a8469-1641-4f82-8b9d-2434e465e150",
  },
  community: {
    type: "uuid",
    label: "Identifiant de la communauté",
    example: "7b2f0c1e-5d43-4f0a-9c8e-2f6f1d7a3b51",
  },
  configuration: {
    type: "uuid",
    label: "Identifiant de la configuration",
    example: "17fc695a-07a0-4a6e-8822-e8f36c031199",
  },
  datastore: {
    type: "uuid",
    label: "Identifiant de l’entrepôt",
    example: "1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803",
  },
  document: {
    type: "uuid",
    label: "Identifiant du document",
    example: "9a1de644-815e-46d1-bb8f-aa1837f8a88b",
  },
  download_configuration: {
    type: "uuid",
    label: "Identifiant de la configuration de téléchargement",
    example: "c6a53877-7733-4bdb-9721-0dff076ce2ef",
  },
  download_offering: {
    type: "uuid",
    label: "Identifiant de l’offre de téléchargement",
    example: "0d464138-a623-4255-bfc1-ea36f17fd374",
  },
  endpoint: {
    type: "uuid",
    label: "Identifiant du point d’accès",
    example: "b74d0fb1-32e7-4629-8fad-c1a606cb0fb3",
  },
  execution: {
    type: "uuid",
    label: "Identifiant de l’exécution",
    example: "6b65a6a4-8b81-48f6-b38a-088ca65ed389",
  },
  ftl: {
    type: "uuid",
    label: "Identifiant du modèle FTL",
    example: "5f2dd97f-1cfb-40f6-a827-688de6a16a3b",
  },
  key: {
    type: "uuid",
    label: "Identifiant de la clé",
    example: "47378190-96da-4dac-b2ff-5d2a386ecbe0",
  },
  member: {
    type: "uuid",
    label: "Identifiant du membre de la communauté",
    example: "617959ce-3f1f-45a8-9e52-71007814e8a2",
  },
  metadata: {
    type: "uuid",
    label: "Identifiant de la fiche de métadonnées",
    example: "c241330b-01a9-471f-9e8a-774bcf36d58b",
  },
  new_stored_data: {
    type: "uuid",
    label: "Identifiant de la nouvelle donnée stockée",
    example: "3fd42359-92ed-4f45-9a1a-fe878b33e968",
  },
  new_upload: {
    type: "uuid",
    label: "Identifiant de la nouvelle livraison",
    example: "687c966c-377b-4aa2-bb2e-db20035b7399",
  },
  offering: {
    type: "uuid",
    label: "Identifiant de l’offre",
    example: "6c307511-b2b9-437a-a8df-6ec4ce4a2bbd",
  },
  organization: {
    type: "uuid",
    label: "Identifiant de l’organisation",
    example: "371ecd7b-27cd-4130-8722-9389571aa876",
  },
  permission: {
    type: "uuid",
    label: "Identifiant de la permission",
    example: "1a2a73ed-562b-4f79-8374-59eef50bea63",
  },
  private_offering: {
    type: "uuid",
    label: "Identifiant de l’offre à accès restreint",
    example: "de11cc9d-ea95-4c21-ae9c-82b1478c281d",
  },
  processing: {
    type: "uuid",
    label: "Identifiant du traitement",
    example: "5be6128e-18c2-4797-a142-ea7d17be3111",
  },
  pyramid: {
    type: "uuid",
    label: "Identifiant de la pyramide",
    example: "c30d8b76-28db-425e-a3b2-29f1c4069545",
  },
  static: {
    type: "uuid",
    label: "Identifiant du fichier statique",
    example: "43b7a3a6-9a8d-4a03-980d-7b71d8f56413",
  },
  storage: {
    type: "uuid",
    label: "Identifiant du stockage",
    example: "759cde66-bacf-43d0-8b1f-9163ce9ff57f",
  },
  stored_data: {
    type: "uuid",
    label: "Identifiant de la donnée stockée",
    example: "ec1b8ca1-f91e-4d4c-9ff4-9b7889463e85",
  },
  tms_configuration: {
    type: "uuid",
    label: "Identifiant de la configuration TMS",
    example: "9e30691c-2386-42ea-926a-1e48cc11d357",
  },
  tms_offering: {
    type: "uuid",
    label: "Identifiant de l’offre TMS",
    example: "21da8978-206f-4c66-b1e0-c07e9e115e4b",
  },
  upload: {
    type: "uuid",
    label: "Identifiant de la livraison",
    example: "4b0dbb41-8d52-48f1-942c-3fe860e7a113",
  },
  user: {
    type: "uuid",
    label: "Identifiant de l’utilisateur",
    example: "c5d8e1f4-3a26-4b97-a0cd-81f3b96e2d74",
  },
  wfs_configuration: {
    type: "uuid",
    label: "Identifiant de la configuration WFS",
    example: "015c33b2-df14-41aa-b8eb-18b900745130",
  },
  wfs_offering: {
    type: "uuid",
    label: "Identifiant de l’offre WFS",
    example: "f5cae3bf-3729-4619-860a-3cab359eeefb",
  },
  wms_configuration: {
    type: "uuid",
    label: "Identifiant de la configuration WMS",
    example: "2a9eba0c-df56-4d80-aa75-9159fb7ff337",
  },
  wms_offering: {
    type: "uuid",
    label: "Identifiant de l’offre WMS",
    example: "32ea6928-f623-4bf2-904b-74ba4a0fe75d",
  },

  client_id: {
    type: "text",
    label: "Identifiant de votre application",
    example: "mon-application",
  },
  layer_name: {
    type: "text",
    label: "Nom technique de la couche",
    example: "communes_2026",
  },
  path: {
    type: "text",
    label: "Chemin du fichier",
    example: "donnees/communes.gpkg",
  },
  redirect_uri: {
    type: "url",
    label: "Adresse de retour de votre application",
    example: "http://localhost:3000/retour",
  },
  service_layer: {
    type: "text",
    label: "Nom de la couche, tel que le service l’annonce",
    example: "nom-lu-dans-les-capacites",
  },
  technical_name: {
    type: "text",
    label: "Nom technique de la communauté",
    example: "ma-communaute",
  },
  tms: {
    type: "text",
    label: "Nom du jeu de matrices de tuiles",
    example: "PM",
  },
  username: {
    type: "text",
    label: "Nom d’utilisateur",
    example: "dave.lopper@ign.fr",
  },
  page: {
    type: "number",
    label: "Numéro de la page",
    example: "1",
  },
  limit: {
    type: "number",
    label: "Nombre d’éléments par page",
    example: "50",
  },

  authorization_code: {
    type: "secret",
    label: "Code d’autorisation",
    example: "code-d-exemple",
  },
  client_secret: {
    type: "secret",
    label: "Secret de votre application",
    example: "secret-d-exemple",
  },
  hash: {
    type: "secret",
    label: "Clé, telle que les services la demandent",
    example: "cle-d-exemple",
  },
  password: {
    type: "secret",
    label: "Mot de passe",
    example: "mot-de-passe-d-exemple",
  },
  refresh_token: {
    type: "secret",
    label: "Jeton de renouvellement",
    example: "jeton-de-renouvellement-d-exemple",
  },
  token: {
    type: "secret",
    label: "Jeton d’accès",
    example: "eyJhbGciOiJSUzI1NiJ9.exemple.signature",
  },
};

export default placeholders;
