import type { Check } from "../../types/problem.ts";
import { cartouche } from "./cartouche.ts";
import { encodage } from "./encodage.ts";
import { excuses } from "./excuses.ts";
import { exemples } from "./exemples.ts";
import { liens } from "./liens.ts";
import { manques } from "./manques.ts";
import { medias } from "./medias.ts";
import { schemas } from "./schemas.ts";
import { secrets } from "./secrets.ts";
import { titres } from "./titres.ts";
import { typographie } from "./typographie.ts";
import { variables } from "./variables.ts";

/** Everything that a page is checked for. */
export const checks: readonly Check[] = [
  encodage,
  cartouche,
  variables,
  exemples,
  liens,
  titres,
  medias,
  schemas,
  typographie,
  secrets,
  manques,
  excuses,
];
