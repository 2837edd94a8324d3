import { french, quote } from "../../contract/message-words.ts";
import type { RequestBody } from "../http-request.ts";
import { servicesOf, stepsOf, TOKEN, type CallStep } from "./call-step.ts";
import { createDoubleBraceWriter, type DoubleBraceWriter } from "./double-braces.ts";
import type { FileSource } from "./file-source.ts";
import { writeMultipart } from "./multipart.ts";
import { oneLine } from "./one-line.ts";
import { valuesOf, type TemplateValue } from "./template-values.ts";
import { writeForm } from "./url-text.ts";
import { nameVariables } from "./variable-names.ts";

/** The calls of a page for the HTTP clients of VS Code (REST Client) and of JetBrains: `appels.http`. */
export function writeHttpFile(source: FileSource, steps = stepsOf(source)): string {
  const services = servicesOf(steps);
  const values = valuesOf(steps, source.placeholders);
  const serviceName = nameVariables(services.map(({ name }) => name));
  const nameOf = nameVariables(
    values.map(({ name }) => name),
    { reserved: services.map(({ name }) => serviceName(name)) },
  );
  const write = createDoubleBraceWriter(source.placeholders, nameOf);
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
  const requests = steps.map((step) => writeRequest(step, { write, serviceName, nameOf }));
  return `${[head, ...requests].join("\n\n")}\n`;
}

function describeValue({ label, isSecret, origin, example }: TemplateValue): string {
  const about = oneLine(label);
  if (isSecret) return french`${about}. C’est un secret : ne l’enregistrez jamais dans un dépôt.`;
  if (origin) return french`${about}, que donne l’appel ${quote(origin.step.title)} (${quote(origin.path)}).`;
  return example === "" ? `${about}.` : french`${about}. Valeur d’exemple : remplacez-la par la vôtre.`;
}

interface RequestWriting {
  write: DoubleBraceWriter;
  serviceName: (name: string) => string;
  nameOf: (name: string) => string;
}

function writeRequest(step: CallStep, { write, serviceName, nameOf }: RequestWriting): string {
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
