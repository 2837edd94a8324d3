import type { UserConfig } from "@11ty/eleventy";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../tests/render-page.ts";
import type { Check } from "../../types/problem.ts";
import { problems, type ProblemsEvent, type ProblemsOptions } from "./index.ts";

const ME = "https://data.geopf.fr/api/users/me";
const { page } = renderPage(
  `??? GET "${ME}"\n???\n\n??? GET "https://data.geopf.fr/wfs"\n???\n\n[fichier](/fr/page/appels.sh)\n`,
);

/** Says of each address of a link whether the site has it. */
const links: Check = {
  name: "liens",
  run: ({ links }, site) =>
    links
      .filter(({ address }) => !site.hasAddress(address))
      .map(({ address, range }) => ({ range, reason: address })),
};

/** What the build says at its end. */
async function build(options: Partial<ProblemsOptions>): Promise<ProblemsEvent> {
  const listeners = new Map<string, (event: unknown) => void | Promise<void>>();
  let emitted: unknown;
  const ignore = (): void => undefined;
  const eleventyConfig = {
    directories: { includes: "_includes" },
    on: (event: string, listener: (event: unknown) => void) => listeners.set(event, listener),
    emit: (_event: string, value: unknown) => {
      emitted = value;
      return Promise.resolve();
    },
    ...{ addGlobalData: ignore, addWatchTarget: ignore, addCollection: ignore, addTransform: ignore },
  };
  problems(eleventyConfig as unknown as UserConfig, {
    markdown: new MarkdownIt(),
    checks: [links],
    pages: new Map([["page.md", page]]),
    gapsFile: "_data/manques.ts",
    servedFiles: { addresses: () => [], at: () => undefined },
    otherAddresses: [],
    origin: "https://site.example",
    findDiagramFaults: () => Promise.resolve(new Map()),
    isPreview: false,
    ...options,
  });
  await listeners.get("eleventy.before")?.({});
  await listeners.get("eleventy.after")?.({});
  return emitted as ProblemsEvent;
}

describe("what the build says at its end", () => {
  it("is the state of each example too", async () => {
    const { statesOf } = await build({});
    expect([...(statesOf?.(page) ?? [])]).toEqual([
      ["get-users-me", "address-only"],
      ["get-wfs", "outside"],
    ]);
  });

  it("is nothing of states where nothing is checked", async () => {
    expect("statesOf" in (await build({ checks: [] }))).toBe(false);
  });

  it("knows the addresses that other plugins write, be they known at the start or once the pages are read", async () => {
    const reasons = async (otherAddresses: ProblemsOptions["otherAddresses"]): Promise<string[]> =>
      (await build({ otherAddresses })).problems.map(({ reason }) => reason);
    expect(await reasons([])).toEqual(["/fr/page/appels.sh"]);
    expect(await reasons(["/fr/page/appels.sh"])).toEqual([]);
    expect(await reasons(() => ["/fr/page/appels.sh"])).toEqual([]);
  });
});
