import { setTimeout as pause } from "node:timers/promises";
import type { Contract } from "../../contract/contract.ts";
import { french, quote } from "../../contract/message-words.ts";
import type { PlaceholderRegistry } from "../../contract/placeholder.ts";
import type { Values } from "../../examples/fill-placeholders.ts";
import type { HttpRequest } from "../../examples/http-request.ts";
import { requestOf } from "../../examples/request-of.ts";
import { explainError } from "../../examples/scenario/explain-error.ts";
import { expectedAnswer } from "../../examples/scenario/expected-answer.ts";
import type { LeftOut, Repetition } from "../../examples/scenario/replay-result.ts";
import type { Send } from "../../examples/scenario/send.ts";
import type { ExampleCall } from "../../examples/example-call.ts";
import type { Journal } from "./journal.ts";
import type { Service } from "./replay-guides.ts";
import { targetOf } from "./send-to-mock.ts";
import { findMissingFile, sendOverHttp } from "./send-over-http.ts";

export interface HttpServiceOptions {
  contract: Contract;
  placeholders: PlaceholderRegistry;
  /** Address of the API, without a final slash. */
  base: string;
  /** Empty where the service takes none. */
  token: string;
  /** What the command calls the variable of the token. */
  tokenName: string;
  values: Values;
  /** Whether requests that change something are sent. */
  writes: boolean;
  /** Milliseconds for each answer. */
  timeout: number;
  /** Milliseconds in all for what a call waits for. */
  wait: number;
  /** Folder of the files that requests send; empty: none. */
  files: string;
  journal: Journal;
  /** Tells that a call is being sent again. */
  onWait: (repetition: Repetition, seconds: number) => void;
}

const UNAUTHORIZED = 401;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** A real service, of which only what the options allow is asked. */
export function openHttpService(options: HttpServiceOptions): Service {
  const { contract, base, token, values, journal } = options;
  const { baseAddresses } = contract;
  const ask = refuseToGoOn(sendOverHttp({ ...options, baseAddresses }), options);
  const atService = (request: HttpRequest): HttpRequest => ({
    ...request,
    url: base + targetOf(request.url, baseAddresses),
  });
  const send: Send = async (request, hints) => {
    const end = journal.begin(atService(request));
    const answer = await ask(request, hints);
    end();
    return answer;
  };
  return {
    openSend: () => send,
    valuesFor: (_scenario, received) => ({
      ...received,
      ...values,
      ...(token === "" ? {} : { token }),
    }),
    leaveOut: (call, isAside) => reasonToLeaveOut(call, isAside, options),
    waitAgain: createWaiting(options),
    onSent: (sent) => journal.record({ ...sent, request: atService(sent.request) }),
  };
}

function reasonToLeaveOut(
  call: ExampleCall,
  isAside: boolean,
  { contract, placeholders, writes, files }: HttpServiceOptions,
): LeftOut | undefined {
  const { error } = expectedAnswer(call, contract);
  if (error !== undefined) return { kind: "documented-error", status: error };
  if (call.method === "GET" || call.method === "HEAD") return undefined;
  if (!writes) return { kind: "write" };
  if (isAside) return { kind: "aside" };
  const { body } = requestOf(call, {}, placeholders);
  const names =
    body?.kind === "form" ? body.fields.flatMap((field) => ("fileName" in field ? field.fileName : [])) : [];
  const file = findMissingFile(names, files);
  return file === undefined ? undefined : { kind: "missing-file", file };
}

/** Stops the replay where nothing more can come of it: the service cannot be reached, or does not take the token. */
function refuseToGoOn(send: Send, { base, tokenName }: HttpServiceOptions): Send {
  let hasAnswered = false;
  return async (request, hints) => {
    const answer = await send(request, hints);
    if ("failure" in answer) {
      if (!hasAnswered) throw new Error(french`${quote(base, 200)} ne répond pas (${answer.failure}).`);
      return answer;
    }
    hasAnswered = true;
    if (answer.status === UNAUTHORIZED) {
      const explanation = explainError(answer.body).join(french` ; `);
      const words = explanation === "" ? "" : french` : ${quote(explanation, 200)}`;
      const whose = tokenName === "" ? "demande un jeton" : french`refuse le jeton de ${quote(tokenName)}`;
      throw new Error(
        french`l’API ${whose} (401${words}) ; obtenez-en un, et donnez le nom de sa variable par « --token-env ».`,
      );
    }
    return answer;
  };
}

/** Waits a little longer before each reading, within the time that is given for one call. */
function createWaiting({ wait, onWait }: HttpServiceOptions): Service["waitAgain"] {
  let waited = 0;
  return async (repetition) => {
    if (repetition.readings === 1) waited = 0;
    const next = Math.min(FIRST_PAUSE * 1.5 ** (repetition.readings - 1), LONGEST_PAUSE, wait - waited);
    if (next <= 0) return false;
    onWait(repetition, Math.round(waited / 1000));
    await pause(next);
    waited += next;
    return true;
  };
}
