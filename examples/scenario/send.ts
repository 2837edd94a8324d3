import type { HttpRequest } from "../http-request.ts";

/** What a service has answered, its body as text. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Why there is no answer: a code of the network, or words. */
export interface NoAnswer {
  failure: string;
}

/** What only a simulated service listens to. */
export interface SendHints {
  /** The call whose sample is expected. */
  example: string;
  /** The error that the page documents, which the service is asked to give. */
  code?: number;
}

/** Sends a request to the service that a scenario is run against; never throws for a fault of the network. */
export type Send = (request: HttpRequest, hints: SendHints) => Promise<Answer | NoAnswer>;
