import { expect, test } from "vitest";
import { nearestName } from "./nearest-name.ts";

test.each([
  ["a letter is missing", "last_logn", ["last_login", "last_name"], "last_login"],
  ["two letters are swapped", "nmae", ["name", "type"], "name"],
  ["two letters of a long name are swapped", "ceration", ["creation", "update"], "creation"],
  ["the plural is missing", "upload", ["annexes", "uploads"], "uploads"],
  ["a plural in the middle is missing", "processing_id", ["processings_id"], "processings_id"],
  ["the case differs", "LastLogin", ["last_login"], "last_login"],
  ["a dash stands for an underscore", "vector-to-db", ["vector_to_db"], "vector_to_db"],
  ["only the underscore in front is missing", "id", ["name", "_id"], "_id"],
  ["the words are others", "last_call", ["last_login", "last_name"], undefined],
  ["short words differ in more than a third", "csw", ["wfs", "wms"], undefined],
  ["there is no candidate", "name", [], undefined],
  ["the name is empty", "", ["_"], undefined],
])("a name is looked for where %s", (_, name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected);
});

test("the same spelling wins over a shorter distance", () => {
  expect(nearestName("ids", ["idx", "_id"])).toBe("_id");
});
