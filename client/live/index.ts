import environments from "../../_data/environnements.ts";
import registry from "../../_data/placeholders.ts";
import { createTranslator } from "../../examples/environment.ts";
import type { Values } from "../../examples/fill-placeholders.ts";
import { createPageFill } from "./fill-page.ts";
import { createReaderStore } from "./reader-store.ts";
import { VALUES_KEY } from "./storage-keys.ts";
import type { Trials } from "./trial/index.ts";
import type { TrialContext } from "./trial/trial-panel.ts";
import { enableValuesDialog } from "./values-dialog.ts";

/** What the page can ask of its live examples. */
export interface Live {
  openValues: () => void;
  /** Opens or closes « Essayer », whose code comes with the first of them. */
  tryExample: (opener: HTMLElement) => Promise<void>;
}

const names = Object.keys(environments);
const production = environments[names[0] ?? ""];

/** What a simulated environment knows without being told: the examples of the registry. */
const SIMULATED_VALUES: Values = Object.fromEntries(
  Object.entries(registry).map(([name, { example }]) => [name, example]),
);

/** Shows the examples of the page with the reader’s values, in the environment of their choice; follows both. */
export function startLive(root: Document): Live {
  const bar = root.querySelector<HTMLElement>("[data-live]");
  const choice = bar?.querySelector<HTMLSelectElement>("[data-environment]");
  const dialog = root.querySelector<HTMLDialogElement>("[data-values]");
  if (!bar || !choice || !dialog || !production)
    throw new Error("The page lacks the row of its live examples");
  const store = createReaderStore({
    environments: names,
    isSecret: (name) => registry[name]?.type === "secret",
    local: () => localStorage,
    session: () => sessionStorage,
  });
  const current = (): typeof production => environments[store.environment] ?? production;
  const { blocks, fill } = createPageFill(root);
  let refreshTrials = (): void => undefined;

  const context = (): TrialContext & { translate: ReturnType<typeof createTranslator> } => {
    const { label, isSimulated = false } = current();
    return {
      environment: { name: store.environment, label, isSimulated },
      values: isSimulated ? { ...SIMULATED_VALUES, ...store.values } : store.values,
      translate: createTranslator(production, current()),
    };
  };
  const show = (): void => {
    const { environment, values, translate } = context();
    fill(
      { values, registry, translate },
      (bar.dataset["lacks"] ?? "").replace("{environment}", environment.label),
    );
    choice.value = store.environment;
    showFields(current());
    refreshTrials();
  };
  const showFields = enableValuesDialog(dialog, { store, registry, onChange: show });
  const openValues = (): void => dialog.showModal();

  choice.addEventListener("change", () => {
    store.chooseEnvironment(choice.value);
    show();
  });
  addEventListener("storage", ({ key }) => {
    if (key !== VALUES_KEY && key !== null) return;
    store.reload();
    show();
  });

  let loading: Promise<Trials> | undefined;
  const loadTrials = (): Promise<Trials> => {
    loading ??= import("./trial/index.ts").then(({ createTrials }) => {
      const all = Object.values(environments);
      return createTrials(root, {
        registry,
        store,
        context,
        environments: all,
        onReceived: show,
        openValues,
      });
    });
    loading.catch(() => (loading = undefined));
    return loading;
  };
  show();
  return {
    openValues,
    async tryExample(opener) {
      const written = blocks.find(({ block }) => block === opener.closest("details.example"));
      const trials = await loadTrials();
      refreshTrials = trials.refresh;
      if (written) trials.open(written, opener);
    },
  };
}
