export interface GateOptions {
  /** How many tasks run at once. */
  total: number;
  /** How many of them for one host. */
  perHost: number;
}

/** Runs a task for a host as soon as there is room for it, and gives what it gives. */
export type Gate = <Value>(host: string, task: () => Promise<Value>) => Promise<Value>;

/** A gate that lets so many tasks run at once, the first that asked first. */
export function createGate({ total, perHost }: GateOptions): Gate {
  const running: string[] = [];
  const waiting: { host: string; enter: () => void }[] = [];

  const hasRoom = (host: string): boolean =>
    running.length < total && running.filter((other) => other === host).length < perHost;

  const admit = (): void => {
    for (;;) {
      const index = waiting.findIndex(({ host }) => hasRoom(host));
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (!next) return;
      running.push(next.host);
      next.enter();
    }
  };

  return async (host, task) => {
    await new Promise<void>((enter) => {
      waiting.push({ host, enter });
      admit();
    });
    try {
      return await task();
    } finally {
      running.splice(running.indexOf(host), 1);
      admit();
    }
  };
}
