/** A programme on days that are past: as it was known then, never as one knows it today. */
import { describe, expect, it } from "vitest";
import {
  type CatalogueId,
  compareMaturity,
  type EvidenceId,
  type KeptAct,
  maturityOn,
  type ProgrammeAct,
  trendDays,
} from "../index.ts";
import { catalogue, criterion, day, person, upTo } from "./small.ts";

const [ada, ben] = [person("ada"), person("ben")];
const keep = (...acts: readonly (readonly [on: string, act: ProgrammeAct, by?: typeof ada])[]): readonly KeptAct[] =>
  acts.map(([on, act, by = ada], at) => ({ number: at + 1, act, by, on: day(on) }));
const paper: ProgrammeAct = {
  type: "evidenced",
  evidence: "e-1" as EvidenceId,
  criteria: upTo("ACC", 1),
  kind: "policy",
  title: "Policy",
  effective: day("2026-01-01"),
  expires: day("2026-06-30"),
  hash: null,
  place: "Shelf 3",
};
const claims = (isMet: boolean): readonly ProgrammeAct[] =>
  upTo("ACC", 1).map((id) => ({ type: "claimed", criterion: id, isMet, note: "" }));
const verifications: readonly ProgrammeAct[] = upTo("ACC", 1).map((id) => ({
  type: "verified",
  criterion: id,
  isMet: true,
  note: "",
}));
const reviewed: ProgrammeAct = { type: "reviewed", evidence: "e-1" as EvidenceId, isAccepted: true, note: "" };

const acts = keep(
  ["2026-02-10", paper],
  ...claims(true).map((act) => ["2026-02-11", act] as const),
  ["2026-03-05", reviewed, ben],
  ...verifications.map((act) => ["2026-03-06", act, ben] as const),
);
const on = (when: string, given: readonly KeptAct[] = acts) =>
  maturityOn(catalogue, { tier: "facility", acts: given }, day(when));
const levels = (when: string, given?: readonly KeptAct[]) => {
  const found = on(when, given).domains.find(({ domain }) => domain === "ACC");
  return [found?.claimed.level, found?.verified?.level];
};

describe("a day that is past", () => {
  it("knows what was entered by then, and no more", () => {
    expect(levels("2026-02-10")).toEqual([0, 0]);
    expect(levels("2026-03-01")).toEqual([1, 0]);
    expect(levels("2026-03-06")).toEqual([1, 1]);
  });

  it("has evidence stale that had ended by then, and not before", () => {
    expect(levels("2026-06-29")).toEqual([1, 1]);
    expect(levels("2026-07-01")).toEqual([0, 0]);
  });

  it("stays what it was where something is taken back, claimed otherwise or left out later", () => {
    const later = [
      ...acts,
      ...keep(
        ["2026-05-01", { type: "retracted", what: "evidence", of: "e-1", reason: "Wrong file" }],
        ...claims(false).map((act) => ["2026-05-02", act] as const),
        [
          "2026-05-03",
          {
            type: "scoped",
            categories: [],
            chosen: [],
            switchedOff: [{ measure: "ACC-01" as CatalogueId, provision: "Article 1" }],
          },
        ],
      ),
    ];
    expect(levels("2026-04-01", later)).toEqual([1, 1]);
    expect(levels("2026-05-02", later)).toEqual([0, 0]);
  });

  it("is told what its own tests said, by the state of that day", () => {
    const seen: number[] = [];
    for (const when of ["2026-02-01", "2026-03-06"]) {
      maturityOn(catalogue, { tier: "facility", acts }, day(when), ({ record }) => {
        seen.push(record.claims.length);
        return [];
      });
    }
    expect(seen).toEqual([0, 2]);
  });
});

describe("two days beside each other", () => {
  it("name what was lost with how it stands now, and what came", () => {
    const { domains } = compareMaturity(on("2026-03-06"), on("2026-07-01"));
    expect(domains.find(({ domain }) => domain === "ACC")).toEqual({
      domain: "ACC",
      claimed: [1, 0],
      verified: [1, 0],
      computed: [null, null],
      gained: [],
      lost: [
        { criterion: "ACC-01.1.a", measure: "ACC-01", level: 1, other: { state: "not evaluable", why: "not current" } },
        { criterion: "ACC-02.1.a", measure: "ACC-02", level: 1, other: { state: "not evaluable", why: "not current" } },
      ],
    });
    expect(domains.find(({ domain }) => domain === "CUL")).toMatchObject({ gained: [], lost: [] });
    const [first] = compareMaturity(on("2026-02-01"), on("2026-03-06")).domains.flatMap(({ gained }) => gained);
    expect(first).toEqual({
      criterion: criterion("ACC-01.1.a"),
      measure: "ACC-01",
      level: 1,
      other: { state: "unanswered", why: null },
    });
  });

  it("say of a criterion that the other does not ask that it is not asked there", () => {
    const scoped: ProgrammeAct = {
      type: "scoped",
      categories: [],
      chosen: [],
      switchedOff: [{ measure: "ACC-01" as CatalogueId, provision: "Article 1" }],
    };
    const { domains } = compareMaturity(on("2026-03-06", [...acts, ...keep(["2026-03-06", scoped])]), on("2026-03-06"));
    expect(domains.flatMap(({ gained }) => gained)).toEqual([
      { criterion: "ACC-01.1.a", measure: "ACC-01", level: 1, other: null },
    ]);
  });
});

describe("the days of a trend", () => {
  it("are the day of the beginning, the first of each month, and today", () => {
    expect(trendDays(day("2026-09-12"), day("2026-11-26"))).toEqual([
      "2026-09-12",
      "2026-10-01",
      "2026-11-01",
      "2026-11-26",
    ]);
  });
  it("are today alone where it was begun today, and no day twice", () => {
    expect(trendDays(day("2026-11-26"), day("2026-11-26"))).toEqual(["2026-11-26"]);
    expect(trendDays(day("2026-10-01"), day("2026-11-01"))).toEqual(["2026-10-01", "2026-11-01"]);
  });
  it("are the last 24 months of a longer time", () => {
    const days = trendDays(day("2020-05-05"), day("2026-11-26"));
    expect([days.length, days[0], days.at(-1)]).toEqual([25, "2024-12-01", "2026-11-26"]);
  });
});
