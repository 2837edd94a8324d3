import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", "_site/**"],
    globalSetup: "tests/announce-browser.ts",
    // Whole commands and browsers are slower on a loaded machine than vitest’s five seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
