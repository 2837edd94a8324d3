import { announce } from "./announce.ts";
import type { Live } from "./live/index.ts";
import { SECRETS_KEY, VALUES_KEY } from "./live/storage-keys.ts";

/** The reader’s own values, their environment, « Essayer »: the code comes when one of these is first asked for, or has been before. */
export function enableLiveExamples(root: Document): void {
  const bar = root.querySelector<HTMLElement>("[data-live]");
  const choice = bar?.querySelector<HTMLSelectElement>("[data-environment]");
  if (!bar || !choice) return;
  let starting: Promise<Live> | undefined;
  const use = async (action: (live: Live) => unknown): Promise<void> => {
    try {
      starting ??= import("./live/index.ts").then(({ startLive }) => startLive(root));
      await action(await starting);
    } catch (error) {
      console.warn(error);
      starting = undefined;
      announce(bar.dataset["failed"] ?? "");
      bar.setAttribute("data-broken", "");
    }
  };
  for (const opener of root.querySelectorAll("[data-values-open]"))
    opener.addEventListener("click", () => void use((live) => live.openValues()));
  for (const opener of root.querySelectorAll<HTMLElement>("button[data-trial]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => void use((live) => live.tryExample(opener)));
  }
  const { value: first } = choice;
  choice.addEventListener(
    "change",
    () => {
      const { value } = choice;
      void use(() => {
        // What was chosen before its code had come is chosen again
        if (choice.value === value || value === first) return;
        choice.value = value;
        choice.dispatchEvent(new Event("change"));
      });
    },
    { once: true },
  );
  if (isSomethingKept()) void use(() => undefined);
}

function isSomethingKept(): boolean {
  try {
    return localStorage.getItem(VALUES_KEY) !== null || sessionStorage.getItem(SECRETS_KEY) !== null;
  } catch {
    return false;
  }
}
