import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { createExamplesDocument, type CallWithState } from "./examples-document.ts";
import { examplesSchema } from "./examples-schema.ts";
import { pageSource, UPLOAD_CALLS } from "./fixtures/page-source.ts";

const { calls, placeholders, environment } = pageSource(UPLOAD_CALLS);
const validate = new Ajv2020({ allErrors: true }).compile(
  examplesSchema("https://site.example/exemples.schema.json"),
);

const documentOf = (published: readonly CallWithState[]): ReturnType<typeof createExamplesDocument> =>
  createExamplesDocument({
    schemaAddress: "https://site.example/exemples.schema.json",
    site: { title: "Documentation", address: "https://site.example/", language: "fr" },
    environments: { production: environment },
    placeholders,
    calls: published,
  });

describe("exemples.json", () => {
  it("says of each call its state and the placeholders that it uses or shows", () => {
    const states = ["verified", "unverifiable", "faulty", "outside"] as const;
    const {
      $schema,
      version,
      calls: published,
    } = documentOf(calls.map((call, index) => ({ call, state: states[index] ?? "verified" })));
    expect($schema).toBe("https://site.example/exemples.schema.json");
    expect(version).toBe(1);
    expect(published.map(({ id, state, placeholders: names }) => [id, state, names])).toEqual([
      ["/fr/livrer/#appel-1", "verified", ["token", "datastore", "layer_name", "upload"]],
      ["/fr/livrer/#appel-2", "unverifiable", ["token", "datastore", "upload"]],
      ["/fr/livrer/#appel-3", "faulty", ["token", "datastore", "upload"]],
      ["/fr/livrer/#appel-4", "outside", []],
    ]);
  });

  it("says nothing of states where nothing was checked", () => {
    const document = documentOf(calls.map((call) => ({ call })));
    expect(JSON.stringify(document)).not.toContain('"state"');
    expect(validate(JSON.parse(JSON.stringify(document)))).toBe(true);
  });

  it.each([
    ["another version", { version: 2 }, "/version"],
    ["no environment", { environments: {} }, "/environments"],
    ["an unknown member", { built: "2026-01-01" }, ""],
    ["an unknown state", { calls: [{ ...calls[0], placeholders: [], state: "fine" }] }, "/calls/0/state"],
    [
      "an unknown type",
      { placeholders: { a: { type: "name", label: "", example: "" } } },
      "/placeholders/a/type",
    ],
  ])("is refused by its schema with %s", (_, change, place) => {
    expect(validate({ ...documentOf(calls.map((call) => ({ call }))), ...change })).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place);
  });

  it("is described in French, member by member", () => {
    const undescribed: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      const { properties = {}, ...rest } = schema as {
        properties?: Record<string, { description?: string }>;
      };
      for (const [name, property] of Object.entries(properties)) {
        if (!property.description) undescribed.push(`${path}/${name}`);
        visit(property, `${path}/${name}`);
      }
      for (const [name, inner] of Object.entries(rest)) visit(inner, `${path}/${name}`);
    };
    visit(examplesSchema("a"), "");
    expect(undescribed).toEqual([]);
  });
});
