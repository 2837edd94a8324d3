import { LIFECYCLES, type Lifecycle } from "../lifecycles.ts";
import type { Values } from "../fill-placeholders.ts";
import type { KnownIdentifiers } from "./known-identifiers.ts";
import type { PathEntity } from "./route.ts";
import type { Chance } from "./seeded-ids.ts";

/** What is remembered of an entity that a request created or changed. */
export interface Entity {
  readonly kind: string;
  readonly id: string;
  /** Its path as the contract writes it, and its own. */
  readonly pattern: string;
  readonly path: string;
  /** Whether a request created it; else the pages name it. */
  readonly isCreated: boolean;
  /** What is known of it; `undefined` where a field is known to be absent. */
  fields: Record<string, unknown>;
  /** The values that placeholders had in the request that created it. */
  readonly bindings: Values;
  /** The placeholder that stands for it in the pages: `{new_upload}`. */
  readonly placeholder?: string;
  /** Identifiers of the entities that it belongs to, by kind. */
  readonly owners: Readonly<Record<string, string>>;
  /** The entity whose work makes it (the execution of a stored data), and those that its own work makes. */
  readonly maker?: Entity;
  readonly makes: Entity[];
  /** Files received, by path: their sizes in bytes. */
  readonly files: Map<string, number>;
}

/** The state of the mock API. */
export interface World {
  /** Grows with each change. */
  version(): number;
  find(kind: string, id: string): Entity | undefined;
  findById(id: string): Entity | undefined;
  /** Whether a path’s entity exists: known, created, and not removed. */
  has(entity: PathEntity): boolean;
  isRemoved(kind: string, path: string, id: string): boolean;
  created(kind: string): Entity[];
  remember(entity: Entity): Entity;
  change(entity: Entity, fields: Readonly<Record<string, unknown>>): void;
  remove(entity: PathEntity, isWhole: boolean): void;
  /** Undoes a removal. */
  restore(entity: PathEntity): void;
  /** Gives an entity another status, with all that follows from it. */
  setStatus(entity: Entity, status: string): void;
  /** Moves an entity one step on, if it is on its way. */
  step(entity: Entity): void;
}

/** The most entities remembered, and the most removals: the oldest are forgotten. */
const MOST_REMEMBERED = 10_000;

/** A world in which only what the pages name exists. */
export function createWorld(known: KnownIdentifiers, chance: Chance): World {
  const entities = new Map<string, Entity>();
  const byId = new Map<string, Entity>();
  const removed = new Map<string, true>();
  let version = 0;

  const keyOf = (kind: string, id: string) => `${kind} ${id}`;
  const lifecycleOf = (entity: Entity): Lifecycle => LIFECYCLES[entity.kind] ?? { steps: {} };

  const world: World = {
    version: () => version,
    find: (kind, id) => entities.get(keyOf(kind, id)),
    findById: (id) => byId.get(id),
    has(entity) {
      const { kind, id, pattern, path } = entity;
      if (world.isRemoved(kind, path, id)) return false;
      const found = world.find(kind, id);
      if (found?.isCreated === true) return found.pattern !== pattern || found.path === path;
      return known.has(entity);
    },
    isRemoved: (kind, path, id) => removed.has(path) || removed.has(keyOf(kind, id)),
    created: (kind) => [...entities.values()].filter((entity) => entity.isCreated && entity.kind === kind),
    remember(entity) {
      version += 1;
      removed.delete(entity.path);
      entities.set(keyOf(entity.kind, entity.id), entity);
      byId.set(entity.id, entity);
      if (entities.size > MOST_REMEMBERED) forgetOldest();
      if (entity.isCreated) passOn(entity);
      return entity;
    },
    change(entity, fields) {
      version += 1;
      entity.fields = { ...entity.fields, ...fields };
    },
    remove({ kind, id, path }, isWhole) {
      version += 1;
      removed.set(path, true);
      if (isWhole) removed.set(keyOf(kind, id), true);
      for (const oldest of removed.keys()) {
        if (removed.size <= 2 * MOST_REMEMBERED) break;
        removed.delete(oldest);
      }
      const entity = world.find(kind, id);
      entities.delete(keyOf(kind, id));
      byId.delete(id);
      if (entity) passOn({ ...entity, fields: { ...entity.fields, status: "UNPUBLISHED" } });
    },
    restore({ kind, id, path }) {
      version += 1;
      removed.delete(path);
      removed.delete(keyOf(kind, id));
    },
    setStatus(entity, status) {
      const { dates = {} } = lifecycleOf(entity);
      const members = Object.entries(dates).map(([name, statuses]) => {
        const date = statuses.includes(status) ? (entity.fields[name] ?? chance.newDate()) : undefined;
        return [name, date] as const;
      });
      world.change(entity, { ...Object.fromEntries(members), status });
      passOn(entity);
    },
    step(entity) {
      const moving = entity.maker && world.find(entity.maker.kind, entity.maker.id) ? entity.maker : entity;
      const { steps } = lifecycleOf(moving);
      const { status } = moving.fields;
      const next = typeof status === "string" && Object.hasOwn(steps, status) ? steps[status] : undefined;
      if (next !== undefined) world.setStatus(moving, next);
    },
  };

  function forgetOldest(): void {
    const [key, entity] = entities.entries().next().value ?? [];
    if (key === undefined || entity === undefined) return;
    entities.delete(key);
    byId.delete(entity.id);
  }

  /** What an entity makes, and what it publishes, follow its status. */
  function passOn(entity: Entity): void {
    const { passedOn } = lifecycleOf(entity);
    const { status } = entity.fields;
    if (!passedOn || typeof status !== "string" || !Object.hasOwn(passedOn.statuses, status)) return;
    const given = { status: passedOn.statuses[status] };
    for (const made of entity.makes) world.change(made, given);
    const owner = world.find(passedOn.kind, entity.owners[passedOn.kind] ?? "");
    if (owner && !(status === "UNPUBLISHED" && hasOther(entity, owner))) world.change(owner, given);
  }

  /** Whether an owner has another entity of the same kind that is still published. */
  function hasOther(entity: Entity, owner: Entity): boolean {
    return [...entities.values()].some(
      ({ kind, id, owners, fields }) =>
        kind === entity.kind &&
        id !== entity.id &&
        owners[owner.kind] === owner.id &&
        fields["status"] === "PUBLISHED",
    );
  }
  return world;
}
