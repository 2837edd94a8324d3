import type { HttpMethod } from "../contract/contract.ts";

/** Where something stands in a writer’s file: UTF-16 offsets in its text, `end` excluded. */
export interface SourceRange {
  start: number;
  end: number;
}

/** A rendered text that knows where each of its characters was written. */
export interface PlacedText {
  text: string;
  /** The place in the source of `text.slice(start, end)`. */
  toSource: (start: number, end: number) => SourceRange;
  /** Parts of `text` that come from a variable that no data defines: `[start, end]`. */
  unknownRanges: readonly (readonly [start: number, end: number])[];
}

/** What a page’s Markdown was rendered from, with the way back to the source. */
export interface RenderedSource {
  text: string;
  /**
   * The place of `content`, a text that Markdown took from the lines `firstLine`… (0-based) of `text`; of a text that
   * does not end its line, such as a cell, `firstColumn` says where it begins.
   */
  place(content: string, firstLine: number, firstColumn?: number): PlacedText;
  /** The place of a whole line (0-based) of `text`, without its indentation. */
  lineRange(line: number): SourceRange;
}

/** What Markdown plugins find in `env` while they read a page. */
export interface MarkdownEnv {
  page: Page;
  source: RenderedSource;
  data: Record<string, unknown>;
}

/** A link, or the address of a file, that a page names. */
export interface Link {
  /** As rendered: variables replaced, before final slash and path prefix. */
  address: string;
  range: SourceRange;
}

export type FenceRole = "address" | "request" | "response" | "other";

/** A fence of an example block, in the order of the page. */
export interface ExampleFence {
  role: FenceRole;
  language: string;
  title?: string;
  /** The HTTP status that a title names. */
  status?: number;
  content: PlacedText;
}

/** One `???` block that calls an address: the value of which everything else is a function. */
export interface ApiExample {
  method: HttpMethod;
  /** As displayed: variables replaced, placeholders kept. */
  address: string;
  /** Identifier of its anchor on the page: `get-users-me`. */
  anchor: string;
  /** The place of `address.slice(start, end)`; of the whole address if nothing else is asked. */
  addressRange: (start?: number, end?: number) => SourceRange;
  /** From its opening line to its closing one. */
  range: SourceRange;
  fences: ExampleFence[];
}

/** A mistake in the syntax of a block, in the words of `scripts/checks/block-messages.ts`. */
export type BlockFault = { range: SourceRange } & (
  | { kind: "unclosed"; marker: string }
  | { kind: "unclosed-fence"; marker: string }
  | { kind: "stray-closer"; marker: string }
  | { kind: "wrong-closer"; marker: string; expected: string }
  | { kind: "short-opener"; marker: string }
  | { kind: "missing-space"; marker: string }
  | { kind: "unknown-method"; method: string; suggestion?: string }
  | { kind: "unquoted-address"; method: string }
  | { kind: "missing-address"; method: string }
  | { kind: "missing-method" }
  | { kind: "other-address"; expected: string }
  | { kind: "json-in-head" }
  | { kind: "unknown-language"; language: string; suggestion: string }
);

/** A `{{ }}` or tag that names what no data defines, or prints what is no value. */
export interface UnknownVariable {
  /** `urls.opn` */
  path: string;
  /** `urls.open` */
  suggestion?: string;
  /** Of what is no value but holds others: `urls.open.wfs`… */
  members?: string[];
  range: SourceRange;
}

/** A tag that Nunjucks does not understand or cannot render, in the words of `scripts/checks/template-messages.ts`. */
export type TemplateFault = { range: SourceRange } & (
  | { kind: "syntax"; /** In the words of Nunjucks’ parser. */ message: string }
  | { kind: "stray-comment" }
  | { kind: "unclosed-tag"; name: string; end: string }
  | { kind: "stray-tag"; name: string }
  | { kind: "unknown-filter"; name: string; suggestion?: string }
  | { kind: "unknown-test"; name: string; suggestion?: string }
  | { kind: "unknown-function"; name: string; suggestion?: string }
  | { kind: "missing-template"; name: string }
);

export interface FrontMatterFault {
  kind:
    | "unclosed"
    | "beside-opening"
    | "not-yaml"
    | "not-a-map"
    | "unknown-layout"
    | "reserved-name"
    | "unusable-value"
    | "taken-address";
  /** The parser’s code (`not-yaml`), or what the fault names: a layout, a property, another file. */
  message: string;
  range: SourceRange;
}

/** A title inside a page. */
export interface Heading {
  level: number;
  /** Its anchor. */
  id: string;
  text: string;
}

/** One page of `content/`, as it was written and as it was read. */
export interface Page {
  /** Path from the repository’s root, with `/`. */
  file: string;
  /** Its address on the site; `false` until it is rendered, and where it is not written. */
  url: string | false;
  /** The file’s text, without byte order mark. */
  text: string;
  /** The page’s data cascade. */
  data: Record<string, unknown>;
  /** The first byte that is not UTF-8, as a place in `text`. */
  invalidByte?: SourceRange;
  frontMatterFaults: FrontMatterFault[];
  /** The place of a front matter value: `["eleventyNavigation", "parent"]`. */
  frontMatterRange(path: readonly string[]): SourceRange | undefined;
  unknownVariables: UnknownVariable[];
  templateFaults: TemplateFault[];
  examples: ApiExample[];
  blockFaults: BlockFault[];
  links: Link[];
  headings: Heading[];
}
