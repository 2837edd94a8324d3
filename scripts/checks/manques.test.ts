import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import { manques } from "./manques.ts";

describe("a fact that only the owner knows", () => {
  const facts = { hebergeur: "son nom", hebergeurAdresse: "son adresse" };
  const data = { manques: { files: [], facts } };
  const gapsText = '  facts: {\n    hebergeurAdresse: "son adresse",\n    hebergeur: "son nom",\n  }';
  const pageWith = (text: string) => renderPage(text, { data }).page;

  it("is one warning at its entry, however many pages print it", () => {
    const page = pageWith("{{ manques.facts.hebergeur }} {{ manques.facts.hebergeur }}");
    const pages = [page, { ...page, file: "content/autre.md" }];
    const [found, ...others] = manques.runOnce?.(siteOf(pages, { facts, gapsText })) ?? [];
    expect(others).toEqual([]);
    expect(found?.file).toBe("_data/manques.ts");
    expect(found?.findings.map(({ range, severity }) => [gapsText.slice(range.start), severity])).toEqual([
      ['hebergeur: "son nom",\n  }', "avertissement"],
    ]);
    expect(found?.findings[0]?.advice).toContain("dans content/page.md, content/autre.md,");
  });

  it("is no matter while no page prints it", () => {
    expect(manques.runOnce?.(siteOf([pageWith("texte")], { facts, gapsText }))).toEqual([]);
  });

  it("is an unknown variable where a page still prints it after its entry is gone", () => {
    const { page } = renderPage("{{ manques.facts.delegue }}", { data });
    expect(page.unknownVariables.map(({ path }) => path)).toEqual(["manques.facts.delegue"]);
  });
});
