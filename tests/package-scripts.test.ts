import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

it.each(Object.entries(scripts))(
  "npm run %s is one program with plain arguments, so that it runs on Windows",
  (_name, command) => {
    expect(command).toMatch(/^(?:node|vitest|eslint|prettier|tsc|knip|redocly)(?: [\w./:=-]+)*$/);
  },
);
