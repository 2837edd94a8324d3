/** Where everything of the reader’s but secrets is kept, in `localStorage`. */
export const VALUES_KEY = "exemples";

/** Where secrets are kept if the reader asks, in `sessionStorage`. */
export const SECRETS_KEY = "exemples-secrets";

/** Where what a tab has created in the simulated environment is kept, in `sessionStorage`: the next page simulates it again. */
export const JOURNAL_KEY = "exemples-simulation";
