import { expect, test } from "vitest";
import type { PathEntity } from "./route.ts";
import { createChance } from "./seeded-ids.ts";
import { createWorld, type Entity, type World } from "./world.ts";

function createEmptyWorld(): World {
  return createWorld({ has: ({ id }) => id === "known", add: () => undefined }, createChance(1));
}

function upload(id: string): PathEntity {
  const path = `/uploads/${id}`;
  return { kind: "upload", parameter: "upload", id, pattern: "/uploads/{upload}", path };
}

function create(world: World, id: string): Entity {
  const { kind, pattern, path } = upload(id);
  const fields = { status: "OPEN" };
  const files = new Map<string, number>();
  return world.remember({
    kind,
    id,
    pattern,
    path,
    isCreated: true,
    fields,
    bindings: {},
    owners: {},
    makes: [],
    files,
  });
}

test("what the pages name exists, and what has been created; what has been removed does not", () => {
  const world = createEmptyWorld();
  expect([world.has(upload("known")), world.has(upload("a"))]).toEqual([true, false]);
  create(world, "a");
  expect(world.has(upload("a"))).toBe(true);
  world.remove(upload("a"), true);
  world.remove(upload("known"), true);
  expect([world.has(upload("known")), world.has(upload("a"))]).toEqual([false, false]);
  world.restore(upload("known"));
  expect(world.has(upload("known"))).toBe(true);
});

test("of more than 10,000 entities the oldest are forgotten", () => {
  const world = createEmptyWorld();
  for (let number = 0; number <= 10_000; number += 1) create(world, `n${number}`);
  expect([world.has(upload("n0")), world.findById("n0")]).toEqual([false, undefined]);
  expect([world.has(upload("n1")), world.has(upload("n10000"))]).toEqual([true, true]);
  expect(world.created("upload")).toHaveLength(10_000);
});

test("of more than 10,000 removals the oldest are forgotten", () => {
  const world = createEmptyWorld();
  world.remove(upload("known"), true);
  for (let number = 0; number <= 10_000; number += 1) world.remove(upload(`n${number}`), true);
  expect(world.has(upload("known"))).toBe(true);
});

test("an entity moves one step at a time, and stays at its end", () => {
  const world = createEmptyWorld();
  const entity = create(world, "a");
  world.setStatus(entity, "CHECKING");
  world.step(entity);
  expect(entity.fields["status"]).toBe("CLOSED");
  world.step(entity);
  expect(entity.fields["status"]).toBe("CLOSED");
});
