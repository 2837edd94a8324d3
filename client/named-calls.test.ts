import { expect, it } from "vitest";
import { namedCalls } from "./named-calls.ts";

it.each([
  ["GET /users/me", ["GET /users/me"]],
  ["get users/me/", ["GET /users/me"]],
  ["PUT /communities/{community}/users/{user}", ["PUT /communities/{}/users/{}"]],
  ["delete /users", ["DELETE /users"]],
  [
    " users/me ",
    [
      "GET /users/me",
      "HEAD /users/me",
      "POST /users/me",
      "PUT /users/me",
      "PATCH /users/me",
      "DELETE /users/me",
    ],
  ],
  ["jeton", []],
  ["créer un compte", []],
  ["Inscription / Se connecter", []],
  ["https://data.geopf.fr/wfs?SERVICE=WFS", []],
  ["", []],
])("sees in %j the calls %j", (typed, calls) => {
  expect(namedCalls(typed)).toEqual(calls);
});
