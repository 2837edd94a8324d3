/** A part of a form as it arrived. */
export interface FormPart {
  name: string;
  fileName?: string;
  content: string;
}

/** The parts of a `multipart/form-data` body, read as RFC 7578 and the Fetch standard say. */
export function readForm(contentType: string, body: Buffer): FormPart[] {
  const boundary = /^multipart\/form-data; ?boundary="?([^"]+)"?$/.exec(contentType)?.[1];
  if (boundary === undefined) throw new Error(`No boundary in ${contentType}`);
  const pieces = `\r\n${body.toString("utf8")}`.split(`\r\n--${boundary}`);
  if (pieces[0] !== "" || !/^--(\r\n)?$/.test(pieces.at(-1) ?? "")) throw new Error("The form does not end");
  return pieces.slice(1, -1).map(readPart);
}

function readPart(piece: string): FormPart {
  const [, head = "", content = ""] = /^\r\n(.*?)\r\n\r\n(.*)$/s.exec(piece) ?? [];
  const disposition = head.split("\r\n").find((line) => /^content-disposition:/i.test(line)) ?? "";
  const name = /; name="([^"]*)"/.exec(disposition)?.[1];
  const fileName = /; filename="([^"]*)"/.exec(disposition)?.[1];
  if (name === undefined) throw new Error(`A part without a name: ${head}`);
  return { name: decode(name), content, ...(fileName === undefined ? {} : { fileName: decode(fileName) }) };
}

/** What stands for a quote or a line break between quotes. */
function decode(text: string): string {
  return text.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
