import boundaries from "eslint-plugin-boundaries";
import { defineConfig } from "eslint/config";
import ts from "typescript-eslint";

/** Which rooms each room may import from; a plugin’s own folder is itself. */
const allowed = {
  contract: [],
  types: ["contract"],
  examples: ["contract", "types"],
  data: ["contract", "types", "examples"],
  plugin: ["contract", "types", "examples"],
  checks: ["contract", "types", "examples"],
  scripts: ["contract", "plugin", "types", "examples", "data", "checks"],
  client: ["contract", "examples", "data"],
};

const policies = Object.entries(allowed).flatMap(([from, rooms]) => [
  ...rooms.map((to) => ({
    from: { element: { type: from } },
    allow: { to: { element: { type: to } } },
  })),
  { from: { element: { type: from } }, allow: { to: { module: { origin: ["external", "core"] } } } },
]);

/** Pure modules of a plugin that the reader’s browser runs too. */
const shared = {
  from: { element: { type: "client" } },
  allow: { to: { file: { categories: "shared" } } },
};

/** `.eleventy.ts` is the one file that brings the rooms together. */
const entry = ["data", "plugin", "types", "checks"].map((to) => ({
  from: { file: { categories: "entry" } },
  allow: { to: { element: { type: to } } },
}));

export default defineConfig(
  { ignores: ["_site/", "node_modules/", "tests/fixtures/", "contract/fixtures/"] },
  ts.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.js"],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: ["**/*.ts"],
    ignores: ["**/*.test.ts", "**/fixtures/**", "tests/**"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { node: { extensions: [".ts"] } },
      "boundaries/elements": [
        { type: "contract", pattern: "contract" },
        { type: "types", pattern: "types" },
        { type: "examples", pattern: "examples" },
        { type: "data", pattern: "_data" },
        { type: "plugin", pattern: "plugins/*", capture: ["name"] },
        { type: "checks", pattern: "scripts/checks" },
        { type: "scripts", pattern: "scripts" },
        { type: "client", pattern: "client" },
      ],
      "boundaries/files": [
        { category: "entry", pattern: ".eleventy.ts" },
        { category: "shared", pattern: "plugins/search/index-words.ts" },
      ],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        { default: "disallow", policies: [...policies, ...entry, shared] },
      ],
      "boundaries/no-unknown-dependencies": "error",
      "no-console": ["error", { allow: ["warn"] }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["scripts/*.ts"], rules: { "no-console": "off" } },
);
