import { Document, isCollection } from "yaml";
import { french } from "../../contract/message-words.ts";
import { arazzoStep } from "./arazzo-step.ts";
import { createArazzoValues } from "./arazzo-values.ts";
import { TOKEN } from "../request-of.ts";
import { stepsOf } from "./call-step.ts";
import type { FileSource } from "./file-source.ts";
import { oneLine } from "./one-line.ts";
import { nameVariables } from "./variable-names.ts";

/** The calls of a page as an Arazzo 1.0 workflow, `arazzo.yaml`; nothing where none of them is the API’s. */
export function writeArazzoWorkflow(source: FileSource, all = stepsOf(source)): string | undefined {
  const { title, address, contract, contractAddress, placeholders } = source;
  const steps = all.filter(({ operation }) => operation !== undefined);
  if (steps.length === 0) return undefined;
  const outputName = nameVariables(steps.flatMap(({ received }) => received.map(({ name }) => name)));
  const stepId = createStepIds();
  const produced = new Map<string, string>();
  const values = createArazzoValues(placeholders, nameVariables(Object.keys(placeholders)), produced);
  const parameters = placeholders[TOKEN]
    ? [{ name: "Authorization", in: "header", value: values.text(`Bearer {${TOKEN}}`) }]
    : [];
  const written = steps.map((step) => {
    const id = stepId(step.call.operation ?? "");
    const object = arazzoStep(step, { stepId: id, contract, values, nameOf: outputName });
    for (const { name } of step.received) produced.set(name, `$steps.${id}.outputs.${outputName(name)}`);
    return object;
  });
  const inputs = values.inputs();
  const outputs = Object.fromEntries(Array.from(produced, ([name, from]) => [outputName(name), from]));
  const document = new Document(
    {
      arazzo: "1.0.1",
      info: {
        title: oneLine(title) || "Page",
        summary: french`Les appels de la page, dans leur ordre : ${oneLine(address)}`,
        version: versionOf(contract.document),
      },
      sourceDescriptions: [{ name: "entrepot", url: contractAddress, type: "openapi" }],
      workflows: [
        {
          workflowId: workflowId(address),
          summary: oneLine(title) || "Page",
          inputs: { type: "object", required: requiredOf(inputs), properties: inputs },
          parameters,
          steps: written,
          ...(produced.size === 0 ? {} : { outputs }),
        },
      ],
    },
    { aliasDuplicateObjects: false, compat: "yaml-1.1" },
  );
  const left = all.filter(({ operation }) => operation === undefined);
  const list = document.getIn(["workflows", 0, "steps"], true);
  if (left.length > 0 && isCollection(list))
    list.commentBefore = [
      french` Laissés de côté, car ils s’adressent à d’autres services que l’API Entrepôt :`,
      ...left.map((step) => ` - ${step.title}`),
    ].join("\n");
  return document.toString({ lineWidth: 0 });
}

function requiredOf(inputs: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] {
  return Object.keys(inputs).filter((name) => inputs[name]?.["default"] === undefined);
}

/** `https://a.example/fr/guides/livrer/` → `livrer` */
function workflowId(address: string): string {
  const last =
    address
      .replace(/[?#].*$/, "")
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  return last.replace(/\.html$/, "").replace(/[^A-Za-z0-9_-]+/g, "-") || "page";
}

/** Gives each step a name: the operation’s, and a number where it comes again. */
function createStepIds(): (operation: string) => string {
  const counts = new Map<string, number>();
  return (operation) => {
    const plain = operation.replace(/[^A-Za-z0-9_-]+/g, "-");
    const count = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, count);
    return count === 1 ? plain : `${plain}_${count}`;
  };
}

function versionOf(document: Readonly<Record<string, unknown>>): string {
  const info = document["info"] as { version?: unknown } | undefined;
  return typeof info?.version === "string" ? info.version : "1";
}
