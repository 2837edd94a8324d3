import { french, quote } from "../../contract/message-words.ts";
import type { RequestBody } from "../http-request.ts";
import { TOKEN } from "../request-of.ts";
import { stepsOf, type CallStep } from "./call-step.ts";
import type { DoubleBraceWriter } from "./double-braces.ts";
import type { FileSource } from "./file-source.ts";
import { localFile } from "./local-file.ts";
import { writePostmanScript } from "./postman-script.ts";
import { statusName } from "./status-names.ts";
import type { TemplateValue } from "./template-values.ts";
import { createTemplateWriting, type TemplateWriting } from "./template-writing.ts";

const SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** The calls of a page as a Postman collection (v2.1), which Bruno imports too: `postman.json`. */
export function writePostmanCollection(source: FileSource, steps = stepsOf(source)): string {
  const writing = createTemplateWriting(steps, source.placeholders);
  const { services, values, serviceName, nameOf } = writing;
  const bearsToken = steps.some(({ operation }) => operation !== undefined);
  const collection = {
    info: {
      name: source.title,
      description: french`Appels de la page ${quote(source.title, 200)} (${source.address}). Remplissez les variables de la collection ; les secrets, dans leur valeur courante seulement, qui n’est ni partagée ni exportée.`,
      schema: SCHEMA,
    },
    ...(bearsToken
      ? {
          auth: { type: "bearer", bearer: [{ key: "token", value: `{{${nameOf(TOKEN)}}}`, type: "string" }] },
        }
      : {}),
    variable: [
      ...services.map(({ name, address }) => ({
        key: serviceName(name),
        value: address,
        type: "string",
        description: source.environment.label,
      })),
      ...values.map((value) => ({
        key: nameOf(value.name),
        value: value.example,
        type: "string",
        description: describeValue(value),
      })),
    ],
    item: steps.map((step) => itemOf(step, writing)),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function describeValue({ label, isSecret, origin }: TemplateValue): string {
  if (isSecret) return french`${label}. C’est un secret : ne l’enregistrez jamais dans un dépôt.`;
  return origin ? french`${label}, que donne l’appel ${quote(origin.step.title)}.` : `${label}.`;
}

function itemOf(step: CallStep, writing: TemplateWriting): object {
  const { title, name, anchor, operation, call, expected } = step;
  const request = requestOfItem(step, writing);
  const success = expected.statuses.find((status) => status < 400) ?? expected.range?.[0] ?? 200;
  return {
    name: title,
    event: [
      { listen: "test", script: { type: "text/javascript", exec: writePostmanScript(step, writing.nameOf) } },
    ],
    request: {
      ...request,
      ...(operation ? {} : { auth: { type: "noauth" } }),
      description: `${name}\n\n${anchor}`,
    },
    response: call.responses.map(({ status = success, text }) => ({
      name: `${status} ${statusName(status)}`.trim(),
      originalRequest: request,
      status: statusName(status),
      code: status,
      _postman_previewlanguage: "json",
      header: [{ key: "Content-Type", value: "application/json" }],
      cookie: [],
      body: text.trim(),
    })),
  };
}

function requestOfItem({ request, url }: CallStep, { write, serviceName }: TemplateWriting): object {
  const { service, rest } = url;
  const raw = `${service ? `{{${serviceName(service.name)}}}` : ""}${write.url(rest)}`;
  const contentType =
    request.body?.kind === "json" ? [{ key: "Content-Type", value: "application/json" }] : [];
  return {
    method: request.method,
    header: contentType,
    url: partsOfUrl(raw),
    ...(request.body ? { body: bodyOf(request.body, write) } : {}),
  };
}

/** An address in the parts that Postman wants: `{{api}}/a?b=c` → host `{{api}}`, path `a`, query `b` = `c`. */
function partsOfUrl(raw: string): object {
  const [, protocol, host = "", port, path = "", query] =
    /^(?:(https?):\/\/)?([^/?#:]*)(?::(\d+))?([^?#]*)(?:\?([^#]*))?/.exec(raw) ?? [];
  return {
    raw,
    ...(protocol === undefined ? {} : { protocol }),
    host: protocol === undefined ? [host] : host.split("."),
    ...(port === undefined ? {} : { port }),
    path: path.split("/").slice(1),
    ...(query === undefined
      ? {}
      : {
          query: query.split("&").map((pair) => {
            const [key = "", value = ""] = pair.split(/=(.*)/s);
            return { key, value };
          }),
        }),
  };
}

function bodyOf(body: RequestBody, write: DoubleBraceWriter): object {
  if (body.kind === "json")
    return { mode: "raw", raw: write.json(body.text), options: { raw: { language: "json" } } };
  if (body.kind === "urlencoded")
    return {
      mode: "urlencoded",
      urlencoded: body.fields.map(([key, value]) => ({ key, value: write.plain(value), type: "text" })),
    };
  return {
    mode: "formdata",
    formdata: body.fields.map((field) =>
      "value" in field
        ? { key: field.name, value: write.plain(field.value), type: "text" }
        : { key: field.name, src: write.plain(localFile(field.fileName)), type: "file" },
    ),
  };
}
