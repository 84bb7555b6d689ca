import { formatDiagnostic, type SourceFile } from "@custodiet/core";
import { hashModel, loadModel } from "@custodiet/model";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { exampleFiles, modelOf } from "./example.ts";

vi.setConfig({ testTimeout: campaignTimeout(30_000) });

const [first, second] = exampleFiles;
const base = `${first?.text.replace("include: [ roles.yaml ]\n", "")}\n${second?.text}`;

/** Pieces that mean something to YAML, to JavaScript or to the format. */
const piece = fc.oneof(
  fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "- ",
    "? ",
    "&a ",
    "*a",
    "!!x ",
    "#",
    "|",
    ">",
    '"',
    "'",
    "%",
    "---\n",
    "\n",
    "\t",
    "\r\n",
    "null",
    "~",
    "true",
    ".nan",
    "-.inf",
    "1e999",
    "-1",
    "0x10",
    "1_000",
    "__proto__: 1",
    "constructor: {}",
    "toString",
    "hasOwnProperty",
    "all",
    "\u0000",
    "\uFEFF",
    "\uD800",
    "\u201C",
    "90",
    "90 s",
    "-5 s",
    "Mon 07:00-08:00",
  ),
  fc.string({ maxLength: 12 }),
);

const mutation = fc.record({
  at: fc.nat({ max: base.length }),
  remove: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  insert: piece,
});

const apply = (text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string =>
  text.slice(0, at) + insert + text.slice(at + remove);

const check = (file: SourceFile): void => {
  const start = process.cpuUsage();
  const result = loadModel([file]);
  const { user, system } = process.cpuUsage(start);
  const faults = result.ok ? result.value.warnings : result.error;
  if (!result.ok) expect(faults.some(({ severity }) => severity === "error")).toBe(true);
  for (const fault of faults.slice(0, 5)) expect(formatDiagnostic(fault, [file])).toContain(fault.code);
  for (const { span } of faults) {
    expect(span === null || (span.start >= 0 && span.start <= span.end && span.end <= file.text.length)).toBe(true);
  }
  expect((user + system) / 1000).toBeLessThan(1000);
};

test("no change to a valid document makes loading throw, stall or point outside the text", () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      check({ name: "facility.yaml", text: mutations.reduce(apply, base) });
    }),
    { seed: 908, numRuns: campaignSize(120) },
  );
});

test("no value of the wrong kind in any place makes loading throw", () => {
  const places = [...base.matchAll(/(?<=: )[^\n,{}[\]]+/g)].map(({ index, 0: value }) => ({
    index,
    length: value.length,
  }));
  const values = [
    "[]",
    "{}",
    "null",
    "true",
    "7",
    '"x"',
    "[ [ 1 ] ]",
    "{ a: { b: 1 } }",
    "all",
    "__proto__",
    "toString",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom(...values), ({ index, length }, value) => {
      check({ name: "facility.yaml", text: base.slice(0, index) + value + base.slice(index + length) });
    }),
    { seed: 908, numRuns: campaignSize(200) },
  );
});

test("loading twice gives the same model and the same faults", () => {
  fc.assert(
    fc.property(mutation, (one) => {
      const files = [{ name: "facility.yaml", text: apply(base, one) }];
      const [once, twice] = [loadModel(files), loadModel(files)];
      expect(once.ok ? once.value.model : once.error).toEqual(twice.ok ? twice.value.model : twice.error);
    }),
    { seed: 225, numRuns: campaignSize(30) },
  );
});

/** A number that is the same for the same seed, key and path, and otherwise anything. */
const disorder = (seed: number, text: string): number =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, seed);

function shuffleKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, seed));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, shuffleKeys(part, seed)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => disorder(seed, a) - disorder(seed, b)));
}

test("the order of keys has no meaning: the hash stays the same, and JSON is as good as YAML", () => {
  const hash = hashModel(modelOf([{ name: "facility.yaml", text: base }]));
  const value: unknown = parse(base);
  fc.assert(
    fc.property(fc.nat({ max: 1_000_002 }), (seed) => {
      const text = JSON.stringify(shuffleKeys(value, seed), null, 1);
      expect(hashModel(modelOf([{ name: "facility.json", text }]))).toBe(hash);
    }),
    { seed: 908, numRuns: campaignSize(15) },
  );
});
