import type { Medium, Page } from "../../types/page.ts";
import type { Check, Finding, Site } from "../../types/problem.ts";
import { contentMessages } from "./content-messages.ts";
import { internalPath } from "./internal-path.ts";

/** Of an image, in bytes: what a page loads on a slow line. */
const MOST_BYTES = 300_000;

/** Names of files that browsers show as images. */
const IMAGE = /\.(?:avif|bmp|gif|ico|jfif|jpe?g|png|svg|tiff?|webp)$/i;

/** Pictures, videos and frames: what is said of them to those who do not see or hear them, their weight, their size. */
export const medias: Check = {
  name: "medias",
  run: (page, site) => page.media.flatMap((medium) => checkMedium(medium, page, site)),
};

function checkMedium(medium: Medium, page: Page, site: Site): Finding[] {
  const { kind, addresses, range } = medium;
  const files = addresses.map((address) => internalPath(address, page));
  const isSound = kind === "video" || kind === "audio";
  const messages = [
    ...(kind === "image" || kind === "iframe" ? alternativeOf(medium, kind, files[0]) : []),
    ...(kind === "image" ? sizeOf(medium, files[0], site) : []),
    // Of an address that is there and empty, `liens` tells
    ...(addresses.length === 0 ? [contentMessages.noFile(kind)] : []),
    ...(isSound && addresses.length > 0 ? captionsOf(medium, kind, files, page, site) : []),
  ];
  return messages.map((message) => ({ range, ...message }));
}

function alternativeOf(
  { alternative, isMarkdown }: Medium,
  kind: "image" | "iframe",
  path: string | undefined,
): Message[] {
  const text = alternative?.trim() ?? "";
  if (alternative === undefined || (text === "" && (isMarkdown || kind === "iframe" || alternative !== "")))
    return [contentMessages.noAlternative(kind)];
  const isFileName = IMAGE.test(text) && (!/\s/.test(text) || path?.endsWith(`/${text}`));
  return isFileName ? [contentMessages.fileNameAlternative(text)] : [];
}

type Message = ReturnType<typeof contentMessages.noFile>;

/** Of a file that is not there, `liens` tells. */
function sizeOf({ addresses, hasSize }: Medium, path: string | undefined, site: Site): Message[] {
  const [address = ""] = addresses;
  if (path === undefined)
    return hasSize || !/^(?:https?:)?\/\//i.test(address) ? [] : [contentMessages.remoteSize()];
  const file = site.fileAt(path);
  if (file ? !IMAGE.test(path) : site.hasAddress(path) || site.hasAddress(`${path}/`))
    return [contentMessages.notImage(address)];
  if (!file) return [];
  const kilobytes = Math.ceil(file.size / 1000);
  return [
    ...(file.size > MOST_BYTES ? [contentMessages.heavyImage(kilobytes, MOST_BYTES / 1000)] : []),
    ...(file.width === undefined && !hasSize ? [contentMessages.unknownSize()] : []),
  ];
}

/** Of a video that is known to be missing, nothing is asked before it is there. */
function captionsOf(
  { hasCaptions, range }: Medium,
  kind: "video" | "audio",
  files: readonly (string | undefined)[],
  { text }: Page,
  { gaps }: Site,
): Message[] {
  const isToCome = files.length > 0 && files.every((file) => gaps.files.some((gap) => gap.file === file));
  return hasCaptions || isToCome || hasTranscript(text.slice(range.end))
    ? []
    : [contentMessages.noCaptions(kind)];
}

/** What is no longer about a video: the next one, or a heading that does not announce its transcript. */
const NEXT = /^ {0,3}#{1,6}\s(?!.*transcript)|<h[1-6]\b(?![^>]*>[^<]*transcript)|<(?:video|audio)\b/im;

/** A section, a heading or a link, in Markdown or in HTML, that announces a transcript. */
const TRANSCRIPT =
  /^[\s>]*(?:\?{3,}|#{2,6})\s.*transcript|\[[^\]]*transcript[^\]]*\][([]|<(?:summary|h[2-6]|a)\b[^>]*>[^<]*transcript/im;

function hasTranscript(after: string): boolean {
  const [own = ""] = after.split(NEXT);
  return TRANSCRIPT.test(own);
}
