import { expect, test } from "vitest";
import type { HttpMethod } from "../../contract/contract.ts";
import type { Sent } from "../../examples/scenario/replay-result.ts";
import { openJournal } from "./journal.ts";

function sent(method: HttpMethod, url: string, answer: number | string, ...created: string[]): Sent {
  return {
    request: { method, url, headers: [] },
    answer: typeof answer === "string" ? { failure: answer } : { status: answer, headers: {}, body: "" },
    created,
  };
}

test("a journal keeps what was created and not removed, in the order of its creation", () => {
  const journal = openJournal();
  journal.record(sent("POST", "https://x/uploads", 201, "a"));
  journal.record(sent("POST", "https://x/executions", 201, "b", "c"));
  journal.record(sent("GET", "https://x/uploads/a", 200));
  journal.record(sent("DELETE", "https://x/executions/b", 204));
  journal.record(sent("DELETE", "https://x/uploads/a/data?path=z", 204));
  journal.record(sent("DELETE", "https://x/stored/c", 409));
  expect(journal.remaining()).toEqual([
    { method: "POST", address: "https://x/uploads", identifier: "a" },
    { method: "POST", address: "https://x/executions", identifier: "c" },
  ]);
  journal.record(sent("DELETE", "https://x/uploads/a?force=true", 202));
  journal.record(sent("DELETE", "https://x/stored/c", 204));
  expect(journal.remaining()).toEqual([]);
});

test("a request that creates and gets no answer may have created", () => {
  const journal = openJournal();
  journal.record(sent("POST", "https://x/uploads", "aucune réponse à temps"));
  journal.record(sent("GET", "https://x/uploads", "aucune réponse à temps"));
  expect(journal.remaining()).toEqual([{ method: "POST", address: "https://x/uploads" }]);
});

test("a request that creates and is still without answer may have created", () => {
  const journal = openJournal();
  const end = journal.begin({ method: "POST", url: "https://x/uploads", headers: [] });
  journal.begin({ method: "GET", url: "https://x/uploads", headers: [] });
  expect(journal.remaining()).toEqual([{ method: "POST", address: "https://x/uploads" }]);
  end();
  end();
  expect(journal.remaining()).toEqual([]);
});
