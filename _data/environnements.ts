import type { Environments } from "../examples/environment.ts";
import ids from "./ids.ts";
import urls from "./urls.ts";

/**
 * Where the reader’s requests go, by name; the first is what pages are written with. An environment gives addresses and identifiers
 * under the names of `_data/urls.ts` and `_data/ids.ts`; what it leaves out, it does not have.
 */
const environnements: Environments = {
  production: { label: "Production", urls, ids },
  simulee: {
    label: "Simulée",
    isSimulated: true,
    urls: { api_entrepot: "http://localhost:4010" },
    ids,
  },
};

export default environnements;
