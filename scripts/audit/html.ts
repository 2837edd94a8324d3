import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { french, quote } from "../../contract/message-words.ts";
import type { Auditor, Finding } from "./auditor.ts";
import { findHeadFaults } from "./head-faults.ts";
import { attributeOf, type Element } from "./html-tree.ts";

/** The standard preset, as it is: an exception is written here, with its reason. */
const CONFIG: ConfigData = { root: true, extends: ["html-validate:standard"] };

/** The HTML standard, what the content policy forbids, and what the head of every page says. */
export const html: Auditor = {
  name: "html",
  async run({ allPages }) {
    const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
    const findings = allPages.map(async (page): Promise<Finding[]> => {
      const { results } = await validator.validateString(page.html, page.url);
      const messages = results.flatMap((result) => result.messages);
      const faults = [
        ...messages.map(({ ruleId, message, line, column }) => ({
          rule: ruleId,
          message: `${message} (${line}:${column})`,
        })),
        ...page.elements.flatMap((element) => findForbidden(element)),
        ...findHeadFaults(page),
      ];
      return faults.map((fault) => ({ page: page.url, ...fault }));
    });
    return { findings: (await Promise.all(findings)).flat() };
  },
};

/** What a page may not hold: all that its content policy would stop. */
function findForbidden(element: Element): Omit<Finding, "page">[] {
  const { tagName, attrs } = element;
  const tag = quote(`<${tagName}>`);
  const isInlineScript = tagName === "script" && attributeOf(element, "src") === undefined;
  return [
    ...(isInlineScript ? [{ rule: "inline-script", message: french`Script écrit dans la page.` }] : []),
    ...(tagName === "style"
      ? [{ rule: "inline-style", message: french`Feuille de style écrite dans la page.` }]
      : []),
    ...attrs.flatMap(({ name, value }) => {
      if (name === "style")
        return [{ rule: "inline-style", message: french`Attribut « style » de ${tag} : ${quote(value)}.` }];
      if (name.startsWith("on"))
        return [{ rule: "inline-script", message: french`Attribut ${quote(name)} de ${tag}.` }];
      if (/^\s*javascript:/i.test(value))
        return [{ rule: "inline-script", message: french`Adresse ${quote(value)} de ${tag}.` }];
      return [];
    }),
  ];
}
