import type { HttpMethod } from "../../contract/contract.ts";
import type { FenceRole } from "../../types/page.ts";

/** What a fence is, before its place among the others is known. */
export interface FenceDescription {
  language: string;
  text: string;
  /** Its title and those of the sections around it, the nearest first. */
  titles: readonly string[];
}

export interface SampleRole {
  role: FenceRole;
  status?: number;
}

/** A number is a status between brackets, behind a word that announces it, or at the start; not in « 200 objets ». */
const STATUS =
  /(?:\b(?:reponses?|erreurs?|codes?|statuts?|http)\s*:?\s*|\()([1-5]\d\d)\b|^([1-5]\d\d)(?=$|\s*[:–—(]|\s(?:ok|created|accepted|no content)\b)/;

/** Languages of the samples that are checked. */
export const SAMPLE_LANGUAGES: readonly string[] = ["json", "jsonc", "json5"];

/** What each fence of a block shows: the address, the body of the request, that of the response, or something else. */
export function sampleRoles(method: HttpMethod, fences: readonly FenceDescription[]): SampleRole[] {
  const hasRequest = method === "POST" || method === "PUT" || method === "PATCH";
  let isFirst = hasRequest;
  return fences.map(({ language, text, titles }) => {
    if (language === "" && isAddress(text)) return { role: "address" };
    const isJson = language === "" ? /^\s*[[{]/.test(text) : SAMPLE_LANGUAGES.includes(language);
    if (!isJson) return { role: "other" };
    const named = roleOfTitles(titles);
    if (named) {
      if (named.role === "request") isFirst = false;
      return named;
    }
    const role = isFirst ? "request" : "response";
    isFirst = false;
    return { role };
  });
}

function isAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|\/)[^\n]*\s*$/.test(text);
}

/** What the nearest title that says it says; the status may stand in a farther one. */
function roleOfTitles(titles: readonly string[]): SampleRole | undefined {
  const roles = titles.map(roleOfTitle).filter((role) => role !== undefined);
  const { role, status } = roles[0] ?? {};
  if (role !== "response") return roles[0];
  const named = status ?? roles.find((other) => other.status !== undefined)?.status;
  return { role, ...(named === undefined ? {} : { status: named }) };
}

function roleOfTitle(title: string): SampleRole | undefined {
  const words = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const [, announced, first] = STATUS.exec(words) ?? [];
  const status = announced ?? first;
  if (status !== undefined) return { role: "response", status: Number(status) };
  if (/\breponses?\b/.test(words)) return { role: "response" };
  if (/\brequetes?\b/.test(words)) return { role: "request" };
  return undefined;
}
