/** What a kind of entity goes through by itself, once something has set it going. */
export interface Lifecycle {
  /** The status that follows each one that passes. */
  readonly steps: Readonly<Record<string, string>>;
  /** The dates that an entity bears from a status on: `launch` once it waits. */
  readonly dates?: Readonly<Record<string, readonly string[]>>;
  /** The status that it gives to what it produces, or to what it publishes. */
  readonly passedOn?: { readonly kind: string; readonly statuses: Readonly<Record<string, string>> };
}

/** What an operation changes, where the status of its entity allows it; an entity whose status is not known allows all. */
export interface Effect {
  readonly from: readonly string[];
  /** The new status; none where the operation only asks for one. */
  readonly to?: string;
  /** Fields that change with it. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Whether the entity is no more. */
  readonly isRemoval?: boolean;
}

/** Effects of an operation, of which the first that the status allows is the one, and what is said where none is. */
export interface Action {
  readonly effects: readonly Effect[];
  readonly refusal: string;
}

/**
 * The kinds of entities by the name of their path parameter. The contract names the statuses; the order is that of the guides
 * (Suivre la vie d’une donnée, Attendre la fin d’une exécution).
 */
export const LIFECYCLES: Readonly<Record<string, Lifecycle>> = {
  upload: { steps: { CHECKING: "CLOSED" } },
  processing_execution: {
    steps: { WAITING: "PROGRESS", PROGRESS: "SUCCESS" },
    dates: {
      launch: ["WAITING", "PROGRESS", "SUCCESS", "FAILURE", "ABORTED"],
      start: ["PROGRESS", "SUCCESS", "FAILURE", "ABORTED"],
      finish: ["SUCCESS", "FAILURE", "ABORTED"],
    },
    passedOn: {
      kind: "stored_data",
      statuses: {
        CREATED: "CREATED",
        WAITING: "GENERATING",
        PROGRESS: "GENERATING",
        SUCCESS: "GENERATED",
        FAILURE: "UNSTABLE",
        ABORTED: "UNSTABLE",
      },
    },
  },
  check_execution: { steps: { WAITING: "PROGRESS", PROGRESS: "SUCCESS" } },
  offering: {
    steps: { PUBLISHING: "PUBLISHED", MODIFYING: "PUBLISHED", UNPUBLISHING: "UNPUBLISHED" },
    passedOn: {
      kind: "configuration",
      statuses: { PUBLISHED: "PUBLISHED", MODIFYING: "SYNCHRONIZING", UNPUBLISHED: "UNPUBLISHED" },
    },
  },
};

/** The statuses of a new entity, where no page says them. */
export const FIRST_STATUSES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  upload: { status: "OPEN", open: true },
  processing_execution: { status: "CREATED" },
  configuration: { status: "UNPUBLISHED" },
  offering: { status: "PUBLISHING" },
};

const OPEN_UPLOAD = ["CREATED", "OPEN"];
const NOT_OPEN = "La livraison n’est pas ouverte";
const FILES_OF_OPEN_UPLOAD: Action = { effects: [{ from: OPEN_UPLOAD }], refusal: NOT_OPEN };

/** The operations that depend on the status of the last entity of their path, by their identifiers. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  sendUploadFile: FILES_OF_OPEN_UPLOAD,
  deleteUploadFile: FILES_OF_OPEN_UPLOAD,
  sendUploadMd5File: FILES_OF_OPEN_UPLOAD,
  deleteUploadMd5File: FILES_OF_OPEN_UPLOAD,
  closeUpload: {
    effects: [{ from: OPEN_UPLOAD, to: "CHECKING", fields: { open: false } }],
    refusal: NOT_OPEN,
  },
  reopenUpload: {
    effects: [{ from: ["CLOSED", "UNSTABLE"], to: "OPEN", fields: { open: true } }],
    refusal: "La livraison n’est pas close",
  },
  launchProcessingExecution: {
    effects: [{ from: ["CREATED"], to: "WAITING" }],
    refusal: "L’exécution est déjà lancée",
  },
  abortProcessingExecution: {
    effects: [{ from: ["CREATED", "WAITING", "PROGRESS"], to: "ABORTED" }],
    refusal: "L’exécution est déjà terminée",
  },
  replaceOffering: {
    effects: [{ from: ["PUBLISHED", "UNSTABLE"], to: "MODIFYING" }],
    refusal: "L’offre n’est pas publiée",
  },
  // Two calls take an offering away: the first unpublishes it, the second removes it (Dépublier et supprimer).
  deleteOffering: {
    effects: [
      { from: ["PUBLISHED", "UNSTABLE"], to: "UNPUBLISHING" },
      { from: ["UNPUBLISHED"], isRemoval: true },
    ],
    refusal: "L’offre change d’état : attendez qu’elle soit publiée ou dépubliée",
  },
};

/** What an operation creates, where the contract’s paths and schemas do not tell. */
export interface Creation {
  /** The path of what it creates, where that is not below its own. */
  readonly path?: string;
  /** The lists of the request that make one entity of each element, and the field that holds the element then. */
  readonly each?: { readonly lists: readonly string[]; readonly as: string };
  /** Fields that come from an entity that the new one names, by the field that names it. */
  readonly inherits?: Readonly<Record<string, readonly string[]>>;
}

/** The creations that need telling, by the identifiers of their operations. */
export const CREATIONS: Readonly<Record<string, Creation>> = {
  createConfigurationOffering: {
    path: "/datastores/{datastore}/offerings/{offering}",
    inherits: { configuration: ["layer_name", "type"] },
  },
  createMyKeyAccess: {
    path: "/users/me/keys/{key}/accesses/{access}",
    each: { lists: ["offerings"], as: "offering" },
  },
  createPermission: { each: { lists: ["communities", "users"], as: "beneficiary" } },
};

/** Whether no reading alone will show another status: `SUCCESS` → true, `CHECKING` → false. */
export function isFinalStatus(status: string): boolean {
  return nextStatuses(status).length === 0 && status !== "CREATED";
}

/** The statuses that an entity of this status may show later, by itself or by a call, nearest first. */
export function followingStatuses(status: string): string[] {
  const seen = new Set<string>();
  const pending = [status];
  for (let current = pending.shift(); current !== undefined; current = pending.shift()) {
    for (const next of [...nextStatuses(current), ...statusesByCall(current)]) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(next);
    }
  }
  return [...seen];
}

/** The kind of the entity that a path ends with: `/datastores/{datastore}/uploads/{upload}` → `upload`. */
export function kindOfPath(path: string): string | undefined {
  const [, collection = "", name] = /([^/]*)\/?[^/]*\/\{([^{}/]+)\}$/.exec(path) ?? [];
  // Executions of checks and of processings bear the same name.
  return name === "execution" ? `${collection.replace(/s$/, "")}_execution` : name;
}

function nextStatuses(status: string): string[] {
  const lifecycles = Object.values(LIFECYCLES);
  const steps = lifecycles.flatMap(({ steps }) => valueOf(steps, status));
  const passed = lifecycles.flatMap(({ steps, passedOn }) =>
    Object.entries(passedOn?.statuses ?? {})
      .filter(([, given]) => given === status)
      .flatMap(([own]) => valueOf(steps, own))
      .flatMap((own) => valueOf(passedOn?.statuses ?? {}, own)),
  );
  return [...new Set([...steps, ...passed])].filter((next) => next !== status);
}

function statusesByCall(status: string): string[] {
  return Object.values(ACTIONS).flatMap(({ effects }) =>
    effects.flatMap(({ from, to }) => (to !== undefined && from.includes(status) ? [to] : [])),
  );
}

function valueOf(table: Readonly<Record<string, string>>, name: string): string[] {
  const value = Object.hasOwn(table, name) ? table[name] : undefined;
  return value === undefined ? [] : [value];
}
