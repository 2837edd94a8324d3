import type { PlaceholderRegistry } from "../contract/placeholder.ts";

/** What stands between braces in an address or a sample, `{datastore}`: a value that the reader has. */
const placeholders: PlaceholderRegistry = {
  community: {
    type: "uuid",
    label: "Identifiant de la communauté",
    example: "7b2f0c1e-5d43-4f0a-9c8e-2f6f1d7a3b51",
  },
  datastore: {
    type: "uuid",
    label: "Identifiant de l’entrepôt",
    example: "1a6f2c8d-0b7e-4c39-8f15-6d92e4b7a803",
  },
  user: {
    type: "uuid",
    label: "Identifiant de l’utilisateur",
    example: "c5d8e1f4-3a26-4b97-a0cd-81f3b96e2d74",
  },
  token: {
    type: "secret",
    label: "Jeton d’accès",
    example: "eyJhbGciOiJSUzI1NiJ9.exemple.signature",
  },
};

export default placeholders;
