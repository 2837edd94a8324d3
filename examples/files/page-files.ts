import { writeArazzoWorkflow } from "./arazzo-workflow.ts";
import type { ExampleCall } from "../example-call.ts";
import { stepsOf, type CallStep } from "./call-step.ts";
import type { FileSource } from "./file-source.ts";
import { writeHttpFile } from "./http-file.ts";
import { writePostmanCollection } from "./postman-collection.ts";
import { writeShellScript } from "./shell-script.ts";

/** The files that readers may take away from a page. */
export const PAGE_FILES = ["appels.http", "postman.json", "arazzo.yaml", "appels.sh"] as const;

export type PageFile = (typeof PAGE_FILES)[number];

/** The files that a page of these calls has: none without a call, no workflow without a call of the API. */
export function namePageFiles(calls: readonly Pick<ExampleCall, "operation">[]): PageFile[] {
  if (calls.length === 0) return [];
  const isOfApi = calls.some(({ operation }) => operation !== undefined);
  return PAGE_FILES.filter((name) => name !== "arazzo.yaml" || isOfApi);
}

type Writer = (source: FileSource, steps: CallStep[]) => string | undefined;

const WRITERS: Readonly<Record<PageFile, Writer>> = {
  "appels.http": writeHttpFile,
  "postman.json": writePostmanCollection,
  "arazzo.yaml": writeArazzoWorkflow,
  "appels.sh": writeShellScript,
};

/** The text of each file of a page, by its name. */
export function writePageFiles(source: FileSource): Map<PageFile, string> {
  const steps = stepsOf(source);
  return new Map(
    namePageFiles(source.calls).flatMap((name) => {
      const text = WRITERS[name](source, steps);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}
