import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { bundleDocument } from "./bundle-document.ts";

function write(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, "api.yaml");
}

const ROOT = `
paths:
  /keys: { $ref: "parts/keys.yaml#/paths/~1keys" }
components:
  securitySchemes: { bearer: { type: http } }
  schemas: { Unused: { $ref: "parts/common.yaml#/schemas/Unused" } }
`;
const KEYS = `
paths:
  /keys:
    get:
      parameters: [{ $ref: "common.yaml#/parameters/page" }]
      schema: { $ref: "#/schemas/Key", description: Une clé. }
schemas:
  Key:
    properties: { inner: { $ref: "#/schemas/Key" }, unused: { $ref: "common.yaml#/schemas/Unused" } }
    discriminator: { propertyName: type, mapping: { A: "#/schemas/Key", B: Key } }
`;
const COMMON = `
parameters: { page: { name: page } }
schemas: { Unused: { type: string } }
`;

test("a document in several files becomes one, whose references stay within it", () => {
  const file = write({ "api.yaml": ROOT, "parts/keys.yaml": KEYS, "parts/common.yaml": COMMON });
  const { document, files } = bundleDocument(file);
  expect(document).toEqual({
    paths: {
      "/keys": {
        get: {
          parameters: [{ $ref: "#/components/parameters/page" }],
          schema: { $ref: "#/components/schemas/Key", description: "Une clé." },
        },
      },
    },
    components: {
      parameters: { page: { name: "page" } },
      schemas: {
        Key: {
          properties: {
            inner: { $ref: "#/components/schemas/Key" },
            unused: { $ref: "#/components/schemas/Unused" },
          },
          discriminator: { propertyName: "type", mapping: { A: "#/components/schemas/Key", B: "Key" } },
        },
        Unused: { type: "string" },
      },
      securitySchemes: { bearer: { type: "http" } },
    },
  });
  expect(files).toHaveLength(3);
});

test.each([
  ["a file that is not there", { "api.yaml": ROOT }, "keys.yaml"],
  [
    "a reference that leads nowhere",
    { "api.yaml": ROOT, "parts/keys.yaml": "paths: {}", "parts/common.yaml": COMMON },
    "keys.yaml#/paths/~1keys leads nowhere",
  ],
  [
    "two schemas of one name",
    {
      "api.yaml": ROOT,
      "parts/keys.yaml": `${KEYS}  Unused: { type: number }\n  Other: 1\n`.replace(
        "properties: {",
        'properties: { own: { $ref: "#/schemas/Unused" },',
      ),
      "parts/common.yaml": COMMON,
    },
    "have one name",
  ],
  [
    "a file that is no YAML",
    { "api.yaml": ROOT, "parts/keys.yaml": "a: [", "parts/common.yaml": COMMON },
    /keys\.yaml:2:1: /,
  ],
  [
    "a file that is no document",
    { "api.yaml": ROOT, "parts/keys.yaml": "- a", "parts/common.yaml": COMMON },
    "keys.yaml is not an OpenAPI document",
  ],
])("%s is an error that names it", (_, files, message) => {
  expect(() => bundleDocument(write(files))).toThrow(message);
});
