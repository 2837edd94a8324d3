import { callOf } from "../../examples/address.ts";
import type { Problem } from "../../types/problem.ts";
import { nameLeftOut } from "./left-out-words.ts";
import { listProblems } from "./list-problems.ts";
import type { GuideResult } from "./replay-guides.ts";
import { tally } from "./summary.ts";

/** A replay as continuous integration reads tests: a suite a page, a case a block. */
export function reportJunit(results: readonly GuideResult[]): string {
  const totals = countsOf(results);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rejeu"${totals}>`,
    ...results.flatMap(suiteOf),
    "</testsuites>",
  ].join("\n");
}

function suiteOf(result: GuideResult): string[] {
  const { guide, steps } = result;
  const reasons = [...tally([result]).leftOut];
  return [
    `  <testsuite${attributes({ name: guide.title, file: guide.page.file })}${countsOf([result])}>`,
    ...(reasons.length > 0
      ? [
          "    <properties>",
          ...reasons.map(
            ([name, value]) => `      <property${attributes({ name: `laissés de côté : ${name}`, value })}/>`,
          ),
          "    </properties>",
        ]
      : []),
    ...steps.flatMap((one) => caseOf(result, one)),
    "  </testsuite>",
  ];
}

function caseOf({ guide }: GuideResult, one: GuideResult["steps"][number]): string[] {
  const { step, leftOut } = one;
  const { file } = guide.page;
  const name = `${callOf(step.call.method, step.call.address)} (ligne ${step.line})`;
  const opening = `    <testcase${attributes({ name, classname: guide.title, file, line: step.line })}`;
  const problems = listProblems([{ guide, steps: [one] }]);
  const content = [
    ...problems.map(failureOf),
    ...(leftOut ? [`      <skipped${attributes({ message: nameLeftOut(leftOut) })}/>`] : []),
  ];
  return content.length === 0 ? [`${opening}/>`] : [`${opening}>`, ...content, "    </testcase>"];
}

function failureOf({ file, line, column, reason, advice, check }: Problem): string {
  const text = `${file}:${line}:${column}${advice === undefined ? "" : `\n→ ${advice}`}`;
  return `      <failure${attributes({ message: reason, type: check })}>${escapeXml(text)}</failure>`;
}

/** A case with several faults fails once. */
function countsOf(results: readonly GuideResult[]): string {
  const steps = results.flatMap(({ steps: own }) => own);
  return attributes({
    tests: steps.length,
    failures: steps.filter(({ faults }) => faults.length > 0).length,
    skipped: steps.filter(({ leftOut }) => leftOut).length,
  });
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
/** XML 1.0 has no place for these, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as XML writes it. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
