import type { Check } from "../../types/problem.ts";
import { messages } from "./messages.ts";

/** Facts that pages print as still to be told: one warning each, at its entry in `_data/manques.ts`. */
export const manques: Check = {
  name: "manques",
  run: () => [],
  runOnce({ gaps, gapsFile: { file, text }, pages }) {
    const findings = Object.entries(gaps.facts).flatMap(([name, fact]) => {
      const use = new RegExp(`\\bmanques\\.facts\\.${name}\\b`);
      const users = pages.filter((page) => use.test(page.text)).map((page) => page.file);
      if (users.length === 0) return [];
      const start = Math.max(0, text.search(new RegExp(`(?<=^ *)${name}(?=:)`, "m")));
      const range = { start, end: start + name.length };
      return [{ range, severity: "avertissement" as const, ...messages.missingFact(fact, name, users) }];
    });
    return findings.length === 0 ? [] : [{ file, text, findings }];
  },
};
