import { expect, it } from "vitest";
import type { Problem } from "../../types/problem.ts";
import { listHelp } from "./help-list.ts";

it("the help of each check that has found something is listed once, by name", () => {
  const problem = { file: "a.md", line: 1, column: 1, endLine: 1, endColumn: 1, severity: "erreur" as const };
  const problems: Problem[] = ["titres", "cartouche", "titres"].map((check) => ({
    ...problem,
    ...{ check, reason: "Ici." },
  }));
  expect(listHelp(problems, (check) => `http://localhost:8080/${check}/`)).toBe(
    [
      "Aide, dans l’aperçu (npm start)\u00a0:",
      "  [cartouche]  http://localhost:8080/cartouche/",
      "  [titres]     http://localhost:8080/titres/",
    ].join("\n"),
  );
});
