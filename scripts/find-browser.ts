import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { env } = process;

/** Where Chrome, Chromium and Edge are installed, by platform. */
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].flatMap(
    (name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`],
  ),
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Chromium", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ],
  ),
};

/** The browser of this machine that tests and the audit drive: that of `CHROME_PATH`, else an installed Chrome, Chromium or Edge. */
export function findBrowser(): string | undefined {
  const places = [env["CHROME_PATH"] ?? "", ...(PLACES[process.platform] ?? [])];
  return places.find((path) => path !== "" && existsSync(path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = findBrowser() ? 0 : 1;
