import type { RequestBody } from "../../examples/http-request.ts";
import type { MockApi } from "../../examples/mock/mock-api.ts";
import type { Send } from "../../examples/scenario/send.ts";

const BOUNDARY = "----documentation-api-entrepot";

/** Asks the mock API in this process, for the sample of the call and for the error that its page documents. */
export function sendToMock(mock: MockApi, baseAddresses: readonly string[]): Send {
  return ({ method, url, headers, body }, { example, code }) => {
    const encoded = body && encodeBody(body);
    return mock.answer({
      method,
      target: targetOf(url, baseAddresses),
      headers: {
        ...Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
        ...(encoded ? { "content-type": encoded.contentType } : {}),
        prefer: `example="${example}"${code === undefined ? "" : `, code=${code}`}`,
      },
      ...(encoded ? { body: encoded.text } : {}),
    });
  };
}

/** Path and query of an address of the API: `https://data.geopf.fr/api/users/me` → `/users/me`. */
export function targetOf(url: string, baseAddresses: readonly string[]): string {
  const base = baseAddresses.find((address) => url.startsWith(address)) ?? "";
  return url.slice(base.length);
}

function encodeBody(body: RequestBody): { contentType: string; text: string } {
  switch (body.kind) {
    case "json":
      return { contentType: "application/json", text: body.text };
    case "urlencoded":
      return {
        contentType: "application/x-www-form-urlencoded",
        text: new URLSearchParams(body.fields.map(([name, value]) => [name, value])).toString(),
      };
    case "form": {
      const parts = body.fields.map((field) => {
        const [file, content] =
          "fileName" in field
            ? [`; filename="${field.fileName}"\r\nContent-Type: application/octet-stream`, "contenu"]
            : ["", field.value];
        return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field.name}"${file}\r\n\r\n${content}\r\n`;
      });
      return {
        contentType: `multipart/form-data; boundary=${BOUNDARY}`,
        text: `${parts.join("")}--${BOUNDARY}--\r\n`,
      };
    }
  }
}
