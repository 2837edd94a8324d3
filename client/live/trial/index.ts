import type { PlaceholderRegistry } from "../../../contract/placeholder.ts";
import type { Environment } from "../../../examples/environment.ts";
import type { RequestParts } from "../../../examples/request-of.ts";
import type { ReaderStore } from "../reader-store.ts";
import { judgeAnswer } from "./judge.ts";
import { sendRequest } from "./send-request.ts";
import { createSimulatedApi, loadSimulatedFacts, type SendSimulated } from "./simulated-api.ts";
import { createTrial, type TrialContext } from "./trial-panel.ts";

export interface TrialsOptions {
  registry: PlaceholderRegistry;
  store: ReaderStore;
  /** The environment of the moment, and what examples are shown with in it. */
  context: () => TrialContext;
  environments: readonly Environment[];
  /** Called when an answer has given a value. */
  onReceived: () => void;
  openValues: () => void;
}

/** A block as its page wrote it, before anything was filled in. */
export interface WrittenBlock {
  block: HTMLElement;
  call: RequestParts;
  sample: string | undefined;
}

/** The panels of a page. */
export interface Trials {
  /** Opens or closes that of a block, behind its button. */
  open: (written: WrittenBlock, opener: HTMLElement) => void;
  /** Shows all with what has changed meanwhile. */
  refresh: () => void;
}

/** Where the site stands: the code of pages is one folder below. */
const SITE = new URL("..", import.meta.url);

/** « Essayer » in the blocks of a page. */
export function createTrials(
  root: ParentNode,
  { registry, store, context, environments, onReceived, openValues }: TrialsOptions,
): Trials {
  const template = root.querySelector<HTMLTemplateElement>("[data-trial-panel]");
  const panels = new Map<HTMLElement, ReturnType<typeof createTrial>>();
  let facts: ReturnType<typeof loadSimulatedFacts> | undefined;
  let simulated: Promise<SendSimulated> | undefined;
  const loadFacts = (): ReturnType<typeof loadSimulatedFacts> => {
    facts ??= loadSimulatedFacts(SITE);
    facts.catch(() => (facts = undefined));
    return facts;
  };
  const simulate = async (): Promise<SendSimulated> => {
    const baseAddress = environments.find(({ isSimulated }) => isSimulated)?.urls["api_entrepot"];
    if (typeof baseAddress !== "string") throw new Error("The simulated environment has no address");
    simulated ??= loadFacts().then(({ contract, calls }) =>
      createSimulatedApi({
        contract,
        calls,
        placeholders: registry,
        baseAddress,
        session: () => sessionStorage,
      }),
    );
    simulated.catch(() => (simulated = undefined));
    return simulated;
  };

  return {
    open({ block, call, sample }, opener) {
      const known = panels.get(block);
      if (known) {
        known.root.hidden = !known.root.hidden;
        opener.setAttribute("aria-expanded", String(!known.root.hidden));
        return;
      }
      if (!template) return;
      const panel = createTrial(template, {
        call,
        registry,
        context,
        openValues,
        send: async (request, files, signal) =>
          context().environment.isSimulated
            ? (await simulate())(request, exampleName(block), files)
            : sendRequest(request, { files, signal }),
        judge: async ({ status, text }, { values }) => {
          const { contract } = await loadFacts();
          return judgeAnswer({ call, sample, status, text }, { contract, registry, values });
        },
        keep: (name, value, environment) => {
          const before = store.set(name, value, environment);
          onReceived();
          return () => {
            store.set(name, before, environment);
            onReceived();
          };
        },
      });
      opener.after(panel.root);
      opener.setAttribute("aria-expanded", "true");
      panels.set(block, panel);
    },
    refresh() {
      for (const { refresh } of panels.values()) refresh();
    },
  };
}

/** The name of a block’s call, as `exemples.json` gives it. */
function exampleName(block: HTMLElement): string {
  const anchor = block.querySelector(".example-body")?.id ?? "";
  return `/${location.pathname.slice(SITE.pathname.length)}#${anchor}`;
}
