import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCorrectPages } from "./corpus.ts";

/** How long the check of many pages takes beside a build of the same pages that checks nothing, and its memory. */
export interface SpeedFigures {
  pages: number;
  blocks: number;
  checkSeconds: number;
  buildSeconds: number;
  checkMegabytes: number;
}

const PAGES = 1_000;
const BLOCKS = 3;

/** Runs both commands in turn, three times each, on pages made of the corpus’ own blocks; keeps the median. */
export async function measureSpeed(): Promise<SpeedFigures> {
  const folder = mkdtempSync(join(tmpdir(), "speed-"));
  try {
    const content = join(folder, "content");
    const blocks = listBlocks();
    mkdirSync(join(content, "fr"), { recursive: true });
    for (let page = 0; page < PAGES; page++) {
      const own = Array.from(
        { length: BLOCKS },
        (_, index) => blocks[(page * BLOCKS + index) % blocks.length],
      );
      const text = `---\ntitle: Page ${page}\n---\n\nDes exemples.\n\n${own.join("\n\nPuis :\n\n")}\n`;
      writeFileSync(join(content, "fr", `page-${page}.md`), text);
    }
    const runs: { check: Run; build: Run }[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const build = await run("scripts/build.ts", [
        "--no-check",
        "--content",
        content,
        "--output",
        join(folder, "site"),
      ]);
      runs.push({ build, check: await run("scripts/check.ts", ["--content", content]) });
    }
    return {
      pages: PAGES,
      blocks: PAGES * BLOCKS,
      checkSeconds: median(runs.map(({ check }) => check.seconds)),
      buildSeconds: median(runs.map(({ build }) => build.seconds)),
      checkMegabytes: Math.max(...runs.map(({ check }) => check.megabytes)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The blocks of the corpus that stand by themselves: neither nested, nor within a list or a loop. */
function listBlocks(): string[] {
  const pages = [...readCorrectPages().values()].filter((text) => !text.includes("{%"));
  return pages.flatMap(
    (text) => text.match(/^\?\?\? [A-Z]+ "[{/][^"\n]*"\n(?:(?!\?\?\?).*\n)+\?\?\?$/gm) ?? [],
  );
}

interface Run {
  seconds: number;
  megabytes: number;
}

const REPORT_MEMORY = `data:text/javascript,process.on("exit",()=>process.stderr.write("maxRSS="+process.resourceUsage().maxRSS))`;

function run(script: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", "tsx", "--import", REPORT_MEMORY, script, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    child.on("close", (code) => {
      const kilobytes = Number(/maxRSS=(\d+)/.exec(errors)?.[1]);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1_000, megabytes: kilobytes / 1_024 });
      else reject(new Error(`${script}: ${errors}`));
    });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)] ?? NaN;
}
