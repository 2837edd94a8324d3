import { mkdirSync, writeFileSync } from "node:fs";
import { french } from "../contract/message-words.ts";
import { FRONT_MATTER_SCHEMA } from "../plugins/page-source/front-matter-schema.ts";
import { failToRun } from "./report.ts";

interface Property {
  type: string | readonly string[];
  description?: string;
  properties?: Readonly<Record<string, Property>>;
}

/** `npm run schema`: writes what VS Code knows of front matter, from what the check itself knows. */
function writeSchema(): void {
  if (process.argv.length > 2) throw new Error("cette commande ne prend aucune option.");
  const files = {
    ".vscode/cartouche.schema.json": FRONT_MATTER_SCHEMA,
    ".vscode/cartouche.code-snippets": snippetsOf(FRONT_MATTER_SCHEMA.properties),
  };
  mkdirSync(".vscode", { recursive: true });
  for (const [file, content] of Object.entries(files))
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  console.log(french`Fichiers écrits : ${Object.keys(files).join(", ")}.`);
}

/** A snippet for each name that is described: VS Code takes what stands in front matter for YAML, and offers them there. */
function snippetsOf(properties: Readonly<Record<string, Property>>): Record<string, object> {
  const named = Object.entries(properties).flatMap(([name, property]) => [
    { name, ...property },
    ...Object.entries(property.properties ?? {}).map(([inside, value]) => ({ name: inside, ...value })),
  ]);
  return Object.fromEntries(
    named.flatMap(({ name, description, type }) =>
      description === undefined
        ? []
        : [[name, { scope: "yaml", prefix: name, description, body: bodyOf(name, [type].flat()) }]],
    ),
  );
}

function bodyOf(name: string, [type]: readonly string[]): string {
  if (type === "object") return `${name}:\n\t$0`;
  return `${name}: ${type === "boolean" ? "${1|true,false|}" : "$1"}`;
}

try {
  writeSchema();
} catch (error) {
  failToRun(error);
}
