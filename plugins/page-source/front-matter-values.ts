import { Ajv, type ErrorObject } from "ajv";
import { FRONT_MATTER_SCHEMA } from "./front-matter-schema.ts";

/** Names that Eleventy keeps for itself: front matter that says one of them stops it. */
const RESERVED_NAMES = ["collections", "content", "eleventy", "page", "pagination", "pkg"];

/** A part of front matter that the schema refuses: `["eleventyNavigation", "order"]`. */
export interface ValueFault {
  kind: "reserved-name" | "unknown-name" | "unusable-value" | "empty-value" | "missing-name";
  path: string[];
  /** Of an unknown name: those that may stand there. */
  allowed?: string[];
}

export interface CheckedValues {
  /** The values that can be used: any other would stop the build, or hide the site’s own data. */
  data: Record<string, unknown>;
  faults: ValueFault[];
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, verbose: true });
ajv.addFormat("date", isDate);
const validate = ajv.compile(FRONT_MATTER_SCHEMA);

/**
 * What the schema says of front matter; `siteNames` are those of the site’s own data. A page may define names of its own, as long as
 * its text uses them (`isUsed`).
 */
export function checkValues(
  data: Readonly<Record<string, unknown>>,
  siteNames: readonly string[],
  isUsed: (name: string) => boolean = () => true,
): CheckedValues {
  const isReserved = (name: string): boolean => RESERVED_NAMES.includes(name) || siteNames.includes(name);
  const reserved = Object.keys(data).filter(isReserved);
  validate(data);
  const faults = (validate.errors ?? [])
    .flatMap(faultOf)
    .filter(({ path: [name = ""] }) => !isReserved(name))
    .filter(
      ({ kind, path: [name = "", ...inside] }) =>
        kind !== "unknown-name" || inside.length > 0 || !isUsed(name),
    );
  // The menus do without a part of a page’s place
  const unusable = faults
    .filter(
      ({ kind, path: [name, ...inside] }) =>
        kind !== "unknown-name" && (name !== "eleventyNavigation" || inside.length === 0),
    )
    .map(({ path: [name = ""] }) => name);
  const rejected = new Set([...reserved, ...unusable]);
  return {
    data: Object.fromEntries(Object.entries(data).filter(([name]) => !rejected.has(name))),
    faults: [
      ...reserved.map((name): ValueFault => ({ kind: "reserved-name", path: [name] })),
      ...withoutTwins(faults),
    ],
  };
}

function faultOf({ keyword, instancePath, params, parentSchema, data }: ErrorObject): ValueFault[] {
  const path = instancePath.split("/").slice(1);
  if (keyword === "additionalProperties") {
    const allowed = Object.keys((parentSchema as { properties?: object }).properties ?? {});
    return [{ kind: "unknown-name", path: [...path, String(params["additionalProperty"])], allowed }];
  }
  if (keyword === "required")
    // A page without title is told of apart
    return path.length === 0
      ? []
      : [{ kind: "missing-name", path: [...path, String(params["missingProperty"])] }];
  return [{ kind: data === null ? "empty-value" : "unusable-value", path }];
}

function withoutTwins(faults: readonly ValueFault[]): ValueFault[] {
  return [...new Map(faults.map((fault) => [fault.path.join("/"), fault])).values()];
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Whether a text is a date that exists, with or without an hour: Eleventy stops at any other. */
function isDate(text: string): boolean {
  const [, day = ""] = DATE.exec(text) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  // JavaScript makes the 2nd of March of the 30th of February
  return (
    !Number.isNaN(Date.parse(text)) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  );
}
