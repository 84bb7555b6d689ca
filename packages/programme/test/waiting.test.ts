/** What of a programme waits for one person. */
import { describe, expect, test } from "vitest";
import { type EvidenceId, type WaitsFor, waitingFor } from "../index.ts";
import { catalogue, claim, criterion, day, every, person, proof, record } from "./small.ts";

const today = day("2026-11-26");
const owner: WaitsFor = { person: person("owner"), owner: null };
const nothing = { toReview: 0, refused: 0, ended: 0, within30: 0, within90: 0, unsaid: 0 };
const paper = (changes: Parameters<typeof proof>[1]) => proof([criterion("ACC-01.1.a")], changes);
const of = (evidence: ReturnType<typeof proof>[], whose = owner) =>
  waitingFor(catalogue, record({ evidence }), whose, today);

describe("evidence waits", () => {
  test("for whoever may review it, and not for whoever entered it", () => {
    const fresh = paper({ review: null });
    expect(of([fresh], { person: person("reviewer"), owner: null })).toEqual({ ...nothing, toReview: 1 });
    expect(of([fresh])).toEqual(nothing);
  });

  test("for whoever entered it once it was refused", () => {
    const refused = paper({ review: { by: person("reviewer"), on: day("2026-02-01"), isAccepted: false } });
    expect(of([refused])).toEqual({ ...nothing, refused: 1 });
    expect(of([refused], { person: person("reviewer"), owner: null })).toEqual(nothing);
  });

  test("for whoever entered it when it has ended, or ends within 30 or 90 days", () => {
    const ending = (expires: string) => of([paper({ expires: day(expires) })]);
    expect(ending("2026-11-26")).toEqual({ ...nothing, ended: 1 });
    expect(ending("2026-11-27")).toEqual({ ...nothing, within30: 1, within90: 1 });
    expect(ending("2027-02-24")).toEqual({ ...nothing, within90: 1 });
    expect(ending("2027-02-25")).toEqual(nothing);
  });

  test("not where something else proves the same for longer, unless that was refused", () => {
    const old = paper({ expires: day("2026-11-27") });
    const later = paper({ id: "e-2" as EvidenceId, submittedBy: person("another") });
    expect(of([old, later])).toEqual(nothing);
    const refused = { by: person("reviewer"), on: today, isAccepted: false };
    expect(of([old, { ...later, review: refused }])).toEqual({ ...nothing, within30: 1, within90: 1 });
  });
});

test("measures of their position wait until something is claimed of them", () => {
  const manager: WaitsFor = { person: person("owner"), owner: "security-manager" };
  expect(of([], manager)).toEqual({ ...nothing, unsaid: 4 });
  const claims = every.filter((id) => id.startsWith("ACC-01")).map((id) => claim(id, false));
  expect(waitingFor(catalogue, record({ claims }), manager, today).unsaid).toBe(3);
  expect(of([], { ...manager, owner: "material-accountant" })).toEqual(nothing);
});
