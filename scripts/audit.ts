import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manques from "../_data/manques.ts";
import site from "../_data/site.ts";
import { french, quote } from "../contract/message-words.ts";
import { runAuditor, withAuditedSite, type TimedResult } from "./audit/audit-site.ts";
import type { AuditedSite, Auditor } from "./audit/auditor.ts";
import { auditors } from "./audit/index.ts";
import { formatFigures, formatResult, summarizeAudit } from "./audit/report-audit.ts";
import { takeScreenshots } from "./audit/take-screenshots.ts";
import { readOptions } from "./command-line.ts";
import { launchBrowser } from "./launch-browser.ts";
import { failToRun } from "./report.ts";

const PAGES = ["all", "sample"];

/** `npm run audit`: looks at the built site as its readers do, in a real browser, and prints what would stop them. */
async function audit(): Promise<void> {
  const { output, pathprefix, pages, only, screenshots } = readOptions({
    output: "",
    pathprefix: site.pathPrefix,
    pages: "all",
    only: "",
    screenshots: "",
  });
  if (!PAGES.includes(pages))
    throw new Error(french`pages ${quote(pages)} inconnues ; choix possibles : ${PAGES.join(", ")}.`);
  if (output !== "" && !existsSync(output))
    throw new Error(french`le dossier ${quote(output)} n’existe pas.`);
  const chosen = chooseAuditors(only, pages);

  const browser = await launchBrowser();
  const folder = output === "" ? mkdtempSync(join(tmpdir(), "audit-")) : output;
  try {
    if (output === "") build(folder, pathprefix);
    const options = {
      ...{ folder, browser, pathPrefix: pathprefix, publicOrigin: site.origin },
      ...{
        isSample: pages === "sample",
        gaps: new Set(manques.files.map(({ file }) => pathprefix + file.slice(1))),
      },
    };
    await withAuditedSite(options, async (audited) => {
      const pictures: Auditor = {
        name: "captures",
        run: async () => ({ findings: await takeScreenshots(audited, screenshots) }),
      };
      await runAll(screenshots === "" ? chosen : [...chosen, pictures], audited);
    });
  } finally {
    await browser.close();
    if (output === "") rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The auditors that are named, else all; Lighthouse is too slow for a sample. */
function chooseAuditors(only: string, pages: string): readonly Auditor[] {
  if (only === "") return auditors.filter(({ name }) => pages === "all" || name !== "lighthouse");
  return only.split(",").map((word) => {
    const found = auditors.find(({ name }) => name === word);
    if (found) return found;
    const names = auditors.map(({ name }) => name).join(", ");
    throw new Error(french`auditeur ${quote(word)} inconnu ; choix possibles : ${names}.`);
  });
}

/** Writes the site in a process of its own, so that the audit is about the sources as they are. */
function build(folder: string, pathPrefix: string): void {
  const options = ["--output", folder, "--pathprefix", pathPrefix];
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts", ...options], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(french`le site ne se construit pas ; lancez « npm run check ».`);
}

async function runAll(chosen: readonly Auditor[], audited: AuditedSite): Promise<void> {
  const results: TimedResult[] = [];
  for (const auditor of chosen) {
    const result = await runAuditor(auditor, audited);
    console.log(formatResult(result));
    results.push(result);
  }
  const findings = results.flatMap((result) => result.findings);
  console.log(`\n${formatFigures(results.flatMap(({ figures = [] }) => figures))}`);
  console.log(`\n${summarizeAudit(findings, audited.pages.length)}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

await audit().catch(failToRun);
