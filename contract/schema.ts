export type SchemaType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

/** The part of JSON Schema 2020-12 that the contract uses and the checker understands. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: Discriminator;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  /** Names that this property bore in earlier versions of the API. */
  readonly "x-anciens-noms"?: readonly string[];
  /** Values that the enumeration held in earlier versions of the API, each with the one that replaces it. */
  readonly "x-anciennes-valeurs"?: Readonly<Record<string, string>>;
  readonly "x-discriminant"?: SiblingDiscriminator;
}

/** The property whose value says which branch of a union is meant; `mapping` leads from values to schemas. */
export interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: Readonly<Record<string, string>>;
}

/** The property beside this one (`propriete`) whose value says which schema holds here, by the names of the schemas. */
export interface SiblingDiscriminator {
  readonly propriete: string;
  readonly correspondance: Readonly<Record<string, string>>;
}
