/** Whatever is recorded: evidence never lowers, expiry never raises, contradictions are found, consistent twins are silent. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import {
  type CriterionId,
  type Evidence,
  evaluateMaturity,
  type Level,
  type ProgrammeDay,
  type ProgrammeRecord,
} from "../index.ts";
import { asOf, catalogue, claim, day, every, person, proof, record, verdict } from "./small.ts";

const runs = { numRuns: campaignSize(200), seed: 908 };
const limit = campaignTimeout(30_000);

const dayOf = (offset: number): ProgrammeDay => day(new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
const some = fc.subarray([...every], { minLength: 0 });
const name = fc.constantFrom("owner", "looker", "reviewer").map(person);

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    criteria: fc.oneof(some, fc.constant([...every])),
    kind: fc.constantFrom("policy", "log", "survey-result"),
    effective: fc.integer({ min: 0, max: 30 }),
    lasts: fc.option(fc.integer({ min: 1, max: 900 })),
    submittedBy: name,
    review: fc.option(
      fc.record({ by: name, on: fc.integer({ min: 0, max: 60 }).map(dayOf), isAccepted: fc.boolean() }),
    ),
  })
  .map(({ effective, lasts, ...rest }) =>
    proof(rest.criteria, {
      ...rest,
      effective: dayOf(effective),
      recorded: dayOf(effective),
      expires: lasts === null ? null : dayOf(effective + lasts),
    }),
  );

const exemption = fc.record({
  criterion: fc.constantFrom(...every),
  reason: fc.constantFrom("", "There is no such place"),
  askedBy: name,
  on: fc.constant(dayOf(20)),
  agreed: fc.option(fc.record({ by: name, on: fc.constant(dayOf(21)) })),
});

/** Mostly answered with yes, so that levels above 0 come often. */
const yes: fc.Arbitrary<readonly CriterionId[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([...every]) },
  { weight: 1, arbitrary: some },
);
const drawn: fc.Arbitrary<ProgrammeRecord> = fc
  .record({
    met: yes,
    verified: yes,
    not: fc.subarray([...every], { maxLength: 1 }),
    evidence: fc.array(evidence, { maxLength: 5 }),
    exemptions: fc.array(exemption, { maxLength: 2 }),
  })
  .map(({ met, verified, not, ...rest }) =>
    record({
      ...rest,
      claims: [...met.map((id) => claim(id)), ...not.map((id) => claim(id, false))],
      verifications: verified.map((id) => verdict(id)),
    }),
  );

const levelsOn = (given: ProgrammeRecord, on: ProgrammeDay, knownOn = on): readonly (Level | null)[] =>
  evaluateMaturity(catalogue, given, { on, knownOn }).domains.flatMap(({ claimed, verified }) => [
    claimed.level,
    verified?.level ?? null,
  ]);

const isNowhereBelow = (levels: readonly (Level | null)[], others: readonly (Level | null)[]): boolean =>
  levels.every((level, index) => (level ?? -1) >= (others[index] ?? -1));

describe("whatever is recorded", () => {
  it(
    "adding evidence never lowers a level",
    () => {
      let raised = 0;
      fc.assert(
        fc.property(drawn, evidence, fc.integer({ min: 60, max: 800 }), (given, more, on) => {
          const before = levelsOn(given, dayOf(on));
          const after = levelsOn({ ...given, evidence: [...given.evidence, more] }, dayOf(on));
          if (after.join() !== before.join()) raised += 1;
          expect(isNowhereBelow(after, before)).toBe(true);
        }),
        runs,
      );
      expect(raised).toBeGreaterThan(0);
    },
    limit,
  );

  it(
    "time alone never raises a level",
    () => {
      let lowered = 0;
      fc.assert(
        fc.property(drawn, fc.integer({ min: 60, max: 500 }), fc.integer({ min: 1, max: 900 }), (given, on, later) => {
          const now = levelsOn(given, dayOf(on));
          const then = levelsOn(given, dayOf(on + later), dayOf(on));
          if (then.join() !== now.join()) lowered += 1;
          expect(isNowhereBelow(now, then)).toBe(true);
        }),
        runs,
      );
      expect(lowered).toBeGreaterThan(0);
    },
    limit,
  );

  it(
    "a verified level never stands on evidence that nobody else accepted",
    () => {
      fc.assert(
        fc.property(drawn, fc.integer({ min: 60, max: 500 }), (given, on) => {
          const alone = given.evidence.map((each) => ({
            ...each,
            review: each.review && { ...each.review, by: each.submittedBy },
          }));
          const { domains } = evaluateMaturity(
            catalogue,
            { ...given, exemptions: [], evidence: alone },
            asOf(dayOf(on)),
          );
          expect(domains.map(({ verified }) => verified?.level ?? 0).filter((level) => level > 0)).toEqual([]);
        }),
        runs,
      );
    },
    limit,
  );

  it(
    "every planted contradiction is found, and a consistent twin has none",
    () => {
      fc.assert(
        fc.property(drawn, fc.subarray([...every], { minLength: 1 }), (given, planted) => {
          const base = { ...given, exemptions: [] };
          const claims = [
            ...base.claims.filter(({ criterion }) => !planted.includes(criterion)),
            ...planted.map((id) => claim(id)),
          ];
          const said = (isMet: boolean) =>
            planted.map((criterion: CriterionId) => ({ criterion, isMet, source: "planted", findings: [] }));
          const found = evaluateMaturity(catalogue, { ...base, claims }, asOf(dayOf(90)), said(false)).contradictions;
          expect(found.map(({ criterion }) => criterion)).toEqual(every.filter((id) => planted.includes(id)));
          const twin = evaluateMaturity(catalogue, { ...base, claims }, asOf(dayOf(90)), said(true)).contradictions;
          expect(twin).toEqual([]);
        }),
        runs,
      );
    },
    limit,
  );
});
