import type { Browser } from "playwright-core";
import type { BuiltPage } from "./built-page.ts";

/** Something that a reader of the built site would stumble on. */
export interface Finding {
  /** Address of the page, or of the file. */
  page: string;
  /** What is broken: `color-contrast`. */
  rule: string;
  message: string;
}

/** Something measured, for the table at the end. */
export interface Figure {
  name: string;
  /** With its unit: « 21,3 ko ». */
  value: string;
  /** What it may be at most (or at least, where it says so). */
  limit?: string;
}

export interface AuditResult {
  findings: Finding[];
  figures?: Figure[];
}

/** The built site, served, with a browser to look at it. */
export interface AuditedSite {
  /** Folder that the site was built into. */
  folder: string;
  /** Where the site stands on its server: `/`, or `/aide/`. */
  pathPrefix: string;
  /** Public address of the site’s own server, which pages may name. */
  publicOrigin: string;
  /** Where it is served for the audit: `http://127.0.0.1:40123`. */
  origin: string;
  /** The pages to look at in the browser. */
  pages: readonly BuiltPage[];
  /** Every page of the site, those that only lead to another included. */
  allPages: readonly BuiltPage[];
  /** Files that pages name and that do not exist yet (`_data/manques.ts`), with their path prefix. */
  gaps: ReadonlySet<string>;
  browser: Browser;
}

/** Looks at every page in one way; prints nothing, exits nowhere. */
export interface Auditor {
  /** The word that stands in brackets after its findings. */
  name: string;
  run(site: AuditedSite): Promise<AuditResult>;
}
