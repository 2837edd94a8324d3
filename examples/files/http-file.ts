import { french, quote } from "../../contract/message-words.ts";
import type { RequestBody } from "../http-request.ts";
import { TOKEN } from "../request-of.ts";
import { stepsOf, type CallStep } from "./call-step.ts";
import type { DoubleBraceWriter } from "./double-braces.ts";
import type { FileSource } from "./file-source.ts";
import { writeMultipart } from "./multipart.ts";
import { oneLine } from "./one-line.ts";
import type { TemplateValue } from "./template-values.ts";
import { createTemplateWriting, type TemplateWriting } from "./template-writing.ts";
import { writeForm } from "./url-text.ts";

/** The calls of a page for the HTTP clients of VS Code (REST Client) and of JetBrains: `appels.http`. */
export function writeHttpFile(source: FileSource, steps = stepsOf(source)): string {
  const writing = createTemplateWriting(steps, source.placeholders);
  const { services, values, serviceName, nameOf } = writing;
  const head = [
    `# Page : ${oneLine(source.title)}`,
    `# ${oneLine(source.address)}`,
    french`# Pour REST Client (VS Code) et le client HTTP de JetBrains. Les variables se remplissent ici, une fois pour tous les appels.`,
    ...services.flatMap(({ name, address }) => [
      "",
      `# ${serviceName(name)} : ${oneLine(source.environment.label)}`,
      `@${serviceName(name)} = ${oneLine(address)}`,
    ]),
    ...values.flatMap((value) => {
      const variable = nameOf(value.name);
      return ["", `# ${variable} : ${describeValue(value)}`, `@${variable} = ${value.example}`.trimEnd()];
    }),
  ].join("\n");
  const requests = steps.map((step) => writeRequest(step, writing));
  return `${[head, ...requests].join("\n\n")}\n`;
}

function describeValue({ label, isSecret, origin, example }: TemplateValue): string {
  const about = oneLine(label);
  if (isSecret) return french`${about}. C’est un secret : ne l’enregistrez jamais dans un dépôt.`;
  if (origin) return french`${about}, que donne l’appel ${quote(origin.step.title)} (${quote(origin.path)}).`;
  return example === "" ? `${about}.` : french`${about}. Valeur d’exemple : remplacez-la par la vôtre.`;
}

function writeRequest(step: CallStep, { write, serviceName, nameOf }: TemplateWriting): string {
  const { title, anchor, operation, request, url } = step;
  const { service, rest } = url;
  const address = `${service ? `{{${serviceName(service.name)}}}` : ""}${write.url(rest)}`;
  const body = request.body && writeBody(request.body, write);
  const heading = [`### ${title}`, `# ${oneLine(anchor)}`];
  if (body && !isWritable(body))
    return [
      ...heading,
      french`# Le corps de cet appel ne peut pas s’écrire dans ce format : voyez la page.`,
    ].join("\n");
  return [
    ...heading,
    `${request.method} ${address}`,
    ...(operation ? [`Authorization: Bearer {{${nameOf(TOKEN)}}}`] : []),
    ...(body ? [`Content-Type: ${body.contentType}`, "", body.text] : []),
  ].join("\n");
}

interface WrittenBody {
  contentType: string;
  text: string;
  /** Lines that hold its texts. */
  lines: readonly string[];
  hasDoubleBraces?: boolean;
}

function writeBody(body: RequestBody, write: DoubleBraceWriter): WrittenBody {
  if (body.kind === "json") {
    const text = write.json(body.text);
    return { contentType: "application/json", text, lines: text.split(/\r\n?|\n/) };
  }
  if (body.kind === "urlencoded") {
    const text = writeForm(body.fields, write.form);
    return { contentType: "application/x-www-form-urlencoded", text, lines: [text] };
  }
  return writeMultipart(body.fields, write.plain);
}

/** Whether nothing in it means something else in such files: a separator, a comment, a variable, a file to read. */
function isWritable({ lines, hasDoubleBraces = false }: WrittenBody): boolean {
  return !hasDoubleBraces && !lines.some((line) => /^\s*(?:#|\/\/|<|>|@)/.test(line));
}
