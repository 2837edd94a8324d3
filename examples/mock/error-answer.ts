import type { MockResponse } from "./mock-api.ts";

/** The names that the API gives to its refusals, by status. */
const ERROR_NAMES: Readonly<Record<number, string>> = {
  400: "bad_request",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  405: "method_not_allowed",
  409: "conflict",
  415: "unsupported_media_type",
  422: "unprocessable_content",
  500: "internal_server_error",
  502: "bad_gateway",
  503: "service_unavailable",
  504: "gateway_timeout",
};

/** What is said of a status where nothing more precise is known. */
const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: "La requête est mal écrite",
  401: "Le jeton est absent ou périmé",
  403: "Droit insuffisant",
  404: "La ressource demandée n’existe pas",
  405: "Cette adresse n’accepte pas cette méthode",
  409: "L’état de la ressource ne permet pas cette opération",
  415: "Le type du corps n’est pas accepté",
  422: "Le contenu de la requête est refusé",
  500: "Le serveur a échoué",
  502: "Le serveur a reçu une mauvaise réponse",
  503: "Le service est momentanément indisponible",
  504: "Le serveur n’a pas répondu à temps",
};

/** The statuses that a server in trouble answers with. */
export const SERVER_ERRORS = [500, 502, 503, 504] as const;

/** Whether a refusal of this status can be answered. */
export function isErrorStatus(status: number): boolean {
  return Object.hasOwn(ERROR_NAMES, status);
}

/** The body of a refusal, as the API writes it: its name, then one sentence or a list. */
export function errorBody(status: number, description?: string | readonly string[]): Record<string, unknown> {
  return {
    error: ERROR_NAMES[status] ?? "error",
    error_description: description ?? DESCRIPTIONS[status] ?? "",
  };
}

/** A refusal: `{ "error": "not_found", "error_description": "…" }`. */
export function errorAnswer(
  status: number,
  description?: string | readonly string[],
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  return jsonAnswer(status, errorBody(status, description), headers);
}

/** An answer in JSON. */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): MockResponse {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(body),
  };
}
