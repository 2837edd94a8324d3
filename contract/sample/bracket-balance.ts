export type Opening = "{" | "[";
export type Closing = "}" | "]";

const OPENING: Readonly<Record<Closing, Opening>> = { "}": "{", "]": "[" };
const CLOSING: Readonly<Record<Opening, Closing>> = { "{": "}", "[": "]" };

const MOST_EXCEEDING = 4;

/** No sample goes so deep; the check of unions within unions needs a good part of the stack for each level. */
export const DEEPEST_LEVEL = 200;

/** Tells brackets that are missing from those too many, or of the wrong kind, by the count of all of them. */
export class BracketBalance {
  readonly #opened: Record<Opening, number> = { "{": 0, "[": 0 };
  /** Of each kind, closing brackets of the whole text less opening ones. */
  readonly #surplus: Record<Closing, number> = { "}": 0, "]": 0 };

  constructor(tokens: readonly { kind: string }[]) {
    for (const { kind } of tokens) {
      if (kind === "}" || kind === "]") this.#surplus[kind] += 1;
      if (kind === "{" || kind === "[") this.#surplus[CLOSING[kind]] -= 1;
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

  /**
   * What a closing bracket does where another (or none) is expected; `unclosed`: it closes one further out. One that is the expected
   * but comes too early (`isTooEarly`, where one is too many) is that one.
   */
  judge(
    found: Closing,
    expected: Closing | undefined,
    isTooEarly: boolean,
  ): "closed" | "unclosed" | "stray" | "mistyped" {
    if (found === expected && !isTooEarly) return "closed";
    if (found === expected) {
      this.#surplus[found] -= 1;
      return "stray";
    }
    if (expected && this.giveUp(expected, OPENING[found])) return "unclosed";
    if (expected && this.#total <= 0) {
      this.#surplus[found] -= 1;
      this.#surplus[expected] += 1;
      return "mistyped";
    }
    this.#surplus[found] -= 1;
    return "stray";
  }

  /** Whether the innermost bracket, closed by `expected`, can be one that is never closed, within an outer one; counts it if so. */
  giveUp(expected: Closing, outer?: Opening): boolean {
    const hasOuter = outer === undefined ? this.depth > 1 : this.#opened[outer] > 0;
    if (this.#total >= 0 || !hasOuter) return false;
    if (outer === undefined && this.#surplus[expected] >= 0) return false;
    this.#surplus[expected] += 1;
    return true;
  }

  /** Whether an opening bracket of this kind is missing somewhere in what remains. */
  lacks(bracket: Opening): boolean {
    return this.#surplus[CLOSING[bracket]] > 0 && this.#total > 0 && this.depth < DEEPEST_LEVEL;
  }

  /** Whether one of this kind is too many, or never closed; where very many are, none can be told from the others. */
  exceeds(bracket: Opening): boolean {
    return this.#surplus[CLOSING[bracket]] < 0 && this.#total < 0 && this.#total > -MOST_EXCEEDING;
  }

  /** Counts an opening bracket that is missing (`1`) or too many (`-1`) as put right. */
  putRight(bracket: Opening, count: 1 | -1): void {
    this.#surplus[CLOSING[bracket]] -= count;
  }

  get #total(): number {
    return this.#surplus["}"] + this.#surplus["]"];
  }
}
