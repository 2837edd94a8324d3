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
  /** Whether it shows how a block is written (```` ```markdown rendu ````), and not where a call is explained. */
  isSpecimen: boolean;
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
  /** The name to write at `range`, where only one is near: `open`. */
  onlyNear?: string;
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
  | { kind: "unknown-filter"; name: string; suggestion?: string; onlyNear?: string }
  | { kind: "unknown-test"; name: string; suggestion?: string; onlyNear?: string }
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
    | "unknown-name"
    | "unusable-value"
    | "empty-value"
    | "missing-name"
    | "taken-address";
  /** The parser’s code (`not-yaml`), or what the fault names: a layout, a property (`eleventyNavigation.order`), another file. */
  message: string;
  /** Of an unknown name: those that may stand there. */
  allowed?: readonly string[];
  range: SourceRange;
}

/** A title inside a page, in Markdown or in HTML. */
export interface Heading {
  level: number;
  /** Its anchor; empty where it has none. */
  id: string;
  /** As read, with the descriptions of its images. */
  text: string;
  /** Whether it stands in a fold, a list, a quote or HTML, and so in no summary of the page. */
  isNested: boolean;
  range: SourceRange;
}

/** The target of a link: an example, a heading, or what bears an `id` in HTML. */
export interface Anchor {
  id: string;
  range: SourceRange;
}

/** A picture, a video… that the page shows. */
export interface Medium {
  kind: "image" | "video" | "audio" | "iframe";
  /** Whether it is written `![…](…)`, where nothing can say that it is decoration. */
  isMarkdown: boolean;
  /** Of its own or of its `<source>`s, as rendered. */
  addresses: string[];
  /** What is said to those who do not see it: `alt`, of a frame `title`. */
  alternative?: string;
  /** Whether its HTML gives width and height. */
  hasSize: boolean;
  /** Whether its HTML holds a `<track>` of captions or subtitles. */
  hasCaptions: boolean;
  range: SourceRange;
}

/** Text that readers read, at least a paragraph of it; code, addresses and HTML tags are `masked`. */
export interface Prose extends PlacedText {
  masked: readonly SourceRange[];
}

/** A Mermaid fence. */
export interface Diagram {
  content: PlacedText;
  range: SourceRange;
}

/** A comment that excuses what follows it, or the rest of its line: `<!-- verif: liens: page à venir -->`. */
export interface Excuse {
  /** Names of checks, as written. */
  checks: string[];
  reason: string;
  /** Of the comment. */
  range: SourceRange;
  /** What it excuses. */
  scope: SourceRange;
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
  anchors: Anchor[];
  media: Medium[];
  prose: Prose[];
  diagrams: Diagram[];
  excuses: Excuse[];
}
