/** Whatever a file holds: it is read or refused with codes and places, and nothing is thrown. */
import type { Json } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { checkOwnFile, type ProgrammeFault, readCatalogue, readWording, replayOwn } from "../index.ts";
import { contentFile, measureFiles, shippedCatalogue } from "./content.ts";
import { ownOrder } from "./own-order.ts";

const catalogue = shippedCatalogue();
const common = contentFile("catalogue.json");
const access = contentFile("measures/ACC.json");
const others = measureFiles.filter((name) => name !== "ACC.json").map((name) => contentFile(`measures/${name}`));
const texts = contentFile("en/ACC.json");
const own = {
  format: "custodiet own measures 1",
  measures: [ownOrder({ id: "OWN-1", ownEvidence: [{ key: "a", name: "Photograph", months: 6 }] })],
} as unknown as Json;
const nothing = replayOwn([]);
const readOwn = (content: Json) => checkOwnFile(catalogue, nothing, { name: "own.json", content });

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    null,
    "",
    "__proto__",
    "constructor",
    -1,
    1e308,
    [],
    {},
    "ACC-01",
    "2.a",
    ["S1"],
    "x".repeat(5000),
  ),
);

/** The value with one place of it, found by a walk, replaced or taken away. */
function spoil(value: Json, walk: readonly number[], put: Json | undefined): Json | undefined {
  const [step, ...rest] = walk;
  if (step === undefined || typeof value !== "object" || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return put;
  const inner = spoil((value as Readonly<Record<string, Json>>)[key] ?? null, rest, put);
  if (Array.isArray(value))
    return value.flatMap((each, index) => (String(index) === key ? (inner === undefined ? [] : [inner]) : [each]));
  const { [key]: _, ...others } = value as Readonly<Record<string, Json>>;
  return inner === undefined ? others : { ...others, [key]: inner };
}

const spoilt = (whole: Json) =>
  fc
    .tuple(fc.array(fc.nat(200), { maxLength: 7 }), fc.option(junk, { nil: undefined }))
    .map(([walk, put]) => spoil(whole, walk, put) ?? null);

function expectFaults(faults: readonly ProgrammeFault[]): void {
  expect(faults.length).toBeGreaterThan(0);
  for (const { code, place, expected, remedy } of faults) {
    expect(code).toMatch(/^CUS-Q0\d\d$/);
    expect([place, expected, remedy]).not.toContain("");
  }
}

const runs = { numRuns: campaignSize(300), seed: 7 };
const limit = campaignTimeout(30_000);

/** A fault of a row as one of the file. */
function toldByRow(content: Json) {
  const read = readOwn(content);
  if (!read.ok) return read;
  const faults = read.value.rows.flatMap((row) => row.faults);
  return faults.length === 0 ? { ok: true } : { ok: false, error: faults };
}

describe("a spoilt file", () => {
  let refused = 0;
  const reader =
    (read: (content: Json) => { readonly ok: boolean; readonly error?: readonly ProgrammeFault[] }) =>
    (content: Json) => {
      const outcome = read(content);
      if (outcome.ok) return;
      refused += 1;
      expectFaults(outcome.error ?? []);
    };
  const readers: readonly (readonly [
    string,
    Json,
    (content: Json) => { ok: boolean; error?: readonly ProgrammeFault[] },
  ])[] = [
    [
      "of measures",
      access.content,
      (content) => readCatalogue({ common, measures: [...others, { name: "ACC.json", content }] }),
    ],
    [
      "of what they have in common",
      common.content,
      (content) => readCatalogue({ common: { ...common, content }, measures: [...others, access] }),
    ],
    ["of texts", texts.content, (content) => readWording({ name: "ACC.json", content }, catalogue.measures)],
    ["of an organisation's own", own, toldByRow],
  ];

  it.each(readers)(
    "%s is read, or refused with codes and places",
    (_name, whole, read) => {
      refused = 0;
      fc.assert(fc.property(fc.oneof(spoilt(whole), junk), reader(read)), runs);
      expect(refused).toBeGreaterThan(0);
    },
    limit,
  );

  it("is the spoiling's doing: the own measures are read as they stand", () => {
    expect(toldByRow(own)).toEqual({ ok: true });
  });
});
