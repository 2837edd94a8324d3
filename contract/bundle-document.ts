import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { isRecord, readPointer, toRecord, type Fields } from "./open-api-document.ts";

/** An OpenAPI document in one piece, and the files that it was written in. */
export interface BundledDocument {
  document: Fields;
  files: readonly string[];
}

interface Bundle {
  readonly root: string;
  /** The files read, by path. */
  readonly contents: Map<string, Fields>;
  /** What the references lead to, by kind (`schemas`) and name, with the place that it was written at. */
  readonly components: Map<string, Map<string, { place: string; value: unknown }>>;
}

/**
 * The OpenAPI document of a YAML file and of those that its references name (`openapi/keys.yaml#/schemas/UserKey`), in one piece:
 * paths stand where they are referred to, all else among the components, under its own name. Throws where a file cannot be read, a
 * reference leads nowhere, or two components of a kind have one name.
 */
export function bundleDocument(file: string): BundledDocument {
  const root = file.replaceAll("\\", "/");
  const bundle: Bundle = { root, contents: new Map(), components: new Map() };
  const { components, ...rest } = readFile(bundle, root);
  const document = copy(bundle, root, rest) as Fields;
  for (const [kind, named] of Object.entries(toRecord(components))) {
    for (const [name, value] of Object.entries(toRecord(named))) {
      const target = readTarget(bundle, root, toRecord(value)["$ref"]);
      // A list of what other files hold, beside what this one holds itself
      if (target) addComponent(bundle, target);
      else addComponent(bundle, { file: root, pointer: `/components/${kind}/${name}` });
    }
  }
  const bundled = Array.from(bundle.components, ([kind, named]) => [
    kind,
    Object.fromEntries(Array.from(named, ([name, { value }]) => [name, value])),
  ]);
  return {
    document: { ...document, components: Object.fromEntries(bundled) as Fields },
    files: [...bundle.contents.keys()],
  };
}

interface Target {
  file: string;
  /** Place in the file: `/schemas/UserKey`. */
  pointer: string;
}

function readFile({ contents }: Bundle, file: string): Fields {
  const known = contents.get(file);
  if (known) return known;
  const content = parseYaml(file);
  if (!isRecord(content)) throw new Error(`${file} is not an OpenAPI document`);
  contents.set(file, content);
  return content;
}

function parseYaml(file: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    // Many times faster than what keeps the places of each value, which nobody asks of a contract; dates stay texts
    return load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason } = error;
    throw new Error(`${file}:${mark.line + 1}:${mark.column + 1}: ${reason}`);
  }
}

/** What a reference written in a file leads to; nothing if it is none, or one that already holds in the whole document. */
function readTarget({ root }: Bundle, file: string, reference: unknown): Target | undefined {
  if (typeof reference !== "string") return undefined;
  const [path = "", pointer = ""] = reference.split("#");
  if (path === "" && file === root) return undefined;
  return { file: path === "" ? file : posix.join(posix.dirname(file), path), pointer };
}

function copy(bundle: Bundle, file: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copy(bundle, file, item));
  if (!isRecord(value)) return value;
  const { $ref, ...siblings } = value;
  const target = readTarget(bundle, file, $ref);
  if (target?.pointer.startsWith("/paths/")) return copy(bundle, target.file, findTarget(bundle, target));
  const entries = Object.entries(siblings).map(([key, child]) => [
    key,
    key === "mapping" ? copyMapping(bundle, file, child) : copy(bundle, file, child),
  ]);
  const reference = target ? addComponent(bundle, target) : $ref;
  return {
    ...(reference === undefined ? {} : { $ref: reference }),
    ...Object.fromEntries(entries),
  } as Fields;
}

/** A discriminator’s mapping, whose values are references. */
function copyMapping(bundle: Bundle, file: string, mapping: unknown): unknown {
  if (!isRecord(mapping)) return copy(bundle, file, mapping);
  const entries = Object.entries(mapping).map(([value, reference]) => {
    const target = String(reference).includes("#") ? readTarget(bundle, file, reference) : undefined;
    return [value, target ? addComponent(bundle, target) : copy(bundle, file, reference)];
  });
  return Object.fromEntries(entries) as Fields;
}

/** Puts what a reference leads to among the components, once; gives the reference that leads to it there. */
function addComponent(bundle: Bundle, target: Target): string {
  const [kind = "", name = ""] = target.pointer.split("/").slice(-2);
  const place = `${target.file}#${target.pointer}`;
  const named = bundle.components.get(kind) ?? new Map<string, { place: string; value: unknown }>();
  bundle.components.set(kind, named);
  const known = named.get(name);
  if (known && known.place !== place) throw new Error(`${known.place} and ${place} have one name`);
  if (!known) {
    const component: { place: string; value: unknown } = { place, value: undefined };
    // Known before it is copied: a schema may lead back to itself
    named.set(name, component);
    component.value = copy(bundle, target.file, findTarget(bundle, target));
  }
  return `#/components/${kind}/${name}`;
}

function findTarget(bundle: Bundle, { file, pointer }: Target): unknown {
  const target = readPointer(readFile(bundle, file), pointer);
  if (target === undefined) throw new Error(`$ref ${file}#${pointer} leads nowhere`);
  return target;
}
