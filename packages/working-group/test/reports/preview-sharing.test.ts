/** What a preview shows is what is shared: the same sight, before and after; and before it nobody else sees anything. */
import type { Json, Marking } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignSize } from "../../../../tests/campaign-size.ts";
import {
  createSight,
  previewSharing,
  type RecordAct,
  type StoredRecords,
  selectForExport,
  toTable,
} from "../../index.ts";
import { alpha, beta, gamma, kindCalled, marked, recordsOf, seenFrom, toAll, toCommunity } from "../records/world.ts";

const shared: RecordAct = { type: "stepped", transition: "share", to: "shared", fields: {}, note: "" };
const rows = (status: string): Json => [{ commitment: "S2", status }];
const change = (fields: Readonly<Record<string, Json>>): RecordAct => ({ type: "changed", fields });

interface Drawn {
  readonly marking: Marking;
  readonly fieldMarkings: Readonly<Record<string, Marking>>;
  readonly acts: readonly RecordAct[];
}

const world = ({ marking, fieldMarkings, acts }: Drawn): StoredRecords =>
  recordsOf({
    id: "r1",
    kind: "implementation-report",
    fields: { title: "Report", party: "BEL", from: "2025", until: "2026", rows: rows("planned"), counted: "yes" },
    marking,
    fieldMarkings,
    acts: acts.map((act) => [alpha, act] as const),
  });
const sharedNow = 1_000_000 + 9 * 3_600_000;
const seenBy = (records: StoredRecords, party: string | null) => createSight(records, seenFrom(party)).see("r1");
const preview = (records: StoredRecords, party: string | null) =>
  previewSharing(records, "r1", seenFrom(party), sharedNow);

describe("a report before it is shared", () => {
  const draft = { marking: toAll, fieldMarkings: {}, acts: [change({ rows: rows("in-place") })] };

  it("is its owner's alone, however it is marked, also where it is taken back", () => {
    const records = world(draft);
    expect([beta, null, "community"].map((party) => seenBy(records, party))).toEqual([null, null, null]);
    expect(seenBy(records, alpha)?.fields["rows"]).toEqual(rows("in-place"));
    const withdrawn = world({ ...draft, acts: [...draft.acts, { type: "withdrawn", reason: "Wrong" }] });
    expect(seenBy(withdrawn, beta)).toBeNull();
  });

  it("tells nobody else, once it is shared, what it said before", () => {
    const records = world({ ...draft, acts: [change({ rows: rows("reviewed") }), ...draft.acts, shared] });
    const told = seenBy(records, beta);
    expect(JSON.stringify(told)).not.toMatch(/planned|reviewed/);
    expect(told?.history.map(({ type }) => type)).toEqual(["created", "stepped"]);
    expect(seenBy(records, alpha)?.history).toHaveLength(4);
  });
});

describe("the preview of what a report shares", () => {
  it("names what is left out, with the marking that keeps it", () => {
    const secret = marked("amber", gamma);
    const records = world({ marking: toCommunity, fieldMarkings: { rows: secret }, acts: [] });
    expect(preview(records, beta)).toMatchObject({ isOpened: false, leftOut: [{ field: "rows", marking: secret }] });
    expect(preview(records, beta)?.shown?.fields["rows"]).toBeUndefined();
    expect(preview(records, null)?.shown).toBeNull();
    expect(preview(records, null)?.leftOut.map(({ field, marking }) => [field, marking.tlp])).toEqual(
      ["title", "party", "from", "until", "rows", "counted"].map((field) => [field, "green"]),
    );
    expect(preview(records, alpha)?.leftOut).toEqual([]);
  });

  it("lets a row be read by those alone whom it names, without saying who else, and keeps one that names nobody", () => {
    const said = (commitment: string, names: string): Json => ({
      ...{ commitment, status: "in-place", narrative: `Of ${commitment}` },
      ...(names === "" ? {} : { "shared-with": names }),
    });
    const all = [said("S1", ""), said("S2", `${beta}, ${gamma}`), said("C1", "nobody")];
    const records = world({ marking: toCommunity, fieldMarkings: {}, acts: [change({ rows: all })] });
    const reads = (party: string | null) => {
      const { shown, leftOutRows } = preview(records, party) ?? {};
      const rows = (shown?.fields["rows"] ?? []) as readonly { readonly commitment: string }[];
      return [rows.map(({ commitment }) => commitment), leftOutRows, shown?.composite.tlp, shown?.composite.releasedTo];
    };
    expect(reads("community")).toEqual([["S1"], ["S2", "C1"], "green", ["community"]]);
    expect(reads(beta)).toEqual([["S1", "S2"], ["C1"], "amber", [beta]]);
    expect(reads("nobody")).toEqual([["S1"], ["S2", "C1"], "green", ["community"]]);
    expect(reads(alpha)).toEqual([["S1", "S2", "C1"], [], "amber", []]);
    expect(JSON.stringify(preview(records, beta)?.shown)).not.toMatch(/shared-with|Of C1|gamma/);
  });

  it("is none of what its kind shows from the beginning", () => {
    const offer = { id: "o1", kind: "offer", marking: toAll, fields: { title: { en: "Offer" } } };
    expect(previewSharing(recordsOf(offer), "o1", seenFrom(beta), sharedNow)).toBeNull();
  });

  const marking: fc.Arbitrary<Marking> = fc.constantFrom(
    toAll,
    toCommunity,
    marked("amber", beta),
    marked("amber", beta, gamma),
    marked("red"),
    { ...toCommunity, expires: "2026-11-24" },
  );
  const act: fc.Arbitrary<RecordAct> = fc.oneof(
    fc.constantFrom("planned", "in-place", "reviewed").map((status) => change({ rows: rows(status) })),
    fc
      .constantFrom(beta, gamma, `${beta} ${gamma}`, "nobody")
      .map((names) => change({ rows: [{ commitment: "S3", status: "planned", "shared-with": names }] })),
    fc.record({ type: fc.constant("commented" as const), text: fc.constantFrom("hidden", "other") }),
    fc.record({ type: fc.constant("marked" as const), marking, fieldMarkings: fc.constant({}) }),
  );
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    marking,
    fieldMarkings: fc.record({ rows: marking, counted: marking, title: marking }, { requiredKeys: [] }),
    acts: fc.array(act, { maxLength: 4 }),
  });

  it("is what each audience's own request is answered, byte for byte, when the step is taken", () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(alpha, beta, gamma, "community", null), (each, party) => {
        const before = preview(world(each), party)?.shown;
        const after = seenBy(world({ ...each, acts: [...each.acts, shared] }), party);
        const timeless = (found: typeof before) =>
          JSON.stringify(found ?? null, (name, value) => (/^(.*[aA]tMs|entryIndex|person)$/.test(name) ? 0 : value));
        expect(timeless(before)).toBe(timeless(after));
      }),
      { numRuns: campaignSize(200), seed: 908 },
    );
  });

  it("does not depend on what the draft said or was marked before, nor does any list or table", () => {
    fc.assert(
      fc.property(drawn, drawn, (each, other) => {
        const last: readonly RecordAct[] = [
          change({ rows: rows("under-way") }),
          { type: "marked", marking: toCommunity, fieldMarkings: {} },
        ];
        const told = (first: Drawn): string => {
          // As many acts, so that the step is taken at the same time.
          const acts = [...first.acts, ...Array.from({ length: 4 - first.acts.length }, () => change({}))];
          const records = world({ ...first, acts: [...acts, ...last, shared] });
          const sight = createSight(records, seenFrom(beta));
          const kind = kindCalled("implementation-report");
          return JSON.stringify([sight.all(kind.id), toTable(selectForExport(kind, sight, "red"))]);
        };
        expect(told(each)).toBe(told(other));
      }),
      { numRuns: campaignSize(200), seed: 908 },
    );
  });
});
