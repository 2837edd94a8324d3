import type { Fault } from "../fault.ts";
import { BracketBalance } from "./bracket-balance.ts";
import { readTokens, type Token } from "./sample-tokens.ts";

/** Where the parser stands in the tokens of a sample, with the faults found so far. */
export class TokenCursor {
  readonly faults: Fault[];
  readonly text: string;
  readonly #tokens: readonly Token[];
  readonly brackets: BracketBalance;
  #index = 0;
  #isStopped = false;
  #isCommaForgiven = false;
  lastComma: Token | undefined;

  constructor(text: string) {
    const { tokens, faults } = readTokens(text);
    this.text = text;
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

  get afterNext(): Token {
    return this.#at(this.#index + 2);
  }

  /** The token before this one, if there is one. */
  get previous(): Token | undefined {
    return this.#tokens[this.#index - 1];
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
    return Math.min(offset, this.text.length);
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

  /** Whether a member begins here, be it without its colon. */
  isAtMember(): boolean {
    return this.isAtName() || this.token.kind === "string";
  }

  isAtBracket(): boolean {
    return this.token.kind === "{" || this.token.kind === "[";
  }

  isAtClosing(): boolean {
    return this.token.kind === "}" || this.token.kind === "]";
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
    const isLineEnd = /^[ \t]*\r?\n/.test(this.text.slice(place, this.token.start));
    this.report({ kind: "missing-comma", start: place, end: this.clamp(place + 1), isLineEnd, fix });
  }

  /** Lets the next element follow without a comma. */
  forgiveComma(): void {
    this.#isCommaForgiven = true;
  }

  /** Reports the token that nothing can be made of, and passes it with what belongs to it; an opening bracket stays. */
  reportUnexpected(): void {
    const { start, end, value } = this.token;
    if (this.isAtBracket()) {
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
    return { start: first.start, end, found: this.text.slice(first.start, end) };
  }

  #continuesRun(end: number): boolean {
    const { kind, start } = this.token;
    if (["end", "{", "}", "[", "]", ","].includes(kind) || this.#hasLineBreak(end, start)) return false;
    return !this.isAtName() || start === end || kind !== "string";
  }

  #hasLineBreak(start: number, end: number): boolean {
    return /[\r\n]/.test(this.text.slice(start, end));
  }

  #at(index: number): Token {
    const token = this.#tokens[Math.min(index, this.#tokens.length - 1)];
    if (!token) throw new Error("A sample has at least the token of its end");
    return token;
  }
}
