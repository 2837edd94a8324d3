import { expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import { siteOf } from "../../tests/site-of.ts";
import { variables } from "./variables.ts";

it.each([
  ["a part of a path", "😀 {{ urls.opn.wfs }}", "😀 {{ urls.open.wfs }}"],
  [
    "a name between quotes, dashes and all",
    "{{ ids['chekcs']['pyramid-rok'] }}",
    "{{ ids['checks']['pyramid-rok'] }}",
  ],
  [
    "a name with a dash between quotes",
    "{{ ids.checks['pyramid-rok'] }}",
    "{{ ids.checks['pyramid-rok4'] }}",
  ],
  ["a filter", "{{ title | uppr }}", "{{ title | upper }}"],
  ["a test", "{% if title is strin %}{% endif %}", "{% if title is string %}{% endif %}"],
  ["no name that would need quotes", "{{ ids.checks.pyramid-rok }}", undefined],
  ["no name where two are near", "{{ urls.open.wxs }}", undefined],
  ["no name that resembles nothing", "{{ bonjour }}", undefined],
])("the only name that is near can be written in place of a wrong one: %s", (_title, text, mended) => {
  const { page } = renderPage(text);
  const fix = variables.run(page, siteOf([page]))[0]?.fix;
  expect(fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end)).toBe(mended);
});
