import { checkQuery } from "../../contract/check/check-query.ts";
import { checkSample } from "../../contract/check/check-sample.ts";
import type { Contract, Operation } from "../../contract/contract.ts";
import type { Fault } from "../../contract/fault.ts";
import { parseSample, type SampleNode } from "../../contract/sample/parse-sample.ts";
import type { Schema } from "../../contract/schema.ts";
import { describeRefusal, statusOfFault } from "./describe-refusal.ts";
import { mapTexts } from "./json.ts";
import { readParameters } from "./read-target.ts";

/** What the contract refuses of a request: a status, and a sentence for each thing refused. */
export interface Refusal {
  status: number;
  descriptions: readonly string[];
}

/** What is refused of a body: 400 where it is badly written, 422 where only what it says is. */
export function refuseBody(contract: Contract, schema: Schema, body: unknown): Refusal | undefined {
  const value = mapTexts(body, hideMarks);
  const text = JSON.stringify(value);
  const faults = checkSample(contract, schema, text, { placeholders: {} });
  if (faults.length === 0) return undefined;
  const { root } = parseSample(text);
  const places = root ? placesOf(root) : new Map<number, Place>();
  const descriptions = faults.flatMap((fault) => {
    const place = places.get(fault.start) ?? { path: "", names: [] };
    return describeRefusal(fault, place.path, valueAt(body, place.names));
  });
  const status = Math.min(...faults.map(statusOfFault));
  return { status, descriptions: [...new Set(descriptions)] };
}

/** What is refused of a query: names and values that the operation does not take, parameters that it needs. */
export function refuseQuery(contract: Contract, operation: Operation, query: string): Refusal | undefined {
  const parameters = readParameters(query).map(
    ([name, value]) =>
      `${encode(hideMarks(name))}=${value
        .split(",")
        .map((part) => encode(hideMarks(part)))
        .join(",")}`,
  );
  const address = `${operation.path}?${parameters.join("&")}`;
  const faults = checkQuery(contract, operation, address, {});
  const descriptions = faults.flatMap((fault) => describeRefusal(fault, subjectOf(fault), undefined));
  return faults.length === 0 ? undefined : { status: 400, descriptions };
}

/** A text as the checker of samples reads it literally: there, braces and dots may mean something else. */
function hideMarks(text: string): string {
  return text.replaceAll("{", "(").replaceAll("}", ")").replaceAll("…", "_").replaceAll("...", "___");
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

interface Place {
  /** `used_data[0].relations` */
  path: string;
  names: readonly (string | number)[];
}

/** The places of a sample’s values and names, by their offsets; a value hides the name before it. */
function placesOf(node: SampleNode, place: Place = { path: "", names: [] }): Map<number, Place> {
  const places = new Map([[node.start, place]]);
  const add = (others: Map<number, Place>) => others.forEach((other, start) => places.set(start, other));
  if (node.kind === "object")
    for (const { name, value } of node.members) {
      places.set(name.start, place);
      const path = place.path === "" ? name.value : `${place.path}.${name.value}`;
      add(placesOf(value, { path, names: [...place.names, name.value] }));
    }
  if (node.kind === "array")
    node.items.forEach((item, index) =>
      add(placesOf(item, { path: `${place.path}[${index}]`, names: [...place.names, index] })),
    );
  return places;
}

function valueAt(value: unknown, names: readonly (string | number)[]): unknown {
  return names.reduce<unknown>(
    (held, name) =>
      typeof held === "object" && held !== null && Object.hasOwn(held, name)
        ? (held as Record<string | number, unknown>)[name]
        : undefined,
    value,
  );
}

function subjectOf(fault: Fault): string {
  return "subject" in fault ? (fault.subject.property ?? "") : "";
}
