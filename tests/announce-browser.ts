import { findBrowser } from "../scripts/find-browser.ts";

/** Says once, before the tests, what a machine without a browser does not run; in CI that is a failure. */
export default function announceBrowser(): void {
  if (findBrowser()) return;
  const missing =
    "Tests dans un navigateur non lancés : installez Chrome, Edge ou Chromium, ou indiquez le vôtre par CHROME_PATH.";
  if (process.env["CI"]) throw new Error(missing);
  console.warn(missing);
}
