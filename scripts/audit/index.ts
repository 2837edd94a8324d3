import type { Auditor } from "./auditor.ts";
import { axe } from "./axe.ts";
import { clavier } from "./clavier.ts";
import { html } from "./html.ts";
import { liens } from "./liens.ts";
import { lighthouse } from "./lighthouse.ts";
import { mouvement } from "./mouvement.ts";
import { poids } from "./poids.ts";
import { politique } from "./politique.ts";
import { sansJavaScript } from "./sans-javascript.ts";

/** Every auditor; the quick ones first, as they print. To add one: a file, and a line here. */
export const auditors: readonly Auditor[] = [
  html,
  liens,
  poids,
  mouvement,
  politique,
  sansJavaScript,
  clavier,
  axe,
  lighthouse,
];
