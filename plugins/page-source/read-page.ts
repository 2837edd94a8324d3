import type { FrontMatterFault, Page } from "../../types/page.ts";
import { decodeUtf8 } from "./decode.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { insertMarks } from "./marks.ts";
import { findReadCaptures } from "./template/read-captures.ts";
import { findTemplateFaults, type TemplateNames } from "./template/template-faults.ts";
import { namesInRefusedTags, parseTemplate } from "./template/template-syntax.ts";
import { findUnknownVariables } from "./template/unknown-variables.ts";

export type { TemplateNames } from "./template/template-faults.ts";

export interface ReadPage {
  page: Page;
  /** The page’s body, with the marks that let its rendering know its source. */
  template: string;
}

/** A page as its bytes, its front matter and its template say it; examples and links come with its Markdown. */
export function readPage(
  file: string,
  bytes: Uint8Array,
  data: Record<string, unknown>,
  names: TemplateNames,
): ReadPage {
  const { text, invalidAt } = decodeUtf8(bytes);
  const frontMatter = readFrontMatter(text, names.siteNames);
  const { bodyStart } = frontMatter;
  const template = parseTemplate(text.slice(bodyStart), (ast, body) =>
    findTemplateFaults(ast, body, data, names),
  );
  const unknown = findUnknownVariables(template.ast, template.text, data);
  const refusedNames = namesInRefusedTags(template);
  const inFile = <Item extends { range: { start: number; end: number } }>(item: Item): Item => ({
    ...item,
    range: { start: item.range.start + bodyStart, end: item.range.end + bodyStart },
  });
  const page: Page = {
    file,
    url: false,
    text,
    data,
    ...(invalidAt === undefined ? {} : { invalidByte: { start: invalidAt, end: invalidAt + 1 } }),
    frontMatterFaults: [...frontMatter.faults, ...missingLayout(frontMatter, names)],
    frontMatterRange: frontMatter.rangeOf,
    unknownVariables: unknown.filter(({ path }) => !refusedNames.has(path)).map(inFile),
    templateFaults: template.faults
      .filter(
        (fault) => fault.kind !== "unknown-function" || !refusedNames.has(fault.name.split(".")[0] ?? ""),
      )
      .map(inFile),
    ...emptyReading(),
  };
  return {
    page,
    template: insertMarks(
      template.text,
      template.tags,
      bodyStart,
      unknown.map(({ range }) => range),
      findReadCaptures(template.ast, template.tags, template.text),
    ),
  };
}

/** What Markdown plugins fill in as they read a page. */
export function emptyReading(): Pick<
  Page,
  "examples" | "blockFaults" | "links" | "headings" | "anchors" | "media" | "prose" | "diagrams" | "excuses"
> {
  return {
    examples: [],
    blockFaults: [],
    links: [],
    headings: [],
    anchors: [],
    media: [],
    prose: [],
    diagrams: [],
    excuses: [],
  };
}

function missingLayout({ data, rangeOf }: FrontMatter, { hasLayout }: TemplateNames): FrontMatterFault[] {
  const { layout } = data;
  const range = rangeOf(["layout"]);
  if (typeof layout !== "string" || !range || hasLayout(layout)) return [];
  return [{ kind: "unknown-layout", message: layout, range }];
}
