import { checkSchemas } from "./check-schemas.ts";
import { readOperations } from "./read-operations.ts";
import { followReference, isRecord, toList, type Fields } from "./open-api-document.ts";
import type { Schema } from "./schema.ts";

export type { Discriminator, Schema, SchemaType } from "./schema.ts";

export const HTTP_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] as const;

export type HttpMethod = (typeof HTTP_METHODS)[number];

export type SchemasByContentType = Readonly<Record<string, Schema>>;

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly isRequired: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  /** Names that it bore in earlier versions of the API. */
  readonly formerNames?: readonly string[];
}

/** What an operation answers with one status: a body by content type, none where it has none. */
export interface OperationResponse {
  readonly content: SchemasByContentType;
  /** Whether the status follows usage and was not seen: another of its class may stand in its place. */
  readonly isStatusAssumed: boolean;
}

/** One thing that the API does: a method on a path, what it takes and what it gives back. */
export interface Operation {
  readonly method: HttpMethod;
  /** As the contract writes it, without base address: `/datastores/{datastore}`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: SchemasByContentType;
  /** By status as the contract writes it: `"200"`. */
  readonly responses: Readonly<Record<string, OperationResponse>>;
}

export interface Contract {
  /** The OpenAPI document in one piece. */
  readonly document: Fields;
  readonly operations: readonly Operation[];
  /** Addresses of the servers, without a final slash. */
  readonly baseAddresses: readonly string[];
  /** The schema that a reference (`#/components/schemas/X`) or a schema with `$ref` leads to; any other as it is. */
  readonly resolveSchema: (schemaOrRef: Schema | string) => Schema;
}

/** The contract that an OpenAPI 3.1 document describes; throws where a schema says what the checker could not check. */
export function createContract(document: unknown): Contract {
  if (!isRecord(document)) throw new Error("The OpenAPI document is not an object");
  checkSchemas(document);
  const targets = new Map<string, Schema>();
  const resolveReference = (reference: string): Schema => {
    const target = targets.get(reference) ?? followReference(document, { $ref: reference });
    targets.set(reference, target);
    return target;
  };
  return {
    document,
    operations: readOperations(document),
    baseAddresses: readBaseAddresses(document),
    resolveSchema(schemaOrRef) {
      if (typeof schemaOrRef === "string") return resolveReference(schemaOrRef);
      return schemaOrRef.$ref === undefined ? schemaOrRef : resolveReference(schemaOrRef.$ref);
    },
  };
}

function readBaseAddresses(document: Record<string, unknown>): string[] {
  return toList(document["servers"]).flatMap((server) =>
    isRecord(server) && typeof server["url"] === "string" ? [server["url"].replace(/\/+$/, "")] : [],
  );
}
