import { fillTemplate, type AskedAnswer } from "./asked-answer.ts";
import type { MockContext } from "./mock-context.ts";
import { elementsOf } from "./read-documentation.ts";
import type { Entity } from "./world.ts";
import { parameterOf } from "./read-target.ts";

/** An element of the tree of an upload’s files. */
interface TreeElement {
  type: "DIRECTORY" | "FILE";
  name: string;
  size?: number;
  children?: TreeElement[];
}

/** Keeps the path and the size of the files that a request sends: at the path of its address, or under their own names. */
export function receiveFiles({ world }: MockContext, { target, body }: AskedAnswer, upload: Entity): void {
  for (const { name, size } of body.files) upload.files.set(parameterOf(target, "path") ?? name, size);
  world.change(upload, { size: [...upload.files.values()].reduce((sum, size) => sum + size, 0) });
}

/** Takes a file away by the path of the request’s address; whether there was one. */
export function takeFileAway(context: MockContext, answer: AskedAnswer, upload: Entity): boolean {
  const path = parameterOf(answer.target, "path") ?? "";
  const isThere = upload.files.delete(path);
  if (isThere) context.world.change(upload, { size: [...upload.files.values()].reduce((a, b) => a + b, 0) });
  // Nobody knows what an upload holds that was not created here, or that plays an example.
  return isThere || !upload.isCreated || answer.isPreferred;
}

/** The files of an upload as a tree: those received, and of an upload that plays an example those that the page shows too. */
export function listFiles(context: MockContext, answer: AskedAnswer, upload: Entity | undefined): unknown {
  const received = growTree([...(upload?.files ?? [])]);
  if (upload?.isCreated === true && !answer.isPreferred) return received;
  const shown = elementsOf(fillTemplate(context, answer));
  const names = new Set<unknown>(shown.map(({ name }) => name));
  const others = received.filter(({ name }) => !names.has(name));
  const known = new Map<unknown, TreeElement>(received.map((element) => [element.name, element]));
  return [...shown.map((element) => ({ ...element, ...known.get(element["name"]) })), ...others];
}

function growTree(files: readonly (readonly [path: string, size: number])[]): TreeElement[] {
  const directories = new Map<string, [path: string, size: number][]>();
  const elements: TreeElement[] = [];
  for (const [path, size] of files) {
    const slash = path.indexOf("/");
    if (slash <= 0) {
      elements.push({ type: "FILE", name: path, size });
      continue;
    }
    const name = path.slice(0, slash);
    directories.set(name, [...(directories.get(name) ?? []), [path.slice(slash + 1), size]]);
  }
  for (const [name, below] of directories) {
    const size = below.reduce((sum, [, one]) => sum + one, 0);
    elements.push({ type: "DIRECTORY", name, size, children: growTree(below) });
  }
  return elements;
}
