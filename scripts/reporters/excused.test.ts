import { expect, it } from "vitest";
import { reportExcused } from "./excused.ts";

it("each excused problem is listed with its place and the reason of its excuse", () => {
  const place = { line: 2, column: 3, endLine: 2, endColumn: 4, severity: "erreur" as const };
  expect(
    reportExcused([
      { ...place, file: "a.md", check: "liens", reason: "Rien ici.", excuse: "page à venir" },
      { ...place, file: "b.md", check: "medias", reason: "Trop lourd.", advice: "Ôtez.", excuse: "carte" },
    ]),
  ).toBe(
    [
      "a.md:2:3  Rien ici.  [liens]",
      "  Excuse\u00a0: page à venir",
      "",
      "b.md:2:3  Trop lourd.  [medias]",
      "  Excuse\u00a0: carte",
      "",
    ].join("\n"),
  );
});
