import { describe, expect, it } from "vitest";
import { createGate } from "./gate.ts";

/** Lets every task that waits for nothing else go on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a gate", () => {
  it("lets so many tasks in, so many for each host, the first that asked first", async () => {
    const gate = createGate({ total: 3, perHost: 2 });
    const running: string[] = [];
    const ends = new Map<string, () => void>();
    const start = (name: string, host: string): Promise<string> =>
      gate(host, async () => {
        running.push(name);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        running.splice(running.indexOf(name), 1);
        return name;
      });
    const end = async (name: string): Promise<void> => {
      ends.get(name)?.();
      await settle();
    };
    const all = [start("a1", "a"), start("a2", "a"), start("a3", "a"), start("b1", "b"), start("b2", "b")];
    await settle();
    expect(running).toEqual(["a1", "a2", "b1"]);
    await end("b1");
    expect(running).toEqual(["a1", "a2", "b2"]);
    await end("a1");
    expect(running).toEqual(["a2", "b2", "a3"]);
    for (const name of ["a2", "b2", "a3"]) await end(name);
    expect(await Promise.all(all)).toEqual(["a1", "a2", "a3", "b1", "b2"]);
  });

  it("goes on after a task that fails", async () => {
    const gate = createGate({ total: 1, perHost: 1 });
    const failed = gate("a", () => Promise.reject(new Error("non")));
    const next = gate("a", () => Promise.resolve("oui"));
    await expect(failed).rejects.toThrow("non");
    expect(await next).toBe("oui");
  });
});
