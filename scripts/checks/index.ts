import type { Check } from "../../types/problem.ts";
import { cartouche } from "./cartouche.ts";
import { encodage } from "./encodage.ts";
import { exemples } from "./exemples.ts";
import { liens } from "./liens.ts";
import { manques } from "./manques.ts";
import { variables } from "./variables.ts";

/** Everything that a page is checked for. */
export const checks: readonly Check[] = [encodage, cartouche, variables, exemples, liens, manques];
