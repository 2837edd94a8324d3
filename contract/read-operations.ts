import {
  HTTP_METHODS,
  type HttpMethod,
  type Operation,
  type OperationResponse,
  type Parameter,
  type SchemasByContentType,
} from "./contract.ts";
import { followReference, isRecord, toList, toRecord, type Fields } from "./open-api-document.ts";

const PARAMETER_PLACES = ["path", "query", "header", "cookie"] as const;

/** The operations of an OpenAPI document, in its order, every reference but those of schemas followed. */
export function readOperations(document: Fields): Operation[] {
  return Object.entries(toRecord(document["paths"])).flatMap(([path, item]) => {
    const pathItem = followReference(document, item);
    return HTTP_METHODS.flatMap((method) => {
      const operation = pathItem[method.toLowerCase()];
      return isRecord(operation) ? [readOperation(document, method, path, pathItem, operation)] : [];
    });
  });
}

function readOperation(
  document: Fields,
  method: HttpMethod,
  path: string,
  pathItem: Fields,
  operation: Fields,
): Operation {
  const responses = Object.entries(toRecord(operation["responses"])).map(
    ([status, response]) => [status, readResponse(followReference(document, response))] as const,
  );
  return {
    method,
    path,
    id: toText(operation["operationId"]) ?? `${method} ${path}`,
    summary: toText(operation["summary"]) ?? "",
    parameters: readParameters(document, pathItem, operation),
    ...(operation["requestBody"] === undefined
      ? {}
      : { requestBody: readContent(followReference(document, operation["requestBody"])) }),
    responses: Object.fromEntries(responses),
  };
}

function readParameters(document: Fields, pathItem: Fields, operation: Fields): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const entry of [...toList(pathItem["parameters"]), ...toList(operation["parameters"])]) {
    const fields = followReference(document, entry);
    const place = PARAMETER_PLACES.find((known) => known === fields["in"]);
    const name = toText(fields["name"]);
    if (place === undefined || name === undefined) throw new Error("A parameter lacks its name or its place");
    const description = toText(fields["description"]);
    const formerNames = toList(fields["x-anciens-noms"]).map(String);
    parameters.set(`${place} ${name}`, {
      name,
      in: place,
      isRequired: fields["required"] === true,
      ...(description === undefined ? {} : { description }),
      ...(isRecord(fields["schema"]) ? { schema: fields["schema"] } : {}),
      ...(formerNames.length === 0 ? {} : { formerNames }),
    });
  }
  return [...parameters.values()];
}

function readResponse(response: Fields): OperationResponse {
  return { content: readContent(response), isStatusAssumed: response["x-statut-suppose"] === true };
}

function readContent(body: Fields): SchemasByContentType {
  const entries = Object.entries(toRecord(body["content"])).map(([contentType, media]) => {
    const schema = toRecord(media)["schema"];
    return [contentType, isRecord(schema) ? schema : {}] as const;
  });
  return Object.fromEntries(entries);
}

function toText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
