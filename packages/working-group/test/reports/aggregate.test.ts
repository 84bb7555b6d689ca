/** Where the group stands is told in numbers, and never so that one report can be worked out. */
import type { Json, Marking } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize } from "../../../../tests/campaign-size.ts";
import { aggregateReports, createSight, type RecordAct, reportStatuses } from "../../index.ts";
import { gamma, marked, recordsOf, seenFrom, toCommunity } from "../records/world.ts";

const shared: RecordAct = { type: "stepped", transition: "share", to: "shared", fields: {}, note: "" };

interface Said {
  readonly status: string | null;
  readonly counted?: string;
  readonly marking?: Marking;
  readonly acts?: readonly RecordAct[];
}

const rows = (status: string | null): Json => (status === null ? [] : [{ commitment: "S2", status }]);
const reports = (said: readonly Said[]) =>
  recordsOf(
    ...said.map(({ status, counted = "yes", marking = marked("amber"), acts = [shared] }, at) => ({
      id: `r${at}`,
      kind: "implementation-report",
      owner: `state-${at}`,
      fields: { title: `Report ${at}`, party: "BEL", from: "2025", until: "2026", rows: rows(status), counted },
      marking,
      acts: acts.map((act) => [`state-${at}`, act] as const),
    })),
  );
const table = (said: readonly Said[], party = gamma) => {
  const records = reports(said);
  return aggregateReports(records, createSight(records, seenFrom(party)));
};
const rowS2 = (said: readonly Said[], party = gamma) => table(said, party).rows.find((row) => row.commitment === "S2");
const many = (count: number, status: string): readonly Said[] => Array.from({ length: count }, () => ({ status }));

describe("the table of all reports", () => {
  it("has a row for each of the four and the seventeen, and counts by fives what those say that are not read", () => {
    const told = table(many(6, "in-place"));
    expect(told.rows).toHaveLength(21);
    expect(told).toMatchObject({ own: 0, others: 5, marking: { tlp: "green", releasedTo: ["community"] } });
    expect(rowS2(many(6, "in-place"))).toEqual({ commitment: "S2", counts: [0, 0, 0, 5, 0], unsaid: 0 });
  });

  it("tells nothing of four that are not read, and everything of those that are", () => {
    expect(table(many(4, "planned"))).toMatchObject({ own: 0, others: null });
    expect(rowS2(many(4, "planned"))?.counts).toEqual([0, 0, 0, 0, 0]);
    const read = { status: "planned", marking: toCommunity };
    expect(table([...many(4, "planned"), read])).toMatchObject({ own: 1, others: null });
    expect(rowS2([...many(4, "planned"), read])?.counts).toEqual([0, 1, 0, 0, 0]);
  });

  it("hides a small number with what would tell it", () => {
    expect(rowS2([...many(9, "in-place"), ...many(2, "planned")])).toEqual({
      commitment: "S2",
      counts: [null, null, null, null, null],
      unsaid: null,
    });
  });

  it("counts a report while it is shared and its maker agrees", () => {
    const silent = [
      { status: "planned", counted: "no" },
      { status: "planned", acts: [] },
    ];
    expect(table([...many(5, "planned"), ...silent])).toMatchObject({ others: 5 });
  });

  it("is marked as the reports that are read in it", () => {
    const read = { status: "planned", marking: marked("amber", gamma) };
    expect(table([...many(5, "planned"), read]).marking).toMatchObject({ tlp: "amber", releasedTo: [gamma] });
  });
});

const status = fc.option(fc.constantFrom(...reportStatuses));
const said: fc.Arbitrary<Said> = fc.record({
  status,
  marking: fc.constantFrom(marked("amber"), marked("amber"), toCommunity),
  counted: fc.constantFrom("yes", "yes", "yes", "no"),
});

it("no number of unread reports below five can be read off it", () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 24 }), (all) => {
      const unread = all.filter(({ marking }) => marking !== toCommunity);
      const read = all.filter(({ marking }) => marking === toCommunity);
      const open = rowS2(read);
      const told = rowS2(all);
      for (const [at, count] of [told?.unsaid ?? null, ...(told?.counts ?? [])].entries()) {
        const rest = count === null ? 0 : count - ([open?.unsaid ?? 0, ...(open?.counts ?? [])][at] ?? 0);
        expect(rest > 0 && rest < 5).toBe(false);
      }
      if (unread.filter(({ counted }) => counted === "yes").length < 5) expect(told).toEqual(open);
    }),
    { numRuns: campaignSize(300), seed: 908 },
  );
});

it("fewer than five other reports, changed ones or withdrawn ones leave it as it was", () => {
  const later = (to: string | null): RecordAct => ({ type: "changed", fields: { rows: rows(to) } });
  const gone: RecordAct = { type: "withdrawn", reason: "Mistake" };
  fc.assert(
    fc.property(
      fc.array(status, { minLength: 5, maxLength: 5 }),
      fc.array(fc.oneof(status.map(later), fc.constant(gone)), { maxLength: 4 }),
      (first, changes) => {
        const idle: RecordAct = { type: "commented", text: "Noted" };
        const before = first.map((each): Said => ({ status: each }));
        const after = before.map((each, at): Said => {
          const change = changes[at];
          return change === undefined ? each : { ...each, acts: [shared, idle, idle, change] };
        });
        expect(table(after)).toEqual(table(before));
      },
    ),
    { numRuns: campaignSize(300), seed: 908 },
  );
});
