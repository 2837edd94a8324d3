import type { Contract } from "../contract/contract.ts";
import type { Excuse, Page, SourceRange } from "./page.ts";

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
  /** A mechanical change of the file that mends it, in UTF-16 offsets. */
  fix?: Fix;
}

/** The text that replaces a part of a file. */
export type Fix = SourceRange & { text: string };

/** A problem that a comment of its page excuses. */
export interface ExcusedProblem extends Problem {
  /** The reason that the comment gives. */
  excuse: string;
}

/** A file of a folder that is served as it is. */
export interface ServedFile {
  /** In bytes. */
  size: number;
  /** Of a picture, in pixels, where they can be read. */
  width?: number;
  height?: number;
}

/** What Mermaid says of a diagram that it cannot draw. */
export interface DiagramFault {
  /** From 0, in the diagram; -1 where no line can be told. */
  line: number;
  /** Of a type that Mermaid does not know: the word, and the known types. */
  unknownType?: string;
  knownTypes?: readonly string[];
}

/** What a check says of a file, before its name and lines are added. */
export interface Finding {
  range: SourceRange;
  reason: string;
  advice?: string;
  severity?: Severity;
  fix?: Fix;
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
  /** Names of the menus: the `nav` of pages without parent. */
  menus: ReadonlySet<string>;
  /** Where the former addresses of pages (`redirect_from`) lead now. */
  redirects: ReadonlyMap<string, string>;
  /** Anchors of a page, by its address; nothing for what is not a page of `content/`. */
  anchorsAt: (address: string) => ReadonlySet<string> | undefined;
  /** A file of a served folder, by its address. */
  fileAt: (address: string) => ServedFile | undefined;
  /** What Mermaid says of a diagram of the site, by its text; nothing where it can be drawn. */
  diagramFault: (text: string) => DiagramFault | undefined;
  /** Public address of the server, without the path prefix. */
  origin: string;
  /** Names of the checks. */
  checkNames: readonly string[];
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
  /** What there is to say of the excuses of a page, once it is known which of them have served. */
  runOnExcuses?(page: Page, site: Site, used: ReadonlySet<Excuse>): Finding[];
}
