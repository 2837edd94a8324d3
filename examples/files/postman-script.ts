import type { ExpectedStatus } from "./expected-status.ts";
import type { CallStep } from "./call-step.ts";

/** The lines of the script that Postman runs on an answer: is its status expected, and which values does it give. */
export function writePostmanScript(
  { expected, received }: CallStep,
  nameOf: (placeholder: string) => string,
): string[] {
  return [
    `pm.test(${literal(`Statut attendu : ${describeStatus(expected)}`)}, function () {`,
    `    pm.expect(${conditionOf(expected)}).to.equal(true);`,
    `});`,
    ...(received.length === 0
      ? []
      : [
          `if (pm.response.code < 400) {`,
          `    const received = pm.response.json();`,
          ...received.flatMap(({ name, path }) => {
            const value = `received${path.map((part) => `?.[${literal(part)}]`).join("")}`;
            return [
              `    if (${value} !== undefined) {`,
              `        pm.collectionVariables.set(${literal(nameOf(name))}, ${value});`,
              `    }`,
            ];
          }),
          `}`,
        ]),
  ];
}

/** The statuses in words: `201 ou 404`, `de 200 à 299`. */
function describeStatus({ statuses, range }: ExpectedStatus): string {
  return [...(range ? [`de ${range[0]} à ${range[1]}`] : []), ...statuses.map(String)].join(" ou ");
}

function conditionOf({ statuses, range }: ExpectedStatus): string {
  return [
    ...(range ? [`(pm.response.code >= ${range[0]} && pm.response.code <= ${range[1]})`] : []),
    ...statuses.map((status) => `pm.response.code === ${status}`),
  ].join(" || ");
}

/** A text as a program writes it, which ends neither its line nor a script in a page. */
function literal(text: string): string {
  return JSON.stringify(text)
    .replace(/[\u2028\u2029]/g, (found) => `\\u${found.charCodeAt(0).toString(16)}`)
    .replaceAll("<", "\\u003c")
    .replaceAll("{{", "{\\u007b");
}
