import { expect, it } from "vitest";
import { formatFigures, formatResult, summarizeAudit } from "./report-audit.ts";

const finding = { page: "/fr/", rule: "h1", message: "2 titres <h1>." };
const visible = (text: string): string => text.replaceAll("\u00a0", "~");

it("says in one line that an auditor has found nothing", () => {
  expect(visible(formatResult({ auditor: "html", findings: [], seconds: 1.26 }))).toBe(
    "html~: aucun défaut (1,3 s)",
  );
});

it("prints one line per finding", () => {
  expect(visible(formatResult({ auditor: "html", findings: [finding, finding], seconds: 12 }))).toBe(
    "html~: 2 défauts (12 s)\n  /fr/  2 titres <h1>.  [h1]\n  /fr/  2 titres <h1>.  [h1]",
  );
});

it("lines figures up", () => {
  const figures = [
    { name: "Liens", value: "12 adresses" },
    { name: "Styles du site", value: "21,3 ko", limit: "24 ko" },
  ];
  expect(formatFigures(figures)).toBe(
    [
      "Mesure          Valeur       Limite",
      "Liens           12 adresses",
      "Styles du site  21,3 ko      24 ko",
    ].join("\n"),
  );
});

it.each([
  [[], "Aucun défaut~: 2 pages."],
  [[finding], "1 défaut dans 1 page."],
  [[finding, finding, { ...finding, page: "/fr/a/" }], "3 défauts dans 2 pages."],
])("sums %j up", (findings, summary) => {
  expect(visible(summarizeAudit(findings, 2))).toBe(summary);
});
