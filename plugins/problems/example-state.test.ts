import { describe, expect, it } from "vitest";
import { createContract } from "../../contract/contract.ts";
import { renderPage } from "../../tests/render-page.ts";
import { statesOfExamples, type ExampleState } from "./example-state.ts";

const json = (schema?: object): object => ({ content: { "application/json": schema ? { schema } : {} } });
const contract = createContract({
  servers: [{ url: "https://data.example/api" }],
  paths: {
    "/a": {
      get: { responses: { 200: json({ type: "object" }), 404: json() } },
      post: { requestBody: json({ type: "object" }), responses: { 201: json() } },
    },
  },
});

/** The states of the examples of a page, errors and warnings where `severity` stands in the text. */
function statesOf(text: string): [anchor: string, state: ExampleState][] {
  const { page } = renderPage(text);
  const lines = page.text.split("\n");
  const problems = (["erreur", "avertissement"] as const).flatMap((severity) =>
    lines.flatMap((words, index) =>
      words.includes(severity)
        ? [
            {
              file: "",
              line: index + 1,
              column: 1,
              endLine: index + 1,
              endColumn: 1,
              severity,
              check: "",
              reason: "",
            },
          ]
        : [],
    ),
  );
  return [...statesOfExamples(page, problems, contract)];
}

const GET = '??? GET "{{ urls.api }}/a"\n';
const FENCE = "```json\n{}\n```\n";

describe("the state of an example", () => {
  it.each<[string, string, ExampleState]>([
    ["compared with its JSON", `${GET}${FENCE}???`, "verified"],
    ["compared with the body of its request", `??? POST "/a"\n${FENCE}???`, "verified"],
    ["of an address alone", `${GET}\`\`\`\n/a\n\`\`\`\n???`, "address-only"],
    ["of an address and another language", `${GET}\`\`\`xml\n<a/>\n\`\`\`\n???`, "address-only"],
    ["whose JSON leaves all out", `${GET}\`\`\`json\n{ … }\n\`\`\`\n???`, "address-only"],
    ["whose JSON leaves the rest out", `${GET}\`\`\`json\n{ "a": 1, ... }\n\`\`\`\n???`, "verified"],
    ["of another service", `??? GET "https://other.example/a"\n${FENCE}???`, "outside"],
    ["that holds an error", `${GET}${FENCE}erreur\n???`, "faulty"],
    ["of another service that holds an error", `??? GET "https://other.example/a"\nerreur\n???`, "faulty"],
    ["that holds a warning", `${GET}${FENCE}avertissement\n???`, "verified"],
    ["beside an error", `erreur\n\n${GET}${FENCE}???\n\nerreur`, "verified"],
    [
      "whose JSON the contract does not describe",
      `${GET}\`\`\`json title="Réponse 404"\n{}\n\`\`\`\n???`,
      "unverifiable",
    ],
    ["whose JSON it describes in part", `??? POST "/a"\n${FENCE}\n${FENCE}???`, "unverifiable"],
  ])("%s is told", (_title, text, state) => {
    expect(statesOf(text).map(([, found]) => found)).toEqual([state]);
  });

  it("is its own where examples stand in one another", () => {
    expect(statesOf(`???? GET "/a"\n\n??? GET "/a"\nerreur\n???\n????`)).toEqual([
      ["get-a", "address-only"],
      ["get-a-2", "faulty"],
    ]);
  });

  it("is faulty for all that a loop makes of a faulty block", () => {
    expect(statesOf('{% for name in list %}\n??? GET "/{{ name }}"\nerreur\n???\n{% endfor %}')).toEqual([
      ["get-un", "faulty"],
      ["get-deux", "faulty"],
    ]);
  });
});
