/** Offsets in the text of the sample (UTF-16 units), the end after the last character. */
export interface Span {
  start: number;
  end: number;
}

export interface ObjectNode extends Span {
  kind: "object";
  members: Member[];
  /** Whether the sample leaves members out (`…`), or lost some to a fault. */
  isCut: boolean;
  /** Whether the members stand without their braces. */
  isFragment: boolean;
}

export interface Member {
  name: StringNode;
  value: SampleNode;
}

export interface ArrayNode extends Span {
  kind: "array";
  items: SampleNode[];
  isCut: boolean;
}

export interface StringNode extends Span {
  kind: "string";
  value: string;
}

export interface NumberNode extends Span {
  kind: "number";
  value: number;
}

export interface BooleanNode extends Span {
  kind: "boolean";
  value: boolean;
}

export interface NullNode extends Span {
  kind: "null";
}

/** A value that the sample does not give: `…`, or one that a fault made unreadable. */
export interface CutNode extends Span {
  kind: "cut";
}

/** A placeholder without quotes; `text` holds its braces. */
export interface PlaceholderNode extends Span {
  kind: "placeholder";
  text: string;
}

export type SampleNode =
  ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode | CutNode | PlaceholderNode;
