import type { HttpRequest } from "../../examples/http-request.ts";
import type { Sent } from "../../examples/scenario/replay-result.ts";

/** Something that a replay has created on a service and not removed; without identifier, a request that got no answer. */
export interface Created {
  method: string;
  address: string;
  identifier?: string;
}

/** Keeps account of what requests create and remove. */
export interface Journal {
  /** Keeps a request that may create something until its answer is here, when what is given back is to be called. */
  begin: (request: HttpRequest) => () => void;
  record: (sent: Sent) => void;
  /** What was created and is still there, in the order of its creation. */
  remaining: () => Created[];
}

/** An empty journal. */
export function openJournal(): Journal {
  const entries: Created[] = [];
  return {
    begin({ method, url: address }) {
      const entry: Created = { method, address };
      if (method === "POST") entries.push(entry);
      return () => void entries.splice(entries.indexOf(entry), entries.includes(entry) ? 1 : 0);
    },
    record({ request, answer, created }) {
      const { method, url: address } = request;
      if ("failure" in answer) {
        if (method === "POST") entries.push({ method, address });
        return;
      }
      entries.push(...created.map((identifier) => ({ method, address, identifier })));
      if (method !== "DELETE" || answer.status >= 300) return;
      const removed = decodeURIComponent(
        address
          .replace(/[?#].*$/, "")
          .split("/")
          .at(-1) ?? "",
      );
      for (let index = entries.length - 1; index >= 0; index--)
        if (entries[index]?.identifier === removed) entries.splice(index, 1);
    },
    remaining: () => [...entries],
  };
}
