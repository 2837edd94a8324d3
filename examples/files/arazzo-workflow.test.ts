import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { ExampleCall } from "../example-call.ts";
import { writeArazzoWorkflow } from "./arazzo-workflow.ts";
import { HOSTILE_TEXTS, pageSource, UPLOAD_CALLS } from "./fixtures/page-source.ts";

interface Step {
  stepId: string;
  parameters?: { name: string; in: string; value: unknown }[];
  requestBody?: { payload: unknown };
}

interface Workflow {
  summary: string;
  inputs: { required: string[]; properties: Record<string, { default?: string }> };
  steps: Step[];
}

function read(calls: readonly Partial<ExampleCall>[], title?: string): Workflow {
  const text = writeArazzoWorkflow(pageSource(calls, title)) ?? "";
  const { workflows } = parse(text) as { workflows: [Workflow] };
  return workflows[0];
}

/** What a text of a workflow stands for, where only inputs with a value of their own are known. */
function evaluate(text: string, { inputs }: Workflow): string {
  const valueOf = (name: string): string => inputs.properties[name]?.default ?? `{${name}}`;
  const [, alone] = /^\$inputs\.(\w+)$/.exec(text) ?? [];
  if (alone !== undefined) return valueOf(alone);
  if (text.startsWith("$")) throw new Error(`Not an input: ${text}`);
  return text.replace(/\{\$inputs\.(\w+)\}/g, (_, name: string) => valueOf(name));
}

describe("arazzo.yaml", () => {
  it("tells the calls of the API as a workflow, and which are left out", () => {
    expect(writeArazzoWorkflow(pageSource(UPLOAD_CALLS))?.replaceAll("\u00a0", " ")).toBe(`\
arazzo: 1.0.1
info:
  title: Livrer
  summary: "Les appels de la page, dans leur ordre : https://site.example/fr/livrer/"
  version: "2026-01-01"
sourceDescriptions:
  - name: entrepot
    url: https://site.example/openapi.yaml
    type: openapi
workflows:
  - workflowId: livrer
    summary: Livrer
    inputs:
      type: object
      required:
        - token
        - datastore
        - layer_name
        - fichier
      properties:
        token:
          type: string
          format: password
          description: Jeton d’accès
        datastore:
          type: string
          format: uuid
          description: Identifiant de l’entrepôt
        layer_name:
          type: string
          description: Nom de la couche
        fichier:
          type: string
          contentMediaType: application/octet-stream
          description: Contenu du fichier a.gpkg
    parameters:
      - name: Authorization
        in: header
        value: Bearer {$inputs.token}
    steps:
      # Laissés de côté, car ils s’adressent à d’autres services que l’API Entrepôt :
      # - 4. GET /wfs
      - stepId: createUpload
        description: 1. Créer une livraison (https://site.example/fr/livrer/#appel-1)
        operationId: createUpload
        parameters:
          - name: datastore
            in: path
            value: $inputs.datastore
        requestBody:
          contentType: application/json
          payload:
            name: Communes de {$inputs.layer_name}
        successCriteria:
          - condition: $statusCode == 201
        outputs:
          upload: $response.body#/_id
      - stepId: sendUploadFile
        description: 2. Envoyer un fichier (https://site.example/fr/livrer/#appel-2)
        operationId: sendUploadFile
        parameters:
          - name: datastore
            in: path
            value: $inputs.datastore
          - name: upload
            in: path
            value: $steps.createUpload.outputs.upload
          - name: path
            in: query
            value: a.gpkg
        requestBody:
          contentType: multipart/form-data
          payload:
            file: $inputs.fichier
            description: Été
        successCriteria:
          - condition: ($statusCode >= 200 && $statusCode <= 299)
      - stepId: listUploads
        description: 3. Lister les livraisons (https://site.example/fr/livrer/#appel-3)
        operationId: listUploads
        parameters:
          - name: datastore
            in: path
            value: $inputs.datastore
        successCriteria:
          - condition: $statusCode == 200
    outputs:
      upload: $steps.createUpload.outputs.upload
`);
  });

  it("is nothing where no call is the API’s", () => {
    expect(writeArazzoWorkflow(pageSource([{ address: "https://services.example/wfs" }]))).toBeUndefined();
  });

  it("gives each step its own name, and takes a value from the last step that gave it", () => {
    const create = { ...UPLOAD_CALLS[0], address: "https://api.example/v1/datastores/{datastore}/uploads" };
    const { steps } = read([create, create, ...UPLOAD_CALLS.slice(1, 2)]);
    expect(steps.map(({ stepId }) => stepId)).toEqual(["createUpload", "createUpload_2", "sendUploadFile"]);
    expect(steps[2]?.parameters?.[1]?.value).toBe("$steps.createUpload_2.outputs.upload");
  });

  it("asks for a value that is received too late", () => {
    const { inputs, steps } = read([...UPLOAD_CALLS.slice(1, 2), ...UPLOAD_CALLS.slice(0, 1)]);
    expect(inputs.required).toContain("upload");
    expect(steps[0]?.parameters?.[1]?.value).toBe("$inputs.upload");
  });

  it("names each parameter once, decoded", () => {
    const address =
      "https://api.example/v1/datastores/{datastore}/uploads?a=1&a=%C3%A9{layer_name}&tags[b]=c%26d";
    expect(read([{ address, operation: "listUploads" }]).steps[0]?.parameters?.slice(1)).toEqual([
      { name: "a", in: "query", value: ["1", "é{$inputs.layer_name}"] },
      { name: "tags[b]", in: "query", value: "c&d" },
    ]);
  });

  it("gives a number as a number", () => {
    const { inputs, steps } = read([
      {
        ...UPLOAD_CALLS[0],
        request: { contentType: "application/json", text: '{ "page": {page}, "size": 2 }' },
      },
    ]);
    expect(steps[0]?.requestBody?.payload).toEqual({ page: "$inputs.page", size: 2 });
    expect(inputs.properties["page"]).toEqual({ type: "number", description: "Numéro de la page" });
  });

  it.each(HOSTILE_TEXTS)("is not broken by %s", (_, text) => {
    const query = text === "{{layer_name}}" ? "" : `?a=${encodeURIComponent(text)}`;
    const workflow = read(
      [
        {
          method: "POST",
          address: `https://api.example/v1/datastores/{datastore}/uploads${query}`,
          operation: "createUpload",
          request: {
            contentType: "application/json",
            text: JSON.stringify({ [text]: [text, `{page} ${text}`] }),
          },
        },
        { address: `https://services.example/${text}` },
      ],
      text,
    );
    const [step] = workflow.steps;
    expect(workflow.steps).toHaveLength(1);
    const payload = step?.requestBody?.payload as Record<string, string[]>;
    expect(Object.keys(payload)).toEqual([text]);
    expect(payload[text]?.map((value) => evaluate(value, workflow))).toEqual([text, `{page} ${text}`]);
    const values = step?.parameters?.slice(1).map(({ value }) => evaluate(String(value), workflow));
    expect(values).toEqual(query === "" ? [] : [text]);
  });
});
