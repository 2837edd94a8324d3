import { expect, test } from "vitest";
import { createReaderStore, type KeyValueStorage } from "./reader-store.ts";
import { SECRETS_KEY, VALUES_KEY } from "./storage-keys.ts";

/** A storage like the browser’s, which can be read from outside, and made to refuse. */
function createStorage(content: Record<string, string> = {}): KeyValueStorage & {
  content: Map<string, string>;
  room: number;
} {
  const map = new Map(Object.entries(content));
  return {
    content: map,
    room: Infinity,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      if (value.length > this.room) throw new DOMException("full", "QuotaExceededError");
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
  };
}

const refuse = (): never => {
  throw new DOMException("denied", "SecurityError");
};

function storeOn(local: () => KeyValueStorage, session: () => KeyValueStorage = createStorage) {
  const environments = ["production", "simulee"];
  return createReaderStore({ environments, isSecret: (name) => name === "token", local, session });
}

test("a value is kept for its environment, and found by the next page", () => {
  const local = createStorage();
  storeOn(() => local).set("datastore", "d-1");
  const next = storeOn(() => local);
  expect(next.values).toEqual({ datastore: "d-1" });
  next.chooseEnvironment("simulee");
  expect(next.values).toEqual({});
  expect(storeOn(() => local).environment).toBe("simulee");
});

test("a value may be given to another environment than the current one, and tells what it replaces", () => {
  const local = createStorage();
  const store = storeOn(() => local);
  expect(store.set("datastore", "d-1", "simulee")).toBe("");
  expect([store.environment, store.values]).toEqual(["production", {}]);
  expect(store.set("datastore", "d-2", "simulee")).toBe("d-1");
  expect(store.set("token", "s3cret")).toBe("");
  expect(store.set("token", "")).toBe("s3cret");
  store.chooseEnvironment("simulee");
  expect(store.values).toEqual({ datastore: "d-2" });
});

test("an empty value is forgotten, and a storage without values holds nothing", () => {
  const local = createStorage();
  const store = storeOn(() => local);
  store.set("datastore", "d-1");
  store.set("datastore", "");
  expect(store.values).toEqual({});
  expect(local.content.size).toBe(0);
});

test("a secret is in memory only, until the reader asks to keep it as long as the tab", () => {
  const [local, session] = [createStorage(), createStorage()];
  const store = storeOn(
    () => local,
    () => session,
  );
  store.set("token", "s3cret");
  expect(store.values).toEqual({ token: "s3cret" });
  expect([...local.content, ...session.content]).toEqual([]);
  store.keepSecrets(true);
  expect(session.content.get(SECRETS_KEY)).toBe('{"production":{"token":"s3cret"}}');
  const next = storeOn(
    () => local,
    () => session,
  );
  expect(next.values).toEqual({ token: "s3cret" });
  next.keepSecrets(false);
  expect(next.values).toEqual({ token: "s3cret" });
  expect([...local.content, ...session.content]).toEqual([]);
});

test("forgetting all forgets every environment and the secrets", () => {
  const [local, session] = [createStorage(), createStorage()];
  const store = storeOn(
    () => local,
    () => session,
  );
  store.keepSecrets(true);
  store.set("token", "s3cret");
  store.set("datastore", "d-1");
  store.chooseEnvironment("simulee");
  store.set("upload", "u-1");
  store.forgetAll();
  expect(store.values).toEqual({});
  store.chooseEnvironment("production");
  expect(store.values).toEqual({});
  expect(`${[...local.content].join()}${[...session.content].join()}`).not.toMatch(/d-1|u-1|s3cret/);
});

test("two tabs that write in turn lose nothing of each other", () => {
  const local = createStorage();
  const [one, two] = [storeOn(() => local), storeOn(() => local)];
  one.set("datastore", "d-1");
  two.set("upload", "u-1");
  one.reload();
  expect(one.values).toEqual({ datastore: "d-1", upload: "u-1" });
});

test("a tab writes into the environment that it shows, whatever another has chosen", () => {
  const local = createStorage();
  const [one, two] = [storeOn(() => local), storeOn(() => local)];
  two.chooseEnvironment("simulee");
  one.set("datastore", "d-1");
  expect(one.environment).toBe("production");
  expect(one.values).toEqual({ datastore: "d-1" });
});

test("a browser that refuses to keep anything still works for the page, and says so", () => {
  const store = storeOn(refuse, refuse);
  store.set("datastore", "d-1");
  store.set("token", "s3cret");
  expect(store.values).toEqual({ datastore: "d-1", token: "s3cret" });
  expect(store.isKept).toBe(false);
  store.set("upload", "u-1");
  store.chooseEnvironment("simulee");
  store.chooseEnvironment("production");
  expect(store.values).toEqual({ datastore: "d-1", upload: "u-1", token: "s3cret" });
});

test("a storage that is full keeps what it had, and the page what is new", () => {
  const local = createStorage();
  const store = storeOn(() => local);
  store.set("datastore", "d-1");
  local.room = 200;
  store.set("layer_name", "x".repeat(100_000));
  expect(store.isKept).toBe(false);
  expect(store.values["layer_name"]).toHaveLength(100_000);
  expect(local.content.get(VALUES_KEY)).toContain("d-1");
});

test.each([
  ["text that is not JSON", "{"],
  ["an older format", '{"datastore":"d-1"}'],
  ["a newer version", '{"version":2,"environment":"simulee","values":{}}'],
  ["another shape", "[1]"],
  ["values of another type", '{"version":1,"values":{"production":{"datastore":1},"simulee":[]}}'],
  ["names of the prototype", '{"version":1,"values":{"__proto__":{"datastore":"d-1"}}}'],
  [
    "an unknown environment",
    '{"version":1,"environment":"recette","values":{"recette":{"datastore":"d-1"}}}',
  ],
])("%s is left aside without a fault", (_name, text) => {
  const store = storeOn(() => createStorage({ [VALUES_KEY]: text }));
  expect(store.environment).toBe("production");
  expect(store.values).toEqual({});
});

test("a secret that stands in the storage all the same is not taken from there", () => {
  const text =
    '{"version":1,"environment":"production","values":{"production":{"token":"s","datastore":"d-1"}}}';
  expect(storeOn(() => createStorage({ [VALUES_KEY]: text })).values).toEqual({ datastore: "d-1" });
});
