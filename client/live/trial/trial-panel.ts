import type { PlaceholderRegistry } from "../../../contract/placeholder.ts";
import { placeholdersIn } from "../../../examples/fill-placeholders.ts";
import type { HttpRequest } from "../../../examples/http-request.ts";
import { requestOf, type RequestParts } from "../../../examples/request-of.ts";
import { translateCall } from "../fill-program.ts";
import type { Filling } from "../filling.ts";
import type { Judgement } from "./judge.ts";
import type { TrialAnswer, TrialFailure } from "./send-request.ts";
import { showAdvice, showOutcome, type Panel } from "./show-outcome.ts";

/** What a trial needs of the page at the moment it is made. */
export interface TrialContext {
  environment: { name: string; label: string; isSimulated: boolean };
  values: Readonly<Record<string, string>>;
  translate: Filling["translate"];
}

export interface TrialOptions {
  call: RequestParts;
  registry: PlaceholderRegistry;
  context: () => TrialContext;
  send: (
    request: HttpRequest,
    files: ReadonlyMap<string, File>,
    signal: AbortSignal,
  ) => Promise<TrialAnswer | TrialFailure>;
  /** Compares an answer to a call that was sent in this context. */
  judge: (answer: TrialAnswer, context: TrialContext) => Promise<Judgement>;
  /** Keeps a value that the answer of an environment has given; gives what sets it back. */
  keep: (name: string, value: string, environment: string) => () => void;
  openValues: () => void;
}

/** The panel that sends a call and shows its answer, made from the page’s own template; gives what shows it anew. */
export function createTrial(
  template: HTMLTemplateElement,
  options: TrialOptions,
): { root: HTMLElement; refresh: () => void } {
  const fragment = template.content.cloneNode(true) as DocumentFragment;
  const root = fragment.querySelector<HTMLElement>(".trial");
  if (!root) throw new Error("The panel of trials has no root");
  const panel: Panel = {
    find(name) {
      const element = root.querySelector<HTMLElement>(`[data-trial-${name}]`);
      if (!element) throw new Error(`The panel of trials lacks data-trial-${name}`);
      return element;
    },
  };
  const files = enableFiles(panel, options);
  const questions = [...root.querySelectorAll<HTMLElement>("[data-trial-question]")];
  const send = panel.find("send") as HTMLButtonElement;
  const interrupt = panel.find("interrupt");
  /** What is still asked before the call is sent: what is on show comes first. */
  let asked: HTMLElement[] = [];
  let running: AbortController | undefined;

  const showQuestion = (): void => {
    for (const question of questions) question.hidden = question !== asked[0];
  };
  const refresh = (): void => {
    const { environment, values } = options.context();
    panel.find("environment").textContent = environment.label;
    panel.find("simulated").hidden = !environment.isSimulated;
    panel.find("simulated-file").hidden = !environment.isSimulated || files.count === 0;
    const missing = missingNames(options, values);
    panel.find("missing").hidden = missing.length === 0;
    panel.find("names").textContent = missing.map((name) => `{${name}}`).join(", ");
    panel.find("token").hidden = !missing.includes("token");
    send.disabled = missing.length > 0;
    // What was asked was about what has changed
    asked = [];
    showQuestion();
  };

  const run = async (): Promise<void> => {
    running = new AbortController();
    interrupt.hidden = false;
    send.setAttribute("aria-disabled", "true");
    const status = panel.find("status");
    status.textContent = status.dataset["sending"] ?? "";
    const context = options.context();
    const request = requestOf(
      translateCall(options.call, context.translate),
      context.values,
      options.registry,
    );
    try {
      const outcome = await options.send(request, files.chosen(), running.signal);
      await showOutcome(panel, outcome, request, {
        judge: (answer) => options.judge(answer, context),
        keep: (name, value) => options.keep(name, value, context.environment.name),
      });
    } catch (error) {
      console.warn(error);
      showAdvice(panel, "failed", request);
      status.textContent = "";
    } finally {
      running = undefined;
      interrupt.hidden = true;
      send.removeAttribute("aria-disabled");
    }
  };
  /** Asks what is still to be asked, else sends. */
  const goOn = (): void => {
    showQuestion();
    const button = asked[0]?.querySelector<HTMLButtonElement>("[data-trial-confirm]") ?? send;
    button.focus();
    if (asked.length === 0) void run();
  };

  send.addEventListener("click", () => {
    if (running) return;
    const names = questionsBefore(options);
    asked = questions.filter(({ dataset }) => names.includes(dataset["trialQuestion"] ?? ""));
    goOn();
  });
  for (const question of questions) {
    question.querySelector("[data-trial-confirm]")?.addEventListener("click", () => {
      asked.shift();
      goOn();
    });
    question.querySelector("[data-trial-cancel]")?.addEventListener("click", () => {
      asked = [];
      showQuestion();
      send.focus();
    });
  }
  interrupt.addEventListener("click", () => {
    running?.abort();
    send.focus();
  });
  panel.find("fill").addEventListener("click", options.openValues);
  refresh();
  return { root, refresh };
}

/** A method that writes asks first; in production, twice. */
function questionsBefore({ call, context }: TrialOptions): string[] {
  if (call.method === "GET" || call.method === "HEAD") return [];
  return context().environment.isSimulated ? ["writes"] : ["writes", "for-good"];
}

function missingNames({ call, registry }: TrialOptions, values: Readonly<Record<string, string>>): string[] {
  const names = placeholdersIn(`{token} ${call.address} ${call.request?.text ?? ""}`, registry);
  return names.filter((name) => values[name] === undefined);
}

/** One field of the panel for each file that the call sends. */
function enableFiles(
  panel: Panel,
  { call, registry }: TrialOptions,
): { count: number; chosen: () => Map<string, File> } {
  const { body } = requestOf(call, {}, registry);
  const names =
    body?.kind === "form" ? body.fields.flatMap((field) => ("fileName" in field ? [field.name] : [])) : [];
  const model = panel.find("files");
  const inputs = names.map((name) => {
    const field = model.cloneNode(true) as HTMLElement;
    field.hidden = false;
    const label = field.querySelector("code");
    if (label) label.textContent = name;
    model.before(field);
    return { name, input: field.querySelector("input") };
  });
  return {
    count: names.length,
    chosen: () =>
      new Map(
        inputs.flatMap(({ name, input }) => {
          const file = input?.files?.[0];
          return file ? [[name, file] as const] : [];
        }),
      ),
  };
}
