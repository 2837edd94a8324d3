import type { Contract } from "../contract/contract.ts";
import type { Page, SourceRange } from "./page.ts";

export type Severity = "erreur" | "avertissement";

/** Something that is wrong with a page, in the writer’s words (places 1-based, columns in UTF-16 units). */
export interface Problem {
  /** Path from the repository’s root, with `/`. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: Severity;
  /** Name of the check that found it. */
  check: string;
  /** What was found. */
  reason: string;
  /** What to write. */
  advice?: string;
  /** A change of the file that mends it, in UTF-16 offsets. */
  fix?: SourceRange & { text: string };
}

/** What a check says of a file, before its name and lines are added. */
export interface Finding {
  range: SourceRange;
  reason: string;
  advice?: string;
  severity?: Severity;
  fix?: SourceRange & { text: string };
}

/** A file that the site names and does not have yet. */
export interface Gap {
  /** As the pages name it: `/videos/….webm`. */
  file: string;
  /** Why it is not there yet, for readers of the report. */
  reason: string;
}

/** What the site does not have yet, as `_data/manques.ts` lists it. */
export interface Gaps {
  files: readonly Gap[];
  /** What only the site’s owner knows, by the name under which pages print it: `{{ manques.facts.hebergeur }}`. */
  facts: Readonly<Record<string, string>>;
}

/** The index that checks share: made once a build, read by all. */
export interface Site {
  contract: Contract;
  pages: readonly Page[];
  /** Every address that the site serves, pages with their final slash. */
  hasAddress: (address: string) => boolean;
  /** Addresses of the pages that are written, to suggest from. */
  addresses: readonly string[];
  /** Keys of `eleventyNavigation`. */
  navigationKeys: ReadonlySet<string>;
  gaps: Gaps;
  /** The file that declares `gaps`, and its text. */
  gapsFile: { file: string; text: string };
}

/** Finds problems in what the build has read; reads and prints nothing itself. */
export interface Check {
  /** The French word that stands in brackets after its messages. */
  name: string;
  run(page: Page, site: Site): Finding[];
  /** Problems of the site’s own data rather than of a page: file and text they stand in. */
  runOnce?(site: Site): { file: string; text: string; findings: Finding[] }[];
}
