import { measureAlarms } from "./alarms.ts";
import { readFaults } from "./corpus.ts";
import { fuzzFixes } from "./fix-fuzz.ts";
import { fuzzCommand, fuzzPages } from "./fuzz.ts";
import { measureMockLoad } from "./mock-load.ts";
import { measurePlaces } from "./places.ts";
import { measureSpeed } from "./speed.ts";

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Prints the figures of a measure; says whether it is reached. */
const MEASURES: Readonly<Record<string, () => Promise<boolean>>> = {
  async places() {
    const figures = await measurePlaces(await readFaults());
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
  async mock() {
    const { surprises, requests, heap, resident, largeBodyStatus, slowClient, ...speed } =
      await measureMockLoad();
    const { requestsPerSecond, requestsPerCoreSecond, median, percentile99 } = speed;
    const growth = heap[1] - heap[0];
    console.log(surprises.join("\n"));
    console.log(`mock: GET /users/me on 20 connections, then ${requests} requests of all kinds`);
    console.log(`  ${Math.round(requestsPerCoreSecond)} requests a second of its core  (2000)`);
    console.log(
      `  ${Math.round(requestsPerSecond)} requests a second of the clock, whatever else the machine does`,
    );
    console.log(`  half within ${median.toFixed(1)} ms, 99 % within ${percentile99.toFixed(1)} ms`);
    console.log(
      `  heap ${heap.map(Math.round).join(" → ")} MB  (+20 MB), resident ${resident.map(Math.round).join(" → ")} MB`,
    );
    console.log(`  a body of 11 MB: ${largeBodyStatus}  (413)`);
    console.log(`  a slow client: ${slowClient.line} after ${slowClient.seconds.toFixed(0)} s  (408)`);
    const isCut = / 408 /.test(slowClient.line);
    const holds = surprises.length === 0 && largeBodyStatus === 413 && isCut;
    return holds && requestsPerCoreSecond >= 2_000 && growth < 20;
  },
};

const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!(await measure())) process.exitCode = 1;
}
