import { argv } from "node:process";
import environnements from "../../_data/environnements.ts";
import placeholders from "../../_data/placeholders.ts";
import site from "../../_data/site.ts";
import { createSiteWriter } from "../../plugins/live-examples/take-away/write-site-files.ts";
import { readSite } from "../../scripts/read-site.ts";

/** Writes what readers take away from the site into each folder given, its pages in another order each time. */
const { pages, statesOf } = await readSite("content");
const orders = [pages, pages.toReversed()];
for (const [index, folder] of argv.slice(2).entries()) {
  const options = { pages: new Map(), placeholders, environments: environnements, site };
  createSiteWriter({ ...options, pathPrefix: site.pathPrefix }).write(folder, {
    pages: orders[index % orders.length] ?? pages,
    ...(statesOf ? { statesOf } : {}),
  });
}
