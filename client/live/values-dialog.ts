import type { PlaceholderRegistry, PlaceholderType } from "../../contract/placeholder.ts";
import { checkValue } from "../../examples/check-value.ts";
import type { Environment } from "../../examples/environment.ts";
import { announce } from "../announce.ts";
import type { ReaderStore } from "./reader-store.ts";

export interface ValuesDialogOptions {
  store: ReaderStore;
  registry: PlaceholderRegistry;
  /** Called after each change of a value. */
  onChange: () => void;
}

/** Brings « Mes valeurs » to life; gives what shows in it the values of the store. */
export function enableValuesDialog(
  dialog: HTMLDialogElement,
  { store, registry, onChange }: ValuesDialogOptions,
): (environment: Environment) => void {
  const fields = [...dialog.querySelectorAll<HTMLElement>("[data-value]")].flatMap((group) =>
    readField(group),
  );
  const refused = dialog.querySelector<HTMLElement>("[data-values-refused]");
  const keep = dialog.querySelector<HTMLInputElement>("[data-keep-secrets]");
  const forgetAll = dialog.querySelector<HTMLButtonElement>("[data-forget-all]");
  const { done = "", forgotten = "" } = forgetAll?.dataset ?? {};

  const change = (): void => {
    if (refused) refused.hidden = store.isKept;
    onChange();
  };
  for (const field of fields) {
    const { name, input, forget, say } = field;
    const type = registry[name]?.type ?? "text";
    input.addEventListener("input", () => {
      const value = tidy(input.value, name, type);
      const fault = checkValue(value, { name, type });
      say(fault !== undefined);
      if (fault !== undefined) return;
      store.set(name, value);
      change();
    });
    forget.addEventListener("click", () => {
      say(false);
      store.set(name, "");
      input.focus();
      announce(forgotten);
      change();
    });
  }
  keep?.addEventListener("change", () => {
    store.keepSecrets(keep.checked);
    change();
  });
  forgetAll?.addEventListener("click", () => {
    for (const { say } of fields) say(false);
    store.forgetAll();
    announce(done);
    change();
  });
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });

  let shown = "";
  return ({ label, isSimulated = false }) => {
    const place = dialog.querySelector("[data-values-environment]");
    const simulated = dialog.querySelector<HTMLElement>("[data-values-simulated]");
    if (place) place.textContent = label;
    if (simulated) simulated.hidden = !isSimulated;
    if (keep) keep.checked = store.keepsSecrets;
    for (const { name, input, forget, say } of fields) {
      const value = store.values[name] ?? "";
      forget.hidden = value === "";
      if (label !== shown) say(false);
      // What is being written, and is no value yet, stays
      const isWrong = input.getAttribute("aria-invalid") === "true";
      if (!isWrong && tidy(input.value, name, registry[name]?.type) !== value) input.value = value;
    }
    shown = label;
  };
}

/** A value without the spaces that come with what is pasted, where none is ever meant. */
function tidy(value: string, name: string, type: PlaceholderType = "text"): string {
  const isFree = type === "text" || (type === "secret" && name !== "token");
  return isFree ? value : value.trim();
}

interface Field {
  name: string;
  input: HTMLInputElement;
  forget: HTMLButtonElement;
  /** Says what is wrong with the value, or that nothing is. */
  say: (isWrong: boolean) => void;
}

function readField(group: HTMLElement): Field[] {
  const input = group.querySelector("input");
  const forget = group.querySelector<HTMLButtonElement>("[data-forget]");
  const fault = group.querySelector<HTMLElement>("[data-wrong]");
  const name = group.dataset["value"];
  if (!input || !forget || !fault || name === undefined) return [];
  const say = (isWrong: boolean): void => {
    group.classList.toggle("fr-input-group--error", isWrong);
    input.setAttribute("aria-invalid", String(isWrong));
    fault.hidden = !isWrong;
    fault.textContent = isWrong ? (fault.dataset["wrong"] ?? "") : "";
  };
  return [{ name, input, forget, say }];
}
