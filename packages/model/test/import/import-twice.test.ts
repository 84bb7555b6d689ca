import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { campaignSize, campaignTimeout } from "../../../../tests/campaign-size.ts";
import { apply, hospitalFiles, plan } from "./plan.ts";

/** The same cases in every run; a campaign tries more of them. */
fc.configureGlobal({ seed: 908 });

vi.setConfig({ testTimeout: campaignTimeout(120_000) });

const place = fc.constantFrom("Ward", "ward", "Main building", "Canteen", "Blood bank", "Nowhere", "");
const name = fc.constantFrom(
  "Ward door",
  "New door",
  "new-door",
  "Blood bnk door",
  "باب جديد",
  "门",
  "Door 1",
  "Door 2",
  "",
);
const delay = fc.constantFrom("", "5", "0,5 min", "4 kg", "30");
const mark = fc.constantFrom("", "x", "no", "1", "?");
const position = fc.constantFrom("Hospital director", "Medical physicist", "Ward clerk", "كاتب", "");

const doors = fc
  .array(fc.tuple(name, place, place, delay, delay), { maxLength: 8 })
  .map((rows) => [["Door", "From", "To", "Delay (s)", "Delay force (s)"], ...rows]);
const matrix = fc
  .array(fc.tuple(position, mark, mark, mark), { minLength: 1, maxLength: 6 })
  .map((rows) => [["Group", "Ward door", "Canteen", "Irradiator room door"], ...rows]);
const sources = fc
  .array(fc.tuple(name, place, fc.constantFrom("Cs-137", "60Co"), fc.constantFrom("1", "2,5", "x")), { maxLength: 6 })
  .map((rows) => [["Source", "Room", "Radionuclide", "Activity (TBq)"], ...rows]);

const answers = [{ about: "position", text: "Ward clerk", choice: { kind: "new" } }] as const;

test.each([
  ["doors", doors],
  ["access-wide", matrix],
  ["sources", sources],
] as const)("%s imported twice change nothing the second time", (kind, tables) => {
  fc.assert(
    fc.property(tables, (rows) => {
      const first = plan(rows, { kind, answers });
      const files = apply(hospitalFiles, first);
      const second = plan(rows, { kind, answers, files });
      expect(second.edits).toEqual([]);
      expect(second.counts.error).toBe(first.counts.error);
    }),
    { numRuns: campaignSize(6) },
  );
});
