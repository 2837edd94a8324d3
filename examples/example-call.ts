import type { Contract, HttpMethod, Operation } from "../contract/contract.ts";
import { findOperation } from "../contract/find-operation.ts";
import type { ApiExample, ExampleFence, Page } from "../types/page.ts";

/** What the JSON of a request stands for, by its media type. */
export type ContentType = "application/json" | "multipart/form-data" | "application/x-www-form-urlencoded";

/** The body of a request, as the page shows it; that of a form lists its fields in JSON. */
export interface CallBody {
  contentType: ContentType;
  text: string;
}

/** An answer that the page shows: JSON where nothing is cut (`…`) or left to the reader (`{upload}`). */
export interface CallResponse {
  /** The status that its title names. */
  status?: number;
  text: string;
}

/** One call that a page shows: a `???` block as plain data, of which everything live is a function. */
export interface ExampleCall {
  /** Address of its block on the site, which names it: `/fr/…/livrer/#post-datastores-datastore-uploads`. */
  id: string;
  /** Title of its page. */
  title: string;
  method: HttpMethod;
  /** As shown: addresses of production, values of the reader between braces. */
  address: string;
  /** Identifier of the operation of the contract: `createUpload`; none where another service is called. */
  operation?: string;
  request?: CallBody;
  responses: readonly CallResponse[];
}

/** The calls that a page shows where they are explained, in the order of the page. */
export function callsOfPage(page: Page, contract: Contract): ExampleCall[] {
  return explainedExamples(page).map((example) => toCall(page, example, contract));
}

/** The blocks of a page that explain a call, and do not only show how a block is written. */
export function explainedExamples({ examples }: Page): ApiExample[] {
  return examples.filter(({ isSpecimen }) => !isSpecimen);
}

/** One block as plain data. */
export function toCall({ url, data }: Page, example: ApiExample, contract: Contract): ExampleCall {
  const { method, address, anchor, fences } = example;
  const match = findOperation(contract, method, address);
  const operation = match.kind === "found" ? match.operation : undefined;
  const request = readRequest(fences, operation);
  return {
    id: `${url === false ? "" : url}#${anchor}`,
    title: typeof data["title"] === "string" ? data["title"] : "",
    method,
    address: address.trim(),
    ...(operation ? { operation: operation.id } : {}),
    ...(request ? { request } : {}),
    responses: fences
      .filter(({ role }) => role === "response")
      .map(({ status, content }) => ({ ...(status === undefined ? {} : { status }), text: content.text })),
  };
}

/** The fence of the request’s body: JSON, or whatever else is titled so. */
export function requestFence(fences: readonly ExampleFence[]): ExampleFence | undefined {
  return (
    fences.find(({ role }) => role === "request") ??
    fences.find(({ role, title = "" }) => role === "other" && /\brequ[êe]te\b/i.test(title))
  );
}

function readRequest(
  fences: readonly ExampleFence[],
  operation: Operation | undefined,
): CallBody | undefined {
  const text = requestFence(fences)?.content.text;
  if (text === undefined) return undefined;
  if (!/^\s*[[{]/.test(text)) return { contentType: "application/x-www-form-urlencoded", text };
  const isForm = operation?.requestBody !== undefined && "multipart/form-data" in operation.requestBody;
  return { contentType: isForm ? "multipart/form-data" : "application/json", text };
}
