import { findOperation } from "../../contract/find-operation.ts";
import type { Contract } from "../../contract/contract.ts";
import type { RequestBody } from "../http-request.ts";
import { oneLine } from "./one-line.ts";
import type { ArazzoValues } from "./arazzo-values.ts";
import type { CallStep } from "./call-step.ts";
import type { ExpectedStatus } from "./expected-status.ts";
import { localFile } from "./local-file.ts";
import { decodeUrlText } from "./url-text.ts";

/** What a step of a workflow is written with. */
export interface ArazzoStepOptions {
  stepId: string;
  contract: Contract;
  values: ArazzoValues;
  /** The name of an output. */
  nameOf: (placeholder: string) => string;
}

/** One call as a step of a workflow (Arazzo 1.0). */
export function arazzoStep(step: CallStep, { stepId, contract, values, nameOf }: ArazzoStepOptions): object {
  const { title, anchor, call, request, expected, received } = step;
  const parameters = parametersOf(step, contract, values);
  return {
    stepId,
    description: `${title} (${oneLine(anchor)})`,
    operationId: call.operation,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(request.body ? { requestBody: bodyOf(request.body, values) } : {}),
    successCriteria: [{ condition: conditionOf(expected) }],
    ...(received.length === 0
      ? {}
      : {
          outputs: Object.fromEntries(
            received.map(({ name, path }) => [nameOf(name), `$response.body#${pointerOf(path)}`]),
          ),
        }),
  };
}

function parametersOf({ call, request }: CallStep, contract: Contract, values: ArazzoValues): object[] {
  const match = findOperation(contract, call.method, request.url);
  const ofPath = match.kind === "found" ? Object.entries(match.pathValues) : [];
  const [, query = ""] = /\?([^#]*)/.exec(request.url) ?? [];
  const ofQuery = new Map<string, string[]>();
  for (const pair of query.split("&").filter((part) => part !== "")) {
    const [name = "", value = ""] = pair.split(/=(.*)/s).map(decodeUrlText);
    ofQuery.set(name, [...(ofQuery.get(name) ?? []), values.text(value)]);
  }
  return [
    ...ofPath.map(([name, value]) => ({ name, in: "path", value: values.text(decodeUrlText(value)) })),
    // A name stands once: what an address repeats is a list
    ...Array.from(ofQuery, ([name, all]) => ({ name, in: "query", value: all.length === 1 ? all[0] : all })),
  ];
}

function bodyOf(body: RequestBody, values: ArazzoValues): object {
  if (body.kind === "json") return { contentType: "application/json", payload: payloadOf(body.text, values) };
  if (body.kind === "urlencoded")
    return {
      contentType: "application/x-www-form-urlencoded",
      payload: Object.fromEntries(body.fields.map(([name, value]) => [name, values.text(value)])),
    };
  const fields = body.fields.map((field) => [
    field.name,
    "value" in field ? values.text(field.value) : values.file(localFile(field.fileName)),
  ]);
  return { contentType: "multipart/form-data", payload: Object.fromEntries(fields) as object };
}

/** The body as a value, whose texts are expressions; as a text where it is no JSON. */
function payloadOf(json: string, values: ArazzoValues): unknown {
  try {
    return values.json(JSON.parse(json));
  } catch {
    return values.text(json);
  }
}

function conditionOf({ statuses, range }: ExpectedStatus): string {
  return [
    ...(range ? [`($statusCode >= ${range[0]} && $statusCode <= ${range[1]})`] : []),
    ...statuses.map((status) => `$statusCode == ${status}`),
  ].join(" || ");
}

function pointerOf(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
