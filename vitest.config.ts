import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, in this order: a worker that began one of them last would end alone. */
const LONGEST = ["tests/audit-command.test.ts", "tests/measures.test.ts", "tests/"];

/** Runs the files that take longest first, on a machine that keeps no durations too, as in CI. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONGEST.findIndex((path) => moduleId.startsWith(`${root}/${path}`));
      return rank < 0 ? LONGEST.length : rank;
    };
    return (await super.sort(files)).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["node_modules/**", "_site/**"],
    globalSetup: ["tests/announce-browser.ts", "tests/share-built-sites.ts"],
    // Two at least: tests mostly wait for commands and browsers, which are processes of their own
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A file changes nothing that others read: each worker loads the code once
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Whole commands and browsers are slower on a loaded machine than vitest’s five seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
