import { nearestName } from "../../contract/nearest-name.ts";
import type { Check } from "../../types/problem.ts";
import { contentMessages } from "./content-messages.ts";

/** Comments that excuse: one that names no check, gives no reason or excuses nothing is a mistake. */
export const excuses: Check = {
  name: "excuses",
  run: () => [],
  runOnExcuses: (page, { checkNames }, used) =>
    page.excuses.flatMap((excuse) => {
      const { checks, reason, range } = excuse;
      const unknown = checks.filter((name) => !checkNames.includes(name));
      if (checks.length === 0) return [{ range, ...contentMessages.excuseWithoutCheck(checkNames) }];
      if (unknown.length > 0)
        return unknown.map((name) => ({
          range,
          ...contentMessages.unknownCheck(name, nearestName(name, checkNames), checkNames),
        }));
      if (reason === "") return [{ range, ...contentMessages.excuseWithoutReason(checks) }];
      return used.has(excuse) ? [] : [{ range, ...contentMessages.uselessExcuse(checks) }];
    }),
};
