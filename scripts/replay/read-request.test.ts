import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import placeholders from "../../_data/placeholders.ts";
import { readRequest, type ReplayRequest } from "./read-request.ts";

const UPLOAD = "4b0dbb41-8d52-48f1-942c-3fe860e7a113";
const API = ["--base", "https://data.geopf.fr/api"];
const ENVIRONMENT = { JETON: " abc.def \n", ACCENT: "é", LIGNES: "a\nb", VIDE: " " };

let before: string[];

beforeEach(() => {
  before = process.argv;
});
afterEach(() => {
  process.argv = before;
});

function read(args: readonly string[]): ReplayRequest {
  process.argv = ["node", "replay", ...args];
  return readRequest(ENVIRONMENT, placeholders);
}

describe("a command line", () => {
  it("that says nothing asks for all pages, on the mock API", () => {
    expect(read([])).toEqual({ files: [], content: "content", report: "text", values: {} });
  });

  it("may give values by the names of the registry, however they are spelt, and pages among the options", () => {
    const args = [
      "a.md",
      "--value",
      `upload=${UPLOAD}`,
      "--report",
      "junit",
      "--value",
      "Layer name=a=b",
      "b.md",
    ];
    expect(read(args)).toMatchObject({
      files: ["a.md", "b.md"],
      report: "junit",
      values: { upload: UPLOAD, layer_name: "a=b" },
    });
  });

  it("may name a real service, with a token that only its variable knows", () => {
    expect(read([...API, "--token-env", "JETON", "--wait", "1,5"]).service).toEqual({
      base: "https://data.geopf.fr/api",
      token: "abc.def",
      tokenName: "JETON",
      writes: false,
      wait: 1500,
      timeout: 30_000,
      files: "",
    });
    expect(read(["--base", "http://127.0.0.1:4010/", "--write"]).service).toMatchObject({
      base: "http://127.0.0.1:4010",
      token: "",
      writes: true,
    });
  });
});

test.each<[string[], string]>([
  [["--report", "html"], "rapport « html » inconnu ; rapports possibles : text, json, junit."],
  [
    ["--base", "data.geopf.fr"],
    "« data.geopf.fr » n’est pas l’adresse d’une API ; par exemple : « --base https://data.geopf.fr/api ».",
  ],
  [
    ["--base", "file:///etc/passwd"],
    "« file:///etc/passwd » n’est pas l’adresse d’une API ; par exemple : « --base https://data.geopf.fr/api ».",
  ],
  [["--write"], "« --write » ne va qu’avec « --base »."],
  [["--files", "x"], "« --files » ne va qu’avec « --base »."],
  [["--token-env", "JETON"], "« --token-env » ne va qu’avec « --base »."],
  [[...API, "--token-env", "ABSENT"], "la variable d’environnement « ABSENT » est absente ou vide."],
  [[...API, "--token-env", "VIDE"], "la variable d’environnement « VIDE » est absente ou vide."],
  ...["ACCENT", "LIGNES"].map((name): [string[], string] => [
    [...API, "--token-env", name],
    `la variable d’environnement « ${name} » contient autre chose qu’un jeton : un espace, un accent, un retour à la ligne.`,
  ]),
  [[...API, "--wait", "toujours"], "le délai « toujours » de « --wait » n’est pas un nombre de secondes."],
  [[...API, "--timeout", "0"], "le délai « 0 » de « --timeout » n’est pas un nombre de secondes."],
  [["--value", "upload"], "« --value » attend un nom et une valeur : « --value upload=4b0dbb41-… »."],
  [["--value", "=x"], "« --value » attend un nom et une valeur : « --value upload=4b0dbb41-… »."],
  [["--value", `uplod=${UPLOAD}`], "identifiant « uplod » inconnu : vouliez-vous « upload » ?"],
  [["--value", "constructor=x"], "identifiant « constructor » inconnu."],
  [
    ["--value", "upload=1"],
    `la valeur de « upload » n’a pas la forme attendue ; par exemple : « ${UPLOAD} ».`,
  ],
  [
    ["--value", "token=abc"],
    "« token » est un secret, qui n’a pas sa place dans une ligne de commande ; pour le jeton : « --token-env ».",
  ],
])("%j is refused in one sentence", (args, reason) => {
  expect(() => read(args)).toThrow(
    expect.objectContaining({ message: expect.toSatisfy(says(reason)) as string }),
  );
});

function says(reason: string): (message: string) => boolean {
  return (message) => message.replaceAll("\u00a0", " ") === reason;
}
