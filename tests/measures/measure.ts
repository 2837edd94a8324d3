import { measureAlarms } from "./alarms.ts";
import { fuzzFixes } from "./fix-fuzz.ts";
import { fuzzCommand, fuzzPages } from "./fuzz.ts";
import { measurePlaces } from "./places.ts";
import { measureSpeed } from "./speed.ts";

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Prints the figures of a measure; says whether it is reached. */
const MEASURES: Readonly<Record<string, () => Promise<boolean>>> = {
  async places() {
    const figures = await measurePlaces();
    const { faults, operations, exact, single, proposals, rightProposals, misses } = figures;
    console.log(misses.join("\n"));
    console.log(`places: ${faults} faults on ${operations} operations`);
    console.log(`  exact line and column  ${exact}  ${percent(exact, faults)}  (99 %)`);
    console.log(`  one problem a fault    ${single}  ${percent(single, faults)}  (97 %)`);
    console.log(
      `  right proposals        ${rightProposals} of ${proposals}  ${percent(rightProposals, proposals)}  (95 %)`,
    );
    return exact / faults >= 0.99 && single / faults >= 0.97 && rightProposals / proposals >= 0.95;
  },
  async alarms() {
    const { blocks, alarms, cutSamples, unseen } = await measureAlarms();
    console.log([...alarms, ...unseen].join("\n"));
    console.log(`alarms: ${alarms.length} on ${blocks} correct blocks`);
    console.log(`  wrong names in cut samples: ${cutSamples - unseen.length} of ${cutSamples} found`);
    return alarms.length === 0 && unseen.length === 0;
  },
  async fuzz() {
    const inProcess = fuzzPages(10_000, 20_261_124);
    const byCommand = await fuzzCommand(500, 7);
    for (const { edits, problems, failures, slowestMilliseconds } of [inProcess, byCommand]) {
      console.log(failures.join("\n"));
      console.log(`fuzz: ${edits} edits, ${problems} problems told, ${failures.length} failures`);
      console.log(`  slowest ${Math.round(slowestMilliseconds)} ms`);
    }
    return inProcess.failures.length + byCommand.failures.length === 0;
  },
  async fix() {
    const { pages, unrendered, changes, failures, seconds, slowestMilliseconds } = await fuzzFixes(5_000, 8);
    console.log(failures.join("\n"));
    console.log(`fix: ${pages} pages, ${failures.length} failures, ${Math.round(seconds)} s  (180 s)`);
    for (const [check, count] of changes) console.log(`  ${check} ${count}`);
    console.log(`  slowest ${Math.round(slowestMilliseconds)} ms; ${unrendered} pages that Nunjucks refuses`);
    return failures.length === 0 && seconds <= 180;
  },
  async speed() {
    const { pages, blocks, checkSeconds, buildSeconds, checkMegabytes } = await measureSpeed();
    console.log(`speed: ${pages} pages, ${blocks} blocks, medians of 3`);
    console.log(`  check ${checkSeconds.toFixed(1)} s, build without checks ${buildSeconds.toFixed(1)} s`);
    console.log(`  ratio ${(checkSeconds / buildSeconds).toFixed(2)}  (1.5)`);
    console.log(`  memory ${Math.round(checkMegabytes)} MB  (700 MB)`);
    return checkSeconds / buildSeconds <= 1.5 && checkMegabytes <= 700;
  },
};

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!(await measure())) process.exitCode = 1;
}
