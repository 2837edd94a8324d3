import { expect, test } from "vitest";
import { memberOf } from "./json.ts";
import { createSiteMock, ids, send, writeForm } from "./fixtures/site-mock.ts";

const UPLOAD = { name: "Rivières", description: "Cours d’eau", type: "VECTOR", srs: "EPSG:2154" };
const ATTRIBUTION = { title: "Communauté", url: "https://cartes.gouv.fr" };
const BBOX = { west: 4, south: 44, east: 5, north: 45 };
const CONFIGURATION = {
  type: "WFS",
  name: "Rivières",
  layer_name: "rivieres",
  type_infos: {
    bbox: BBOX,
    used_data: [
      {
        stored_data: ids["stored_data"],
        relations: [
          { native_name: "rivieres", title: "Rivières", abstract: "Cours d’eau", keywords: ["eau"] },
        ],
      },
    ],
  },
  attribution: ATTRIBUTION,
};

interface Life {
  kind: string;
  list: string;
  create: unknown;
  change: [field: string, value: unknown];
}

const lives: Life[] = [
  { kind: "livraison", list: "/datastores/{datastore}/uploads", create: UPLOAD, change: ["name", "Fleuves"] },
  {
    kind: "configuration",
    list: "/datastores/{datastore}/configurations",
    create: CONFIGURATION,
    change: ["name", "Fleuves"],
  },
  {
    kind: "clé",
    list: "/users/me/keys",
    create: { name: "Poste", type: "HASH", type_infos: { hash: "abc" } },
    change: ["name", "Autre poste"],
  },
];

test.each(lives)("the life of one $kind: created, read, listed, changed, removed", async (life) => {
  const { list, create } = life;
  const [field, value] = life.change;
  const api = createSiteMock();
  const created = await send(api, `POST ${list}`, { body: create });
  expect(created).toMatchObject({ status: 201, json: { name: memberOf(create, "name") } });
  const id = String(memberOf(created.json, "_id"));
  expect(Object.values(ids)).not.toContain(id);
  const read = await send(api, `GET ${list}/${id}`);
  expect(read).toMatchObject({ status: 200, json: { _id: id, name: memberOf(create, "name") } });
  expect((await send(api, `GET ${list}`)).json).toContainEqual(expect.objectContaining({ _id: id }));
  expect((await send(api, `PATCH ${list}/${id}`, { body: { [field]: value } })).status).toBe(200);
  expect((await send(api, `GET ${list}/${id}`)).json).toMatchObject({ _id: id, [field]: value });
  expect(await send(api, `DELETE ${list}/${id}`)).toMatchObject({ status: 204, body: "" });
  expect((await send(api, `GET ${list}/${id}`)).status).toBe(404);
  expect((await send(api, `GET ${list}`)).json).not.toContainEqual(expect.objectContaining({ _id: id }));
  expect((await send(api, `DELETE ${list}/${id}`)).status).toBe(404);
});

test.each([
  ["/datastores/{datastore}/statics", { name: "Traits", type: "GEOSERVER-STYLE", description: "Trait bleu" }],
  ["/datastores/{datastore}/annexes", { published: "true", paths: "/a.png", labels: "plan" }],
  ["/users/me/documents", { name: "Notice", description: "Mode d’emploi" }],
])("what a form creates at %s is read, listed, replaced and removed", async (list, fields) => {
  const api = createSiteMock();
  const { body, contentType } = await writeForm(fields);
  const headers = { "content-type": contentType };
  const created = await send(api, `POST ${list}`, { body, headers });
  expect(created.status).toBe(201);
  const id = String(memberOf(created.json, "_id"));
  expect((await send(api, `GET ${list}/${id}`)).json).toMatchObject({ _id: id });
  expect((await send(api, `GET ${list}`)).json).toContainEqual(expect.objectContaining({ _id: id }));
  const file = await writeForm({});
  const replaced = await send(api, `PUT ${list}/${id}`, {
    body: file.body,
    headers: { "content-type": file.contentType },
  });
  expect(replaced).toMatchObject({ status: 200, json: { _id: id } });
  expect((await send(api, `DELETE ${list}/${id}`)).status).toBe(204);
  expect((await send(api, `GET ${list}/${id}`)).status).toBe(404);
});

test("an upload takes files and tags while it is open, and only then", async () => {
  const api = createSiteMock();
  const { json } = await send(api, "POST /datastores/{datastore}/uploads", { body: UPLOAD });
  const upload = `/datastores/{datastore}/uploads/${String(memberOf(json, "_id"))}`;
  const { body, contentType } = await writeForm({}, "rivieres.gpkg");
  const file = { body, headers: { "content-type": contentType } };
  expect(await send(api, `GET ${upload}`)).toMatchObject({ json: { status: "OPEN", open: true } });
  expect((await send(api, `POST ${upload}/data?path=eau/rivieres.gpkg`, file)).status).toBe(204);
  expect((await send(api, `POST ${upload}/data?path=notes.txt`, file)).status).toBe(204);
  expect((await send(api, `POST ${upload}/md5`, file)).status).toBe(204);
  expect((await send(api, `GET ${upload}/tree`)).json).toEqual([
    { type: "FILE", name: "notes.txt", size: 3 },
    { type: "FILE", name: "rivieres.gpkg", size: 3 },
    {
      type: "DIRECTORY",
      name: "eau",
      size: 3,
      children: [{ type: "FILE", name: "rivieres.gpkg", size: 3 }],
    },
  ]);
  expect((await send(api, `DELETE ${upload}/data?path=notes.txt`)).status).toBe(204);
  expect((await send(api, `DELETE ${upload}/data?path=notes.txt`)).status).toBe(404);
  expect((await send(api, `GET ${upload}/tree`)).json).toHaveLength(2);

  await send(api, `POST ${upload}/tags`, { body: { projet: "eau", phase: "1" } });
  await send(api, `DELETE ${upload}/tags?tags=phase`);
  expect(await send(api, `GET ${upload}`)).toMatchObject({ json: { tags: { projet: "eau" }, size: 6 } });
  const tagged = await send(api, "GET /datastores/{datastore}/uploads?tags[projet]=eau");
  expect(tagged.json).toMatchObject([{ name: "Rivières" }]);

  expect((await send(api, `POST ${upload}/close`)).status).toBe(204);
  expect(await send(api, `POST ${upload}/data?path=a`, file)).toMatchObject({
    status: 409,
    json: { error: "conflict", error_description: "La livraison n’est pas ouverte" },
  });
  expect(await send(api, `GET ${upload}`)).toMatchObject({ json: { status: "CHECKING", open: false } });
  expect(await send(api, `GET ${upload}`)).toMatchObject({ json: { status: "CLOSED", open: false } });
  expect((await send(api, `POST ${upload}/open`)).status).toBe(204);
  expect(await send(api, `GET ${upload}`)).toMatchObject({ json: { status: "OPEN", open: true } });
});

test("an execution waits, runs and ends, and so does the data that it makes", async () => {
  const api = createSiteMock();
  const created = await send(api, "POST /datastores/{datastore}/processings/executions", {
    body: {
      processing: "0de8c60b-9938-4be9-aa36-9026b77c3c96",
      inputs: { upload: [ids["upload"]] },
      output: { stored_data: { name: "Rivières - base" } },
    },
  });
  expect(created).toMatchObject({
    status: 201,
    json: {
      status: "CREATED",
      processing: { name: "Intégration de données vecteur en base" },
      inputs: { upload: [{ _id: ids["upload"], name: "Communes de la Drôme 2026" }] },
      output: { stored_data: { name: "Rivières - base", status: "CREATED" } },
    },
  });
  const execution = `/datastores/{datastore}/processings/executions/${String(memberOf(created.json, "_id"))}`;
  const made = String(memberOf(memberOf(memberOf(created.json, "output"), "stored_data"), "_id"));
  const data = `/datastores/{datastore}/stored_data/${made}`;
  expect(Object.values(ids)).not.toContain(made);
  expect(await send(api, `GET ${data}`)).toMatchObject({ json: { _id: made, status: "CREATED" } });

  expect((await send(api, `POST ${execution}/launch`)).status).toBe(204);
  expect(await send(api, `POST ${execution}/launch`)).toMatchObject({
    status: 409,
    json: { error_description: "L’exécution est déjà lancée" },
  });
  const seen: unknown[] = [];
  for (let reading = 0; reading < 4; reading += 1) {
    const { json } = await send(api, `GET ${execution}`);
    seen.push([
      memberOf(json, "status"),
      memberOf(memberOf(memberOf(json, "output"), "stored_data"), "status"),
    ]);
  }
  expect(seen).toEqual([
    ["WAITING", "GENERATING"],
    ["PROGRESS", "GENERATING"],
    ["SUCCESS", "GENERATED"],
    ["SUCCESS", "GENERATED"],
  ]);
  expect(await send(api, `GET ${data}`)).toMatchObject({
    json: { status: "GENERATED", name: "Rivières - base" },
  });
  const list = await send(api, "GET /datastores/{datastore}/stored_data?name=rivi%C3%A8res%25");
  expect(list.json).toMatchObject([{ _id: made, status: "GENERATED" }]);
  expect((await send(api, `POST ${execution}/abort`)).status).toBe(409);
});

test("an offering keeps its configuration, and leaves in two calls", async () => {
  const api = createSiteMock();
  const configuration = await send(api, "POST /datastores/{datastore}/configurations", {
    body: CONFIGURATION,
  });
  const id = String(memberOf(configuration.json, "_id"));
  const path = `/datastores/{datastore}/configurations/${id}`;
  expect((await send(api, `GET ${path}/offerings`)).json).toEqual([]);
  const offering = await send(api, `POST ${path}/offerings`, {
    body: { endpoint: "ae012611-13eb-4a18-8d04-9b7604a031cc", open: false },
  });
  expect(offering).toMatchObject({
    status: 201,
    json: {
      layer_name: "rivieres",
      type: "WFS",
      status: "PUBLISHING",
      open: false,
      configuration: { _id: id, name: "Rivières" },
      endpoint: { name: "Service de diffusion WFS principal" },
    },
  });
  const own = `/datastores/{datastore}/offerings/${String(memberOf(offering.json, "_id"))}`;
  expect((await send(api, `GET ${path}/offerings`)).json).toMatchObject([{ layer_name: "rivieres" }]);
  expect(await send(api, `DELETE ${own}`)).toMatchObject({ status: 409 });
  expect(await send(api, `GET ${own}`)).toMatchObject({ json: { status: "PUBLISHING" } });
  expect(await send(api, `GET ${own}`)).toMatchObject({ json: { status: "PUBLISHED" } });
  expect(await send(api, `GET ${path}`)).toMatchObject({ json: { status: "PUBLISHED" } });
  expect(await send(api, `PUT ${own}`)).toMatchObject({ json: { status: "MODIFYING" } });
  expect(await send(api, `GET ${path}`)).toMatchObject({ json: { status: "SYNCHRONIZING" } });
  await send(api, `GET ${own}`);
  expect((await send(api, `DELETE ${own}`)).status).toBe(204);
  expect(await send(api, `GET ${own}`)).toMatchObject({ json: { status: "UNPUBLISHING" } });
  expect(await send(api, `GET ${own}`)).toMatchObject({ json: { status: "UNPUBLISHED" } });
  expect((await send(api, `DELETE ${own}`)).status).toBe(204);
  expect((await send(api, `GET ${own}`)).status).toBe(404);
  expect((await send(api, `GET ${path}/offerings`)).json).toEqual([]);
  expect(await send(api, `GET ${path}`)).toMatchObject({ json: { status: "UNPUBLISHED" } });
});

test("an entity is known in its own datastore, and by its own kind, only", async () => {
  const api = createSiteMock();
  const { json } = await send(api, "POST /datastores/{datastore}/uploads", { body: UPLOAD });
  const id = String(memberOf(json, "_id"));
  expect((await send(api, `GET /datastores/{datastore}/stored_data/${id}`)).status).toBe(404);
  expect((await send(api, `GET /datastores/{upload}/uploads/${id}`)).status).toBe(404);
});
