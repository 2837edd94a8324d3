import { describe, expect, it } from "vitest";
import ids from "../../_data/ids.ts";
import placeholders from "../../_data/placeholders.ts";
import urls from "../../_data/urls.ts";
import { HTTP_METHODS } from "../../contract/contract.ts";
import { findOperation } from "../../contract/find-operation.ts";
import { loadContract } from "../../contract/load-contract.ts";
import { renderPage } from "../render-page.ts";
import { createNameFinder } from "./contract-names.ts";
import { createWordReader } from "./guide-words.ts";
import { OTHER_NAMES } from "./other-names.ts";
import { readGuides } from "./read-guides.ts";
import { findUnknownIdentifiers, readNames } from "./running-example.ts";
import { readSampleStrings } from "./sample-strings.ts";

/** Identifiers that people give each other, and no answer of the API to the reader. */
const TOLD_BY_PEOPLE = ["member", "beneficiary_community"];

const contract = loadContract();
const guides = readGuides();
const tutorials = guides.filter(({ page }) => stepsOf(page.headings).length >= 8);
const calls = guides.flatMap(({ page }) => page.examples);
const services = leavesOf(urls).filter((address) => address !== urls.api_entrepot);
const otherNames = Object.values(OTHER_NAMES).flat();
const isKnown = createNameFinder({
  contract,
  placeholders,
  serviceAddresses: services,
  otherNames: new Set(otherNames),
  sampleStrings: readSampleStrings(guides),
});

describe("the guides", () => {
  it("cover the path: their pages, calls, operations, diagrams and tutorials", () => {
    const operations = calls.flatMap(({ method, address }) => {
      const match = findOperation(contract, method, address);
      return match.kind === "found" ? [match.operation.id] : [];
    });
    expect(guides.length).toBeGreaterThanOrEqual(16);
    expect(calls.length).toBeGreaterThanOrEqual(60);
    expect(new Set(operations).size).toBeGreaterThanOrEqual(40);
    expect(guides.reduce((sum, { diagrams }) => sum + diagrams, 0)).toBeGreaterThanOrEqual(5);
    expect(tutorials.length).toBeGreaterThanOrEqual(3);
    const methods = new Set(calls.map(({ method }) => method));
    expect(HTTP_METHODS.filter((method) => !methods.has(method))).toEqual(["HEAD"]);
  });

  it("call nothing outside the contract but other services", () => {
    const outside = calls.filter(
      ({ method, address }) => findOperation(contract, method, address).kind !== "found",
    );
    expect(
      outside
        .map(({ address }) => address)
        .filter((address) => !services.some((service) => address.startsWith(service))),
    ).toEqual([]);
  });

  it("write as code only what exists: operations, fields, values, placeholders, names of the example", () => {
    expect(
      guides.flatMap(({ name, inlineCode }) =>
        inlineCode.filter((code) => !isKnown(code)).map((code) => `${name}: ${code}`),
      ),
    ).toEqual([]);
  });

  it("name as code only fields and values of their own calls, or of those of the guides that they link to", () => {
    const wordsOf = createWordReader(contract, guides);
    const ofAll = new Set(guides.flatMap((guide) => [...wordsOf(guide)]));
    expect(
      guides.flatMap((guide) => {
        const own = wordsOf(guide);
        const others = guide.inlineCode.filter((code) => ofAll.has(code) && !own.has(code));
        return others.filter((code) => !otherNames.includes(code)).map((code) => `${guide.name}: ${code}`);
      }),
    ).toEqual([]);
  });

  it("number their steps without a gap", () => {
    for (const { name, page } of guides) {
      const steps = stepsOf(page.headings);
      expect([name, steps]).toEqual([name, steps.map((_, index) => index + 1)]);
    }
  });

  it.each(tutorials)("give each identifier in an answer before a call needs it: $name", (guide) => {
    expect(
      findUnknownIdentifiers(guide, guides, placeholders).filter(
        ({ placeholder }) => !TOLD_BY_PEOPLE.includes(placeholder),
      ),
    ).toEqual([]);
  });

  it("give one name to one identifier", () => {
    const several = Array.from(readNames(guides, placeholders)).filter(([, names]) => names.size > 1);
    expect(Object.fromEntries(several.map(([identifier, names]) => [identifier, [...names]]))).toEqual({});
  });
});

describe("a break in the running example", () => {
  const delivery = guides.filter(({ name }) => name.endsWith("/livrer.md"));

  it("is found where no answer gives an identifier any more", () => {
    const broken = delivery.map((guide) => {
      const examples = guide.page.examples.filter(({ address }) => !address.endsWith("/uploads"));
      return { ...guide, page: { ...guide.page, examples } };
    });
    const found = broken.flatMap((guide) => findUnknownIdentifiers(guide, guides, placeholders));
    expect(found[0]).toEqual({
      guide: "tutoriels/donnees-vecteur/livrer.md",
      call: `POST ${urls.api_entrepot}/datastores/{datastore}/uploads/{upload}/data?path=communes_drome.gpkg`,
      placeholder: "upload",
    });
  });

  it("is found where two guides give an identifier two names", () => {
    const renamed = delivery.map((guide) => ({
      ...guide,
      page: renderPage('??? GET "/x"\n\n```json\n{ "_id": "{upload}", "name": "Autre" }\n```\n\n???').page,
    }));
    expect(readNames([...guides, ...renamed], placeholders).get("upload")).toEqual(
      new Set(["Communes de la Drôme 2026", "Autre"]),
    );
  });
});

describe("a name that does not exist", () => {
  it.each([
    "statuss",
    "GENERATD",
    "{livraison}",
    "GET /datastores/{datastore}/upload",
    "PUT /datastores/{datastore}/uploads/{upload}",
    "POST …/uploads/{upload}/closes",
    "POST …/users/{user}",
    "…/closes",
    "GET /datastores/{datastore}/uploads?kind=VECTOR",
    "/datastores/{datastore}/livraisons",
    `${urls.api_entrepot}/datastores/{datastore}/livraisons`,
    "type_infos.relation",
    "status=FINISHED",
    "sorted=creation,desc",
    "communes_drome.shp",
    '"_id": "{livraison}"',
    '"identifier_": "{upload}"',
  ])("is found in a sentence: %s", (code) => {
    expect(isKnown(code)).toBe(false);
  });
});

describe("a name that exists", () => {
  it.each([
    "status",
    "GENERATED",
    "{upload}",
    "GET",
    "GET /datastores/{datastore}/uploads",
    "POST …/uploads/{upload}/close",
    "…/close",
    "GET /datastores/{datastore}/uploads?type=VECTOR&page=2",
    "/datastores/{datastore}/uploads",
    `${urls.api_entrepot}/users/me`,
    `${urls.iam}/protocol/openid-connect/token`,
    "type_infos.relations",
    "output.stored_data.id",
    "status=PROGRESS",
    "tags[projet]=communes-drome",
    "Content-Range",
    "communes_drome.gpkg",
    '"_id": "{upload}"',
    '{ "fr": "…" }',
    "_",
    ids.checks.vector,
  ])("is known: %s", (code) => {
    expect(isKnown(code)).toBe(true);
  });

  it.each(otherNames)("is listed beside the contract because a guide writes it: %s", (name) => {
    expect(guides.some(({ inlineCode }) => inlineCode.includes(name))).toBe(true);
  });
});

function stepsOf(headings: readonly { level: number; text: string }[]): number[] {
  return headings.flatMap(({ level, text }) => {
    const number = /^(\d+)\. /.exec(text)?.[1];
    return level === 2 && number !== undefined ? [Number(number)] : [];
  });
}

function leavesOf(value: object): string[] {
  return Object.values(value).flatMap((inner: unknown) =>
    typeof inner === "string" ? [inner] : typeof inner === "object" && inner !== null ? leavesOf(inner) : [],
  );
}
