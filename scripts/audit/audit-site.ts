import type { AuditedSite, Auditor, AuditResult } from "./auditor.ts";
import { readBuiltPages, sampleOf } from "./built-page.ts";
import { serveSite, type ServedFolder } from "./serve-site.ts";

export interface AuditOptions extends ServedFolder, Pick<AuditedSite, "browser" | "gaps" | "publicOrigin"> {
  /** One page of each kind, instead of all. */
  isSample: boolean;
}

/** Serves a built site while a task looks at it. */
export async function withAuditedSite<Result>(
  { isSample, ...options }: AuditOptions,
  task: (site: AuditedSite) => Promise<Result>,
): Promise<Result> {
  const server = await serveSite(options);
  try {
    const allPages = readBuiltPages(options.folder, options.pathPrefix);
    const pages = isSample ? sampleOf(allPages) : allPages.filter(({ isRedirect }) => !isRedirect);
    return await task({ ...options, origin: server.origin, allPages, pages });
  } finally {
    await server.stop();
  }
}

export interface TimedResult extends AuditResult {
  auditor: string;
  seconds: number;
}

/** What one auditor says of the site, and how long it took. */
export async function runAuditor(auditor: Auditor, site: AuditedSite): Promise<TimedResult> {
  const start = performance.now();
  const result = await auditor.run(site);
  return { ...result, auditor: auditor.name, seconds: (performance.now() - start) / 1000 };
}
