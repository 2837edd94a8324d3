export type Opening = "{" | "[";
export type Closing = "}" | "]";

const OPENING: Readonly<Record<Closing, Opening>> = { "}": "{", "]": "[" };

/** Tells a closing bracket too many from one that is missing or of the wrong kind, by the count of all brackets. */
export class BracketBalance {
  readonly #opened: Record<Opening, number> = { "{": 0, "[": 0 };
  /** Closing brackets of the whole text less opening ones. */
  #surplus = 0;

  constructor(tokens: readonly { kind: string }[]) {
    for (const { kind } of tokens) {
      if (kind === "}" || kind === "]") this.#surplus += 1;
      if (kind === "{" || kind === "[") this.#surplus -= 1;
    }
  }

  get depth(): number {
    return this.#opened["{"] + this.#opened["["];
  }

  open(bracket: Opening): void {
    this.#opened[bracket] += 1;
  }

  close(bracket: Opening): void {
    this.#opened[bracket] -= 1;
  }

  /** What a closing bracket does where another (or none) is expected; `unclosed`: it closes one further out. */
  judge(found: Closing, expected: Closing | undefined): "closed" | "unclosed" | "stray" | "mistyped" {
    if (found === expected) return "closed";
    if (expected && this.giveUp(OPENING[found])) return "unclosed";
    if (expected && this.#surplus <= 0) return "mistyped";
    this.#surplus -= 1;
    return "stray";
  }

  /** Whether the innermost bracket can be one that is never closed, within an outer one of this kind; counts it if so. */
  giveUp(outer: Opening): boolean {
    if (this.#surplus >= 0 || this.#opened[outer] === 0) return false;
    this.#surplus += 1;
    return true;
  }
}
