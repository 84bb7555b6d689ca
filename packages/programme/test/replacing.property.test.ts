/** Whatever evidence was put in the place of other: taking it away later leaves no less than if it had never come. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { campaignSize, campaignTimeout } from "../../../tests/campaign-size.ts";
import { type EvidenceId, type ProgrammeAct, replayProgramme } from "../index.ts";
import { criterion, day, person } from "./small.ts";

const ids = ["e-0", "e-1", "e-2", "e-3", "e-4"] as readonly string[] as readonly EvidenceId[];
const on = day("2026-11-26");

/** Each in the place of an earlier one or of none, so that chains and forks come. */
const brought = (places: readonly (number | null)[]): readonly ProgrammeAct[] =>
  ids.map((evidence, at) => {
    const place = places[at] ?? null;
    return {
      ...{ type: "evidenced", evidence, criteria: [criterion("ACC-01.1.a")], kind: "policy", title: evidence },
      ...{ effective: day("2026-01-01"), expires: null, hash: null, place: "Shelf" },
      replaces: place === null || at === 0 ? null : (ids[place % at] ?? null),
    };
  });

const review = fc
  .record({ evidence: fc.constantFrom(...ids), isAccepted: fc.boolean() })
  .map((each): ProgrammeAct => ({ type: "reviewed", ...each, note: "" }));

const drawn = fc.record({
  places: fc.array(fc.option(fc.nat({ max: 4 })), { minLength: ids.length, maxLength: ids.length }),
  reviews: fc.array(review, { maxLength: 12 }),
  gone: fc.constantFrom(...ids),
  isRefused: fc.boolean(),
});

const countingAfter = (acts: readonly ProgrammeAct[]): readonly string[] => {
  const kept = acts.map((act, at) => ({ number: at + 1, act, by: person("ada"), on }));
  return replayProgramme("facility", kept).record.evidence.map(({ id }) => id);
};
/** What counts no more is reviewed by nobody. */
const taken = (before: readonly ProgrammeAct[], act: ProgrammeAct): readonly ProgrammeAct[] =>
  countingAfter(before).some((id) => isOf(act, id)) ? [...before, act] : before;
const isOf = (act: ProgrammeAct, id: string): boolean => "evidence" in act && act.evidence === id;

it("taking away what replaced others leaves all that counted without it", { timeout: campaignTimeout(30_000) }, () => {
  fc.assert(
    fc.property(drawn, ({ places, reviews, gone, isRefused }) => {
      const acts = reviews.reduce(taken, brought(places));
      const away: ProgrammeAct = isRefused
        ? { type: "reviewed", evidence: gone, isAccepted: false, note: "" }
        : { type: "retracted", what: "evidence", of: gone, reason: "Wrong" };
      // Nobody can take away what counts no more.
      fc.pre(countingAfter(acts).includes(gone));
      const left = countingAfter([...acts, away]);
      const never = countingAfter(acts.filter((act) => !isOf(act, gone)));
      expect(left).toEqual(expect.arrayContaining([...never]));
    }),
    { numRuns: campaignSize(2000), seed: 908 },
  );
});
