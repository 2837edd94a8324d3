import { expect, test } from "vitest";
import { readMockOptions } from "./read-mock-options.ts";

const GOOD = { port: "4010", seed: "1", latency: "0", errors: "0" };

test.each([
  [{}, { port: 4010, seed: 1, latency: 0, errorShare: 0 }],
  [
    { port: "0", seed: "42", latency: "200" },
    { port: 0, seed: 42, latency: 200, errorShare: 0 },
  ],
  [{ errors: "5%" }, { port: 4010, seed: 1, latency: 0, errorShare: 0.05 }],
  [{ errors: "5 %" }, { port: 4010, seed: 1, latency: 0, errorShare: 0.05 }],
  [{ errors: "0.05" }, { port: 4010, seed: 1, latency: 0, errorShare: 0.05 }],
  [{ errors: "12,5%" }, { port: 4010, seed: 1, latency: 0, errorShare: 0.125 }],
  [{ errors: "100%" }, { port: 4010, seed: 1, latency: 0, errorShare: 1 }],
])("%j is understood", (options, settings) =>
  expect(readMockOptions({ ...GOOD, ...options })).toEqual(settings),
);

test.each([
  [{ port: "quatre" }, "le port « quatre » n’est pas un nombre entier de 0 à 65535 (0 : un port libre)."],
  [{ port: "65536" }, "le port « 65536 » n’est pas un nombre entier de 0 à 65535 (0 : un port libre)."],
  [{ port: "-1" }, "le port « -1 » n’est pas un nombre entier de 0 à 65535 (0 : un port libre)."],
  [{ seed: "1.5" }, "la graine « 1.5 » n’est pas un nombre entier de 0 à 4294967295."],
  [{ latency: "200ms" }, "la latence « 200ms » n’est pas un nombre entier de millisecondes, de 0 à 60000."],
  [{ latency: "60001" }, "la latence « 60001 » n’est pas un nombre entier de millisecondes, de 0 à 60000."],
  [{ errors: "5" }, "la part d’erreurs « 5 » n’est ni un pourcentage (5%) ni un nombre de 0 à 1 (0.05)."],
  [
    { errors: "101%" },
    "la part d’erreurs « 101% » n’est ni un pourcentage (5%) ni un nombre de 0 à 1 (0.05).",
  ],
  [
    { errors: "-0.1" },
    "la part d’erreurs « -0.1 » n’est ni un pourcentage (5%) ni un nombre de 0 à 1 (0.05).",
  ],
  [{ errors: "" }, "la part d’erreurs «  » n’est ni un pourcentage (5%) ni un nombre de 0 à 1 (0.05)."],
])("%j is refused in a sentence", (options, reason) => {
  const read = (): unknown => readMockOptions({ ...GOOD, ...options });
  const said = reason.replaceAll("« ", "«\u00a0").replace(/ (?=[»:;])/g, "\u00a0");
  expect(read).toThrow(new Error(said));
});
