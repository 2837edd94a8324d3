import urls from "../_data/urls.ts";
import { count, french, quote } from "../contract/message-words.ts";
import { readOptions } from "./command-line.ts";
import { askAddress, type Answer, type AskOptions } from "./external-links/ask-address.ts";
import { findExternalLinks } from "./external-links/find-links.ts";
import { createGate } from "./external-links/gate.ts";
import { listProblems } from "./external-links/list-problems.ts";
import { readSite } from "./read-site.ts";
import { failToRun, setExitCode } from "./report.ts";
import { summarize } from "./reporters/summary.ts";
import { reportText } from "./reporters/text.ts";

const BOUNDS = { total: 6, perHost: 2 };

/** `npm run links:external`: asks the network about every link of the pages to another site, and prints those that lead nowhere. */
async function checkExternalLinks(): Promise<void> {
  const options = readOptions({ content: "content", timeout: "10", "include-local": false });
  const seconds = Number(options.timeout.replace(",", "."));
  if (!(seconds > 0 && seconds <= 3600))
    throw new Error(french`le délai ${quote(options.timeout)} n’est pas un nombre de secondes.`);

  const { pages } = await readSite(options.content, { isChecked: false });
  const links = findExternalLinks(pages, {
    apiAddress: urls.api_entrepot,
    includeLocal: options["include-local"],
  });
  const addresses = [...new Set(links.map(({ address }) => address))];
  const answers = await askAll(addresses, { timeout: seconds * 1000, gate: createGate(BOUNDS) });
  refuseOffline([...answers.values()]);

  const problems = listProblems(links, answers);
  setExitCode({ problems });
  if (problems.length === 0) {
    console.log(french`Aucun problème : ${count(addresses.length, "adresse")}.`);
    return;
  }
  const textByFile = new Map(pages.map(({ file, text }) => [file, text]));
  const linesOf = (file: string): string[] => (textByFile.get(file) ?? "").split(/\r\n|\n|\r/);
  console.log(
    `${reportText(problems, linesOf)}\n${summarize({ problems, excused: [], pageCount: pages.length, exampleCount: 0 })}`,
  );
}

async function askAll(addresses: readonly string[], options: AskOptions): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  await Promise.all(
    addresses.map(async (address) => {
      answers.set(address, await askAddress(address, options));
      showProgress(answers.size, addresses.length);
    }),
  );
  return answers;
}

/** Where no address at all answers, it is the network that fails, not the links. */
function refuseOffline(answers: readonly Answer[]): void {
  const failures = answers.flatMap((answer) => ("failure" in answer ? answer.failure : []));
  if (failures.length === 0 || failures.length < answers.length) return;
  const causes = [...new Set(failures)].sort().join(", ");
  throw new Error(french`aucune adresse n’a répondu (${causes}) ; vérifiez l’accès au réseau.`);
}

/** Counts on a terminal, in one line that the report takes the place of. */
function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done < total ? `\r${done} / ${count(total, "adresse")}` : "\r\u001b[K");
}

await checkExternalLinks().catch(failToRun);
