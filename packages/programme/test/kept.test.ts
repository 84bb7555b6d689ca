/** Acts make the record, are judged before they are kept, and what was taken back counts no more. */
import { describe, expect, test } from "vitest";
import {
  type ActionId,
  addMonthsTo,
  type EvidenceId,
  judgeAct,
  type KeptAct,
  leftOutByLaw,
  measuresInScope,
  type ProgrammeAct,
  replayProgramme,
  type TestRecordId,
} from "../index.ts";
import { catalogue, criterion, day, person } from "./small.ts";

const [ada, ben] = [person("ada"), person("ben")];
const today = day("2026-11-26");
const one = catalogue.measures[0]?.id ?? ("ACC-01" as never);

const keep = (...acts: readonly (readonly [ProgrammeAct, typeof ada])[]): readonly KeptAct[] =>
  acts.map(([act, by], at) => ({ number: at + 1, act, by, on: today }));
const play = (...acts: readonly (readonly [ProgrammeAct, typeof ada])[]) => replayProgramme("facility", keep(...acts));
const codes = (state: ReturnType<typeof play>, act: ProgrammeAct, by = ada, within = catalogue) =>
  judgeAct(within, state, act, by, today).map(({ code }) => code);
/** The same measures, each tested with planted items. */
const planting = {
  ...catalogue,
  measures: catalogue.measures.map((each) => ({ ...each, test: { ...each.test, method: "seeded" as const } })),
};

const paper: ProgrammeAct = {
  type: "evidenced",
  evidence: "e-1" as EvidenceId,
  criteria: [criterion("ACC-01.1.a")],
  kind: "policy",
  title: "Policy",
  effective: day("2026-01-01"),
  expires: null,
  hash: null,
  place: "Shelf 3",
};
const claimed: ProgrammeAct = { type: "claimed", criterion: criterion("ACC-01.1.a"), isMet: true, note: "Seen" };
const verified: ProgrammeAct = { ...claimed, type: "verified" };
const tested: ProgrammeAct = {
  type: "tested",
  test: "t-1" as TestRecordId,
  measure: one,
  facilityMeasure: null,
  method: "sampled",
  on: today,
  trials: 5,
  failures: 1,
};
const reviewed: ProgrammeAct = { type: "reviewed", evidence: "e-1" as EvidenceId, isAccepted: true, note: "" };

describe("what the law of the place lets one do", () => {
  const ruled = (allowed: "yes" | "no" | "unknown", changes = {}): ProgrammeAct => ({
    ...{ type: "ruled", permission: "seeded-test", allowed, provision: "Labour Code, article 12", asOf: today },
    ...changes,
  });
  const authority = { text: "Order 7 of the head of the facility", on: day("2026-11-01") };
  const seeded: ProgrammeAct = { ...tested, method: "seeded", authority } as ProgrammeAct;
  const planted = (state: ReturnType<typeof play>, act: ProgrammeAct) => codes(state, act, ada, planting);

  test("lets a seeded test in only where it allows one, and with written authority before it", () => {
    expect(planted(play([ruled("yes"), ada]), seeded)).toEqual([]);
    expect(planted(play([ruled("no"), ada]), seeded)).toEqual(["CUS-Q035"]);
    expect(planted(play([ruled("unknown"), ada]), seeded)).toEqual(["CUS-Q035"]);
    expect(planted(play(), seeded)).toEqual(["CUS-Q035"]);
    const without = { ...seeded, authority: null } as ProgrammeAct;
    expect(planted(play([ruled("yes"), ada]), without)).toEqual(["CUS-Q034"]);
    const late = { ...seeded, on: day("2026-10-01") } as ProgrammeAct;
    expect(planted(play([ruled("yes"), ada]), late)).toEqual(["CUS-Q022"]);
    expect(codes(play([ruled("no"), ada]), tested)).toEqual([]);
  });

  test("asks that of every test of a measure that is tested so: none is entered as made in another way", () => {
    for (const method of ["sampled", "exercise", "review", "observed"] as const) {
      expect(planted(play([ruled("no"), ada]), { ...tested, method } as ProgrammeAct)).toEqual(["CUS-Q061"]);
    }
    expect(codes(play([ruled("yes"), ada]), seeded)).toEqual(["CUS-Q061"]);
  });

  test("is on record with its provision and the day, or as not known", () => {
    expect(codes(play(), ruled("no", { provision: " ", asOf: null }))).toEqual(["CUS-Q033", "CUS-Q021"]);
    expect(codes(play(), ruled("yes", { asOf: day("2026-12-01") }))).toEqual(["CUS-Q022"]);
    expect(codes(play(), ruled("unknown", { provision: "", asOf: null }))).toEqual([]);
  });

  test("closes the measures that need what it forbids, and opens them again", () => {
    const privacy = "monitoring" as const;
    const needs = { ...catalogue, measures: catalogue.measures.map((each) => ({ ...each, privacy })) };
    const scopeAfter = (...allowed: readonly ("yes" | "no")[]) => {
      const acts = allowed.map((each) => [ruled(each, { permission: privacy }), ada] as const);
      return play(...acts).record.scope;
    };
    const open = measuresInScope(needs, scopeAfter("yes"));
    expect(open.length).toBeGreaterThan(0);
    expect(measuresInScope(needs, scopeAfter("no"))).toEqual([]);
    expect(measuresInScope(needs, scopeAfter("no", "yes"))).toEqual(open);
    const { law, record } = play([ruled("no", { permission: privacy }), ada]);
    expect(leftOutByLaw(needs, record.scope, law)[0]?.provision).toBe("Labour Code, article 12");
  });
});

describe("a programme's acts", () => {
  test("make evidence with its review, claims with their notes, and answers, of which the latest counts", () => {
    const state = play(
      [paper, ada],
      [claimed, ada],
      [reviewed, ben],
      [{ type: "answered", measure: one, level: 1 }, ada],
      [{ type: "answered", measure: one, level: 3 }, ben],
    );
    expect(state.record.evidence).toMatchObject([
      { submittedBy: ada, recorded: today, review: { by: ben, on: today } },
    ]);
    expect(state.notes.get(criterion("ACC-01.1.a"))).toEqual([
      { type: "claimed", isMet: true, note: "Seen", by: ada, on: today },
    ]);
    expect([...state.answers]).toEqual([[one, { level: 3, by: ben, on: today }]]);
  });

  test("are let in where they stand with what is there", () => {
    const state = play([paper, ada]);
    expect([codes(state, claimed), codes(state, reviewed, ben), codes(state, verified, ben)]).toEqual([[], [], []]);
  });

  test.each<[string, ProgrammeAct, typeof ada, readonly string[]]>([
    ["a claim without evidence", { ...claimed, criterion: criterion("ACC-01.2.a") }, ada, ["CUS-Q027"]],
    ["a review of one's own evidence", reviewed, ada, ["CUS-Q023"]],
    ["a verdict on one's own claim", verified, ada, ["CUS-Q023"]],
    ["a review of nothing", { ...reviewed, evidence: "gone" as EvidenceId }, ben, ["CUS-Q029"]],
    ["evidence that is nowhere", { ...paper, evidence: "e-2" as EvidenceId, place: " " }, ada, ["CUS-Q025"]],
    ["evidence under a name that is taken", paper, ada, ["CUS-Q002"]],
    [
      "an answer about a measure out of scope",
      { type: "answered", measure: "X-1" as never, level: 1 },
      ada,
      ["CUS-Q028"],
    ],
    ["counts that cannot be", { ...tested, failures: 6 }, ada, ["CUS-Q060"]],
    ["a day that is none", { type: "assigned", measure: one, owner: "A", due: day("2026-02-30") }, ada, ["CUS-Q021"]],
    [
      "taking back what is not there",
      { type: "retracted", what: "test", of: "t-9", reason: "Wrong" },
      ada,
      ["CUS-Q029"],
    ],
    [
      "leaving out by one person alone",
      {
        type: "exempted",
        criterion: criterion("ACC-01.4.a"),
        reason: "None",
        askedBy: ada,
        askedOn: today,
        agreedBy: ada,
      },
      ada,
      ["CUS-Q023"],
    ],
    [
      "a measure switched off without the provision",
      { type: "scoped", categories: [], chosen: [], switchedOff: [{ measure: one, provision: "" }] },
      ada,
      ["CUS-Q024"],
    ],
  ])("refuse %s", (_what, act, by, expected) => {
    expect(codes(play([paper, ada], [claimed, ada]), act, by)).toEqual(expected);
  });

  test("that take something back leave it out, whatever was said of it", () => {
    const back = (what: "evidence" | "test", of: string): ProgrammeAct => ({
      type: "retracted",
      what,
      of,
      reason: "Wrong",
    });
    const state = play(
      [paper, ada],
      [tested, ada],
      [reviewed, ben],
      [back("evidence", "e-1"), ada],
      [back("test", "t-1"), ada],
    );
    expect([state.record.evidence, state.tests]).toEqual([[], []]);
    expect([...state.formerTests.values()]).toMatchObject([
      { test: { id: "t-1", by: ada }, reason: "Wrong", by: ada, on: today },
    ]);
    expect(state.former.get("e-1")).toMatchObject({ replacedBy: null, reason: "Wrong", by: ada, on: today });
  });
});

describe("evidence in the place of other evidence", () => {
  const [old, next] = ["e-1" as EvidenceId, "e-2" as EvidenceId];
  const file = { name: "policy.pdf", mediaType: "application/pdf", byteLength: 9 };
  const instead: ProgrammeAct = { ...paper, evidence: next, title: "Policy, second", file, replaces: old };
  const both = [claimed.criterion, criterion("ACC-01.2.a")];
  const accept = (evidence: EvidenceId): ProgrammeAct => ({ ...reviewed, evidence });

  test("stands beside it until somebody else accepts it; then the old counts no more and stays to be seen", () => {
    const before = play([paper, ada], [accept(old), ben], [instead, ada]);
    expect([before.record.evidence.map(({ id }) => id), before.former.size]).toEqual([[old, next], 0]);
    const after = play([paper, ada], [accept(old), ben], [instead, ada], [accept(next), ben]);
    expect(after.record.evidence.map(({ id }) => id)).toEqual([next]);
    expect(after.papers.get(next)).toMatchObject({ file, replaces: old });
    expect(after.former.get(old)).toMatchObject({
      evidence: { id: old, hash: null },
      ...{ replacedBy: next, reason: "", by: ben, on: today },
    });
  });

  test("leaves the old one where it is refused", () => {
    const refusal: ProgrammeAct = { ...reviewed, evidence: next, isAccepted: false };
    expect(play([paper, ada], [instead, ada], [refusal, ben]).former.size).toBe(0);
  });

  const refuse = (evidence: EvidenceId): ProgrammeAct => ({ ...accept(evidence), isAccepted: false }) as ProgrammeAct;
  const takeBack = (of: EvidenceId): ProgrammeAct => ({ type: "retracted", what: "evidence", of, reason: "Wrong" });
  const standing = (state: ReturnType<typeof play>) => state.record.evidence.map(({ id }) => id);

  test("gives its place back where it is refused or taken back later, and takes it again once accepted again", () => {
    const accepted = [
      [paper, ada],
      [accept(old), ben],
      [instead, ada],
      [accept(next), ben],
    ] as const;
    const refused = play(...accepted, [refuse(next), ben]);
    expect([standing(refused), refused.former.size]).toEqual([[next, old], 0]);
    expect(refused.record.evidence[1]).toMatchObject({ id: old, review: { by: ben, isAccepted: true } });
    const again = play(...accepted, [refuse(next), ben], [accept(next), ben]);
    expect([standing(again), again.former.get(old)?.replacedBy]).toEqual([[next], next]);
    const taken = play(...accepted, [takeBack(next), ada]);
    expect([standing(taken), [...taken.former.keys()]]).toEqual([[old], [next]]);
  });

  test("leaves the old one replaced by what else was accepted in its place; what was taken back does not return", () => {
    const third = "e-3" as EvidenceId;
    const beside = [
      [paper, ada],
      [instead, ada],
      [{ ...instead, evidence: third }, ada],
      [accept(next), ben],
      [accept(third), ben],
    ] as const;
    const state = play(...beside, [takeBack(next), ada]);
    expect([standing(state), state.former.get(old)?.replacedBy]).toEqual([[third], third]);
    expect(standing(play(...beside, [takeBack(next), ada], [takeBack(third), ada]))).toEqual([old]);
    expect(standing(play([paper, ada], [instead, ada], [takeBack(old), ada], [accept(next), ben]))).toEqual([next]);
  });

  test("is refused where it proves less, or where the other does not stand", () => {
    const wide: ProgrammeAct = { ...paper, criteria: both };
    expect(codes(play([wide, ada]), instead)).toEqual(["CUS-Q032"]);
    expect(codes(play([wide, ada]), { ...instead, criteria: both })).toEqual([]);
    expect(codes(play(), instead)).toEqual(["CUS-Q029"]);
  });
});

describe("a plan's acts", () => {
  const planned = (action: string, changes: object = {}): ProgrammeAct => ({
    ...{ type: "planned", action: action as ActionId, title: action, owner: "Head of guards" },
    ...{ from: { kind: "hand" }, due: day("2027-03-31"), milestones: [], cost: null, evidenceDue: null },
    ...{ waitsFor: [], effect: null },
    ...changes,
  });
  const borne: ProgrammeAct = {
    ...{ type: "borne", action: "a" as ActionId, reason: "Rebuilt next year" },
    ...{ askedBy: ada, acceptedBy: ben, expires: day("2027-01-01") },
  };

  test("make actions; changing one leaves that it is done, and its risk is borne only as it was agreed to", () => {
    const state = play(
      [planned("a"), ada],
      [{ type: "finished", action: "a" as ActionId, on: today }, ada],
      [borne, ada],
      [planned("a"), ben],
      [planned("b"), ada],
      [{ type: "retracted", what: "action", of: "b", reason: "Twice" }, ada],
    );
    expect(state.plan).toMatchObject([
      { id: "a", doneOn: today, acceptance: { askedBy: ada, acceptedBy: ben, on: today } },
    ]);
    const rewritten = play([planned("a"), ada], [borne, ada], [planned("a", { title: "Better" }), ben]);
    expect(rewritten.plan).toMatchObject([{ id: "a", title: "Better", acceptance: null }]);
    const later = play(
      [planned("a"), ada],
      [borne, ada],
      [{ type: "retracted", what: "acceptance", of: "a", reason: "x" }, ada],
    );
    expect(later.plan[0]?.acceptance).toBeNull();
  });
  test("are borne as before where a later bearing is taken back, and not after a rewrite", () => {
    const back: ProgrammeAct = { type: "retracted", what: "acceptance", of: "a", reason: "Asked for too much" };
    const longer = { ...borne, expires: day("2027-06-30") } as ProgrammeAct;
    const earlier = play([planned("a"), ada], [borne, ada], [longer, ada], [back, ada]);
    expect(earlier.plan[0]?.acceptance?.expires).toBe("2027-01-01");
    const rewritten = play(
      [planned("a"), ada],
      [borne, ada],
      [planned("a", { title: "B" }), ada],
      [longer, ada],
      [back, ada],
    );
    expect(rewritten.plan[0]?.acceptance).toBeNull();
  });
  test("are refused where they make a circle, bear one's own risk, or leave others waiting for nothing", () => {
    const state = play([planned("a"), ada], [planned("b", { waitsFor: ["a"] }), ada]);
    expect(codes(state, planned("a", { waitsFor: ["b"] }))).toEqual(["CUS-Q040"]);
    expect(codes(state, planned("c", { from: { kind: "gap", criterion: "ACC-99.1.a" } }))).toEqual(["CUS-Q020"]);
    expect(codes(state, { ...borne, acceptedBy: ada } as ProgrammeAct)).toEqual(["CUS-Q023"]);
    expect(codes(state, { ...borne, expires: today } as ProgrammeAct)).toEqual(["CUS-Q044"]);
    expect(codes(state, { ...borne, expires: addMonthsTo(today, 24) } as ProgrammeAct)).toEqual([]);
    expect(codes(state, { ...borne, expires: addMonthsTo(today, 25) } as ProgrammeAct)).toEqual(["CUS-Q048"]);
    expect(codes(state, { ...borne, action: "gone" } as ProgrammeAct)).toEqual(["CUS-Q041"]);
    expect(codes(state, { type: "retracted", what: "action", of: "a", reason: "x" })).toEqual(["CUS-Q045"]);
    expect(codes(state, { type: "finished", action: "a" as ActionId, on: day("2099-01-01") })).toEqual(["CUS-Q022"]);
    expect(codes(state, planned("a"))).toEqual([]);
  });
});
