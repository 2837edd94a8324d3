import { expect, it } from "vitest";
import { reportFixes } from "./report-fixes.ts";

/** Words as a test can show them: `~` for a no-break space. */
function visible(report: string): string[] {
  return report.replaceAll("\u00a0", "~").split("\n");
}

it("says when there is nothing to correct", () => {
  expect(visible(reportFixes([], []))).toEqual(["Rien à corriger."]);
});

it("lists what was corrected at its place in the corrected page, in the order of its lines", () => {
  const page = {
    file: "content/fr/a.md",
    text: "Un\r\nl’API\u00a0: «\u00a0mot\u00a0»",
    changes: [
      { at: 11, check: "typographie", before: '"mot"', after: "«\u00a0mot\u00a0»" },
      { at: 5, check: "typographie", before: "l'API", after: "l’API" },
      { at: 0, check: "encodage", before: "CRLF, LF", after: "CRLF" },
    ],
  };
  const other = {
    file: "content/fr/b.md",
    text: "un\ndeux",
    changes: [{ at: 3, check: "exemples", before: "a\n  b", after: "a\n  c" }],
  };
  expect(visible(reportFixes([page, other], []))).toEqual([
    "content/fr/a.md:1:1  «~CRLF, LF~» → «~CRLF~»  [encodage]",
    "content/fr/a.md:2:2  «~l'API~» → «~l’API~»  [typographie]",
    'content/fr/a.md:2:8  «~"mot"~» → «~«[insécable]mot[insécable]»~»  [typographie]',
    "content/fr/b.md:2:1  «~a b~» → «~a c~»  [exemples]",
    "",
    "4 corrections dans 2 fichiers.",
  ]);
});

it("names the files that it has left alone, and why", () => {
  const untouched = [
    { file: "content/fr/a.md", reason: "changed-meanwhile" },
    { file: "content/fr/b.md", reason: "not-writable" },
  ] as const;
  expect(visible(reportFixes([], untouched))).toEqual([
    "content/fr/a.md~: enregistré pendant la correction, laissé tel quel~; relancez «~npm run fix~».",
    "content/fr/b.md~: ne peut pas être modifié, laissé tel quel~; vérifiez qu’aucun logiciel ne le retient.",
  ]);
});
