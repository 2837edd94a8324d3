import type { Fault } from "../fault.ts";
import { BracketBalance, type Closing, type Opening } from "./bracket-balance.ts";
import type { SampleNode } from "./sample-nodes.ts";
import { readTokens, type Token } from "./sample-tokens.ts";

/** Where the parser stands in the tokens of a sample, with the faults found so far. */
export class TokenCursor {
  readonly faults: Fault[];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly brackets: BracketBalance;
  #index = 0;
  #isStopped = false;
  #isCommaForgiven = false;
  lastComma: Token | undefined;

  constructor(text: string) {
    const { tokens, faults } = readTokens(text);
    this.#text = text;
    this.#tokens = tokens;
    this.faults = faults;
    this.brackets = new BracketBalance(tokens);
  }

  get token(): Token {
    return this.#at(this.#index);
  }

  get next(): Token {
    return this.#at(this.#index + 1);
  }

  /** The end of the last token taken. */
  get lastEnd(): number {
    return this.#index === 0 ? 0 : this.#at(this.#index - 1).end;
  }

  get isAtEnd(): boolean {
    return this.token.kind === "end";
  }

  take(): Token {
    const { token } = this;
    if (token.kind !== "end") this.#index += 1;
    this.#isCommaForgiven = false;
    return token;
  }

  /** Goes to the end of the text; what follows is neither read nor reported. */
  stop(): void {
    this.#index = this.#tokens.length - 1;
    this.#isStopped = true;
  }

  clamp(offset: number): number {
    return Math.min(offset, this.#text.length);
  }

  /** Whether a value can begin here. */
  isAtValue(): boolean {
    return !["end", "}", "]", ",", ":"].includes(this.token.kind) && !this.isAtSign();
  }

  /** Whether a name and its colon stand here. */
  isAtName(): boolean {
    return (
      this.next.kind === ":" &&
      ["string", "word", "number", "literal", "placeholder", "cut"].includes(this.token.kind)
    );
  }

  /** Whether the value awaited here is missing and the next member follows; `https:` on the same line is a value. */
  isAtNextName(): boolean {
    return (
      this.isAtName() && (this.token.kind === "string" || this.#hasLineBreak(this.lastEnd, this.token.start))
    );
  }

  /** Whether what stands here goes on a list, behind a value: its end, or a comma and an element that is no member. */
  isAtNextItem(value: SampleNode): boolean {
    if (this.token.kind === "]") return value.kind !== "array";
    if (this.token.kind !== ",") return false;
    const after = this.#at(this.#index + 2).kind;
    if (this.next.kind === "cut") return after === "]";
    return ["{", "[", "string", "number", "literal"].includes(this.next.kind) && after !== ":";
  }

  /** Whether a member begins here, be it without its colon. */
  isAtMember(): boolean {
    return this.isAtName() || this.token.kind === "string";
  }

  isAtBracket(): boolean {
    return this.token.kind === "{" || this.token.kind === "[";
  }

  /** Whether a character that JSON has no use for stands here alone (`=`, `;`…). */
  isAtSign(): boolean {
    return this.token.kind === "word" && /^[=;()/>]$/.test(this.token.value);
  }

  report(fault: Fault): void {
    if (!this.#isStopped) this.faults.push(fault);
  }

  reportComma(kind: "trailing-comma" | "extra-comma", { start, end }: Token): void {
    this.report({ kind, start, end, fix: { start, end, text: "" } });
  }

  reportTrailingComma(): void {
    if (this.lastComma) this.reportComma("trailing-comma", this.lastComma);
  }

  /** Reports the comma that is missing after the last token, unless another fault has already explained its absence. */
  reportMissingComma(): void {
    const place = this.lastEnd;
    const fix = { start: place, end: place, text: "," };
    if (this.#isCommaForgiven) return;
    const isLineEnd = /^[ \t]*\r?\n/.test(this.#text.slice(place, this.token.start));
    this.report({ kind: "missing-comma", start: place, end: this.clamp(place + 1), isLineEnd, fix });
  }

  /** Lets the next element follow without a comma. */
  forgiveComma(): void {
    this.#isCommaForgiven = true;
  }

  /** Reports the token that nothing can be made of, and passes it with what belongs to it, brackets excepted. */
  reportUnexpected(): void {
    const { start, end, value } = this.token;
    if (this.token.kind === "}" || this.token.kind === "]") {
      this.takeClosing(start, undefined);
    } else if (this.isAtBracket()) {
      this.report({ kind: "unexpected-token", start, end, found: value });
    } else {
      this.report({ kind: "unexpected-token", ...this.takeRun() });
    }
  }

  /** Passes what stands on the line up to the next separator, which is one mistake and not several. */
  takeRun(): { start: number; end: number; found: string } {
    const first = this.take();
    let { end } = first;
    while (this.#continuesRun(end)) end = this.take().end;
    return { start: first.start, end, found: this.#text.slice(first.start, end) };
  }

  /** Reports what begins here as an object or a list whose opening bracket is missing, if one of this kind is. */
  lacksOpening(bracket: Opening, { start, end } = this.token): boolean {
    if (!this.brackets.lacks(bracket)) return false;
    this.brackets.putRight(bracket, 1);
    const kind = bracket === "{" ? "unopened-object" : "unopened-array";
    this.report({ kind, start, end, fix: { start, end: start, text: bracket } });
    return true;
  }

  /** Reports and passes the opening bracket that stands here a second time (`{{`), if one of this kind is too many. */
  passExtraOpening(): boolean {
    const { kind, start, end, value } = this.token;
    if ((kind !== "{" && kind !== "[") || !this.brackets.exceeds(kind)) return false;
    this.brackets.putRight(kind, -1);
    this.report({ kind: "extra-opening", start, end, found: value, fix: { start, end, text: "" } });
    this.take();
    return true;
  }

  reportUnclosed(start: number, expected: Closing | undefined): void {
    this.report({ kind: expected === "]" ? "unclosed-array" : "unclosed-object", start, end: start + 1 });
  }

  /** Reports the list or object as never closed if what stands here can only belong further out: a name, an element. */
  leavesUnclosed(start: number, expected: Closing): boolean {
    const isElsewhere =
      expected === "]" ? this.isAtName() && this.token.kind === "string" : this.token.kind === "{";
    const isLeft =
      (isElsewhere && this.brackets.giveUp(expected, expected === "]" ? "{" : "[")) ||
      (this.#isOutdented(start, expected) && this.brackets.giveUp(expected));
    if (!isLeft) return false;
    this.reportUnclosed(start, expected);
    this.forgiveComma();
    return true;
  }

  /** Passes a closing bracket, or leaves it to the bracket further out that it closes. */
  takeClosing(start: number, expected: Closing | undefined): "closed" | "skipped" | "unclosed" {
    const { kind, start: place, end, value: found } = this.token;
    const closing = kind === "}" ? "}" : "]";
    const verdict = this.brackets.judge(closing, expected, this.#isTooEarly(start, closing));
    if (verdict === "unclosed") {
      this.reportUnclosed(start, expected);
      return verdict;
    }
    this.take();
    if (verdict === "closed") return verdict;
    const fix = { start: place, end, text: verdict === "stray" ? "" : (expected ?? "") };
    const fault = { kind: "unexpected-closing", start: place, end, found, fix } as const;
    this.report(expected ? { ...fault, expected } : fault);
    return verdict === "stray" ? "skipped" : "closed";
  }

  /** Whether a closing bracket ends too early what began at `start`: right behind another one, or at the end of all with more to come. */
  #isTooEarly(start: number, closing: Closing): boolean {
    if (this.brackets.depth === 1) return !["end", "}", "]"].includes(this.next.kind);
    const before = this.#at(Math.max(0, this.#index - 1));
    return (
      before.kind === closing && before.end === this.token.start && this.#hasLineBreak(start, before.start)
    );
  }

  /** Whether what stands here begins a line, no further right than the line that opens at `start`, and does not close it. */
  #isOutdented(start: number, expected: Closing): boolean {
    const place = this.token.start;
    const column = this.#indentation(place);
    const opening = this.#indentation(start);
    if (column !== this.#column(place) || !this.#hasLineBreak(start, place)) return false;
    return this.token.kind === expected ? column < opening : column <= opening;
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #indentation(offset: number): number {
    const line = this.#lineStart(offset);
    return (/^[ \t]*/.exec(this.#text.slice(line, offset))?.[0] ?? "").length;
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf("\n", offset - 1) + 1;
  }

  #continuesRun(end: number): boolean {
    const { kind, start } = this.token;
    if (["end", "{", "}", "[", "]", ","].includes(kind) || this.#hasLineBreak(end, start)) return false;
    return !this.isAtName() || start === end || kind !== "string";
  }

  #hasLineBreak(start: number, end: number): boolean {
    return /[\r\n]/.test(this.#text.slice(start, end));
  }

  #at(index: number): Token {
    const token = this.#tokens[Math.min(index, this.#tokens.length - 1)];
    if (!token) throw new Error("A sample has at least the token of its end");
    return token;
  }
}
