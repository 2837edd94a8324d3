import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkSample } from "./check-sample.ts";
import { PLACEHOLDERS } from "./fixtures/placeholders.ts";
import { createSeededRandom, type SeededRandom } from "./fixtures/seeded-random.ts";
import { loadContract } from "../load-contract.ts";
import { describeFault } from "../messages.ts";

const CONTRACT = loadContract(fileURLToPath(new URL("../api-entrepot.openapi.yaml", import.meta.url)));
const SAMPLE = readFileSync(new URL("fixtures/current-user.txt", import.meta.url), "utf8");
const PIECES = [
  ..."{}[],:\"'\\\n\t/*…=;{}",
  "...",
  "//",
  "/*",
  "{user}",
  "null",
  "1.",
  "«",
  "\u00a0",
  "é",
  "😀",
  '"a":',
  "\ud800",
];

function edit(text: string, random: SeededRandom): string {
  const start = random.integer(text.length + 1);
  const removed = random.pick([0, 0, 1, 1, 2, 10]);
  const added = random.pick(["", random.pick(PIECES), random.pick(PIECES) + random.pick(PIECES)]);
  return text.slice(0, start) + added + text.slice(start + removed);
}

test("whatever a writer's hand slips on, every fault has a place in the text and a message", () => {
  const random = createSeededRandom(20_260_821);
  const schema = { $ref: "#/components/schemas/UserDetailsResponseDto" };
  const start = performance.now();
  for (let round = 0; round < 3_000; round += 1) {
    let text = SAMPLE;
    for (let edits = random.integer(6); edits >= 0; edits -= 1) text = edit(text, random);
    const position = random.integer(text.length);
    const options = random.integer(4) === 0 ? { unknownRanges: [[position, position + 5] as const] } : {};
    for (const fault of checkSample(CONTRACT, schema, text, { placeholders: PLACEHOLDERS, ...options })) {
      const places = [fault, ...(fault.fix ? [fault.fix] : [])];
      const isWithin = places.every(({ start: from, end }) => from >= 0 && from <= end && end <= text.length);
      expect(isWithin, `${JSON.stringify(fault)} in ${JSON.stringify(text)}`).toBe(true);
      expect(describeFault(fault).reason).toMatch(/[.?]$/);
    }
  }
  expect(performance.now() - start).toBeLessThan(20_000);
});

// As writers write: lists of objects, objects in objects, some on one line.
const SLIPPED = `{
    "type": "WFS",
    "name": "Communes",
    "layer_name": "communes_2026",
    "type_infos": {
        "bbox": { "west": -1.5, "south": 43, "east": 2, "north": 48.5 },
        "used_data": [
            {
                "stored_data": "{stored_data}",
                "relations": [
                    { "native_name": "commune", "title": "Communes", "abstract": "…", "keywords": ["a", "b"] },
                    { "native_name": "region", "title": "Régions", "abstract": "…" }
                ]
            }
        ]
    },
    "metadata": [{ "format": "application/xml", "url": "https://data.geopf.fr/a.xml", "type": "Other" }]
}`;

test.each(['"', ",", ":", "{", "}", "[", "]"])(
  "a %s that is lost or doubled is one problem at the most",
  (sign) => {
    const schema = { $ref: "#/components/schemas/ConfigurationCreateDto" };
    const placeholders = { ...PLACEHOLDERS, stored_data: { type: "uuid", label: "", example: "" } as const };
    const places = [...SLIPPED.matchAll(new RegExp(`\\${sign}`, "g"))].map(({ index }) => index);
    const several = places.flatMap((place) =>
      ["", sign + sign].flatMap((slip) => {
        const text = SLIPPED.slice(0, place) + slip + SLIPPED.slice(place + 1);
        const faults = checkSample(CONTRACT, schema, text, { placeholders });
        return faults.length > 1 ? [{ text, faults }] : [];
      }),
    );
    expect(places.length).toBeGreaterThan(3);
    expect(several).toEqual([]);
  },
);
