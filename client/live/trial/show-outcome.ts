import { writeCode } from "../../../examples/code/index.ts";
import type { HttpRequest } from "../../../examples/http-request.ts";
import { announce } from "../../announce.ts";
import { drawJson } from "./draw-value.ts";
import type { TrialAnswer, TrialFailure } from "./send-request.ts";
import type { Judgement } from "./judge.ts";

/** A panel as its HTML is: each element by what it is for. */
export interface Panel {
  /** The element of `data-trial-…`; throws where the page’s template lacks it. */
  find: (name: string) => HTMLElement;
}

/** What becomes of an answer. */
export interface OutcomeOptions {
  judge: (answer: TrialAnswer) => Promise<Judgement>;
  /** Keeps a value received; gives what sets it back. */
  keep: (name: string, value: string) => () => void;
}

/** Shows what has come of a request, or what to do where nothing has. */
export async function showOutcome(
  panel: Panel,
  outcome: TrialAnswer | TrialFailure,
  request: HttpRequest,
  { judge, keep }: OutcomeOptions,
): Promise<void> {
  const status = panel.find("status");
  if (outcome.kind !== "answer") {
    status.textContent = "";
    showAdvice(panel, outcome.kind, request);
    announce(panel.find("advice").textContent);
    return;
  }
  status.textContent = (status.dataset["answered"] ?? "")
    .replace("{status}", String(outcome.status))
    .replace("{time}", String(outcome.milliseconds))
    .replace("{size}", sizeOf(outcome.text));
  const judgement = await judge(outcome);
  const advice = outcome.isCut ? "cut" : adviceOf(outcome.status);
  if (advice !== undefined) showAdvice(panel, advice, request);
  else panel.find("advice").hidden = panel.find("curl").hidden = true;
  showVerdict(panel, "contract", judgement.contract);
  showVerdict(panel, "sample", judgement.sample);
  showReceived(panel, judgement.received, keep);
  showHeaders(panel, outcome.headers);
  showBody(panel, outcome);
  panel.find("result").hidden = false;
}

/** What to do of a status, by the name of its sentence. */
function adviceOf(status: number): string | undefined {
  if (status < 400) return undefined;
  if (status >= 500) return "5xx";
  return [400, 401, 403, 404, 405, 409, 415, 422, 429].includes(status) ? String(status) : "other4xx";
}

/** Shows a sentence of the template by its name, with the request as a curl command. */
export function showAdvice(panel: Panel, name: string, request: HttpRequest): void {
  const advice = panel.find("advice");
  advice.textContent = advice.getAttribute(`data-advice-${name}`) ?? "";
  advice.hidden = false;
  const curl = panel.find("curl");
  const code = curl.querySelector("code");
  if (code) code.textContent = writeCode("curl", request);
  curl.hidden = false;
  for (const part of ["body", "headers"]) panel.find(part).hidden = true;
  panel.find("body-title").hidden = true;
  for (const verdict of ["contract", "sample"]) showVerdict(panel, verdict, undefined);
  panel.find("result").hidden = false;
}

function showVerdict(panel: Panel, name: string, faults: readonly string[] | undefined): void {
  const verdict = panel.find(`verdict="${name}"`);
  verdict.hidden = faults === undefined;
  const [sentence, list] = [verdict.querySelector("p"), verdict.querySelector("ul")];
  if (!faults || !sentence || !list) return;
  sentence.textContent = verdict.dataset[faults.length === 0 ? "like" : "unlike"] ?? "";
  list.replaceChildren(
    ...faults.map((fault) => {
      const item = document.createElement("li");
      item.textContent = fault;
      return item;
    }),
  );
}

/** Keeps the values received, says so, and offers to set each back. */
function showReceived(
  panel: Panel,
  received: ReadonlyMap<string, string>,
  keep: OutcomeOptions["keep"],
): void {
  const model = panel.find("received");
  model.parentElement?.querySelectorAll("[data-received]").forEach((old) => old.remove());
  const { trialReceived = "", undone = "", undo = "" } = model.dataset;
  for (const [name, value] of received) {
    const setBack = keep(name, value);
    const sentence = document.createElement("p");
    sentence.className = "trial-received";
    sentence.setAttribute("data-received", name);
    const words = (text: string): string => text.replace("{name}", `{${name}}`).replace("{value}", value);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fr-btn fr-btn--sm fr-btn--tertiary-no-outline";
    button.textContent = undo;
    button.addEventListener("click", () => {
      setBack();
      sentence.textContent = words(undone);
      announce(words(undone));
    });
    sentence.append(words(trialReceived), " ", button);
    model.before(sentence);
  }
}

function showHeaders(panel: Panel, headers: TrialAnswer["headers"]): void {
  const list = panel.find("headers").querySelector("dl");
  panel.find("headers").hidden = headers.length === 0;
  list?.replaceChildren(
    ...headers.flatMap(([name, value]) => {
      const [term, description] = [document.createElement("dt"), document.createElement("dd")];
      term.textContent = name;
      description.textContent = value;
      return [term, description];
    }),
  );
}

function showBody(panel: Panel, { text, isShortened, headers }: TrialAnswer): void {
  const [title, body] = [panel.find("body-title"), panel.find("body")];
  const { none = "", shortened = "" } = title.dataset;
  const { items = "", members = "" } = body.dataset;
  title.dataset["plain"] ??= title.textContent;
  title.hidden = false;
  body.hidden = text === "";
  title.textContent = text === "" ? none : isShortened ? shortened : title.dataset["plain"];
  const tree = drawJson(text, { items, members });
  if (tree) {
    body.replaceChildren(tree);
    return;
  }
  const isJson = headers.some(
    ([name, value]) => name.toLowerCase() === "content-type" && value.includes("json"),
  );
  const pre = document.createElement("pre");
  pre.textContent = text;
  body.replaceChildren(pre);
  if (!isJson && text !== "")
    title.textContent = panel.find("advice").getAttribute("data-advice-not-json") ?? title.textContent;
}

/** `1,5 ko` */
function sizeOf(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  const format = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });
  if (bytes < 1000) return `${bytes}\u00a0octets`;
  return bytes < 1_000_000
    ? `${format.format(bytes / 1000)}\u00a0ko`
    : `${format.format(bytes / 1_000_000)}\u00a0Mo`;
}
