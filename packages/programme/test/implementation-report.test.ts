/** The State's report: drafted from its programme, telling nothing in which a facility could be recognised. */
import type { Json } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  domains,
  draftImplementation,
  evaluateMaturity,
  type FacilityLevels,
  type ImplementationWords,
  judgeAct,
  type KeptAct,
  type Level,
  namesIn,
  narrativeOf,
  type ProgrammeAct,
  readCatalogue,
  readImplementationReport,
  replayProgramme,
  smallNumbersIn,
  toImplementationReport,
} from "../index.ts";
import { asOf, day, person } from "./small.ts";

const rule = (id: string, tiers: readonly string[], commitments: readonly string[]) => ({
  ...{ id, tiers, commitments, functions: ["deter"], requiredFrom: "every category", owner: "government" },
  ...{ isQuickWin: false, cost: "low", isCyber: false, hooks: [], evidence: ["law"], privacy: "none", references: [] },
  test: { method: "review", samples: null, tolerated: null, everyMonths: 12 },
  criteria: ["1.a", "2.a", "3.a", "4.a"],
});
const file = (name: string, content: unknown) => ({ name, content: content as Json });
const catalogue = (() => {
  const read = readCatalogue({
    common: file("catalogue.json", {
      ...{ what: "", edition: "test", withdrawn: [], frameworks: [], evidenceMonths: { law: 36 } },
      commitments: { S1: ["national"], S3: ["facility"], C1: ["national", "facility"] },
      rapid: { national: [], agency: [], facility: [] },
    }),
    measures: [
      file("ACC.json", { domain: "ACC", measures: [rule("ACC-01", ["facility"], ["S3", "C1"])] }),
      file("GOV.json", {
        domain: "GOV",
        measures: [rule("GOV-01", ["national"], ["S1"]), rule("GOV-02", ["national"], ["S1", "C1"])],
      }),
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
})();

const [ada, ben] = [person("ada"), person("ben")];
const today = day("2026-11-26");
const hash = "a".repeat(64);

const levelsOf = (facility: string, level: Level): FacilityLevels => ({
  ...{ facility, name: `Plant ${facility}`, on: day("2026-10-01"), catalogue: { edition: "1", hash: "c" } },
  modelHash: null,
  domains: domains.map((domain) => ({ domain, claimed: level, verified: null, computed: null })),
});
const reported = (levels: readonly Level[]): readonly ProgrammeAct[] =>
  levels.map((level, at) => {
    return {
      type: "reported",
      report: `r${at}`,
      party: `operator-${at}`,
      file: null,
      levels: levelsOf(`f${at}`, level),
    };
  });
const claimed = (measure: string, most: number): readonly ProgrammeAct[] =>
  [1, 2, 3, 4].slice(0, most).map((level) => {
    return { type: "claimed", criterion: `${measure}.${level}.a` as never, isMet: true, note: "" };
  });
const evidenced = (measure: string): ProgrammeAct => ({
  ...{ type: "evidenced", evidence: `e-${measure}` as never, kind: "law", title: "Secret title", place: "Safe", hash },
  criteria: [1, 2, 3, 4].map((level) => `${measure}.${level}.a` as never),
  effective: day("2026-01-01"),
  expires: null,
});
const scoped: ProgrammeAct = { type: "scoped", categories: [], chosen: [], switchedOff: [] };
const kept = (acts: readonly ProgrammeAct[], by = ada): readonly KeptAct[] =>
  acts.map((act, at) => ({ number: at + 1, act, by, on: today }));
const draft = (acts: readonly ProgrammeAct[], others: readonly ProgrammeAct[] = []) => {
  const state = replayProgramme("national", [...kept([scoped, ...acts]), ...kept(others, ben)]);
  const maturity = evaluateMaturity(catalogue, state.record, asOf(today));
  return draftImplementation({ catalogue, state, maturity, on: today });
};
const statuses = (acts: readonly ProgrammeAct[], others: readonly ProgrammeAct[] = []) =>
  Object.fromEntries(draft(acts, others).map(({ commitment, status }) => [commitment, status]));

const words: ImplementationWords = {
  measures: ({ of, claimed: own, verified }) => `${own} of ${of}, ${verified} verified.`,
  spread: ({ domain, atLeast, spread }) => `${domain} of ${atLeast}: ${spread.least} to ${spread.greatest}.`,
  nothing: "Nothing.",
};

describe("the draft of a State's report", () => {
  test("has a row for each commitment, from not begun to reviewed by another person", () => {
    expect(statuses([])).toEqual({ S1: "not-begun", S3: null, C1: "not-begun" });
    expect(statuses([{ type: "assigned", measure: "GOV-02" as never, owner: "Law", due: null }])).toMatchObject({
      S1: "planned",
    });
    const implemented = [evidenced("GOV-02"), ...claimed("GOV-02", 2)];
    expect(statuses(implemented)).toMatchObject({ S1: "under-way", C1: "in-place" });
    const looked: readonly ProgrammeAct[] = [
      { type: "reviewed", evidence: "e-GOV-02" as never, isAccepted: true, note: "" },
      ...[1, 2].map((level): ProgrammeAct => {
        return { type: "verified", criterion: `GOV-02.${level}.a` as never, isMet: true, note: "" };
      }),
    ];
    expect(statuses(implemented, looked)).toMatchObject({ S1: "under-way", C1: "reviewed" });
  });

  test("names evidence by its hash once another person has accepted it, and never by title or place", () => {
    const acts = [evidenced("GOV-02"), ...claimed("GOV-02", 2)];
    expect(draft(acts).flatMap(({ evidence }) => evidence)).toEqual([]);
    const accepted = draft(acts, [{ type: "reviewed", evidence: "e-GOV-02" as never, isAccepted: true, note: "" }]);
    expect(accepted.map(({ commitment, evidence }) => [commitment, evidence])).toEqual([
      ["S1", [hash]],
      ["S3", []],
      ["C1", [hash]],
    ]);
    expect(JSON.stringify(accepted)).not.toMatch(/Secret title|Safe/);
  });

  test("tells spreads of five facilities and more, in fives, and of fewer nothing", () => {
    expect(draft(reported([1, 2, 2, 3]))[1]).toMatchObject({ status: null, spreads: [] });
    expect(draft(reported([1, 2, 2, 3, 4, 2, 2]))[1]).toMatchObject({
      status: "under-way",
      spreads: [{ domain: "ACC", figure: "claimed", atLeast: 5, spread: { least: 1, median: 2, greatest: 4 } }],
    });
  });

  test("tells nothing where all facilities stand at one level: that would be each one's", () => {
    expect(draft(reported([2, 2, 2, 2, 2, 2]))[1]).toMatchObject({ status: null, spreads: [] });
  });

  test("speaks in sentences, a line each", () => {
    const [first, , third] = draft(reported([1, 2, 2, 3, 4]));
    expect(first && narrativeOf(first, words)).toBe("0 of 2, 0 verified.");
    expect(third && narrativeOf(third, words)).toBe("0 of 1, 0 verified.\nACC of 5: 1 to 4.");
  });

  test("says the same of any two States whose facilities differ in name and place alone", () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(fc.array(level, { maxLength: 12 }), fc.string(), (levels, other) => {
        const acts = reported(levels);
        const renamed = acts.toReversed().map((act): ProgrammeAct => {
          if (act.type !== "reported") return act;
          const { facility } = act.levels;
          return {
            ...act,
            party: `other-${act.party}`,
            levels: { ...act.levels, facility: `x${facility}`, name: other },
          };
        });
        expect(draft(renamed)).toEqual(draft(acts));
      }),
      { seed: 908 },
    );
  });
});

const head = { party: "XAA", title: "Report", from: "2025", until: "2026-06", language: "en" };
const worded = (...rows: readonly object[]) => ({ type: "worded", report: { ...head, rows } }) as ProgrammeAct;
const row = (commitment: string, sharedWith: unknown = "all") => ({
  ...{ commitment, status: "planned", narrative: "Own words", namesEvidence: true, sharedWith },
});

describe("a report that was worded", () => {
  const state = replayProgramme("national", kept([scoped]));
  const codes = (act: ProgrammeAct, tier: "national" | "facility" = "national") =>
    judgeAct(catalogue, tier === "national" ? state : replayProgramme(tier, kept([scoped])), act, ada, today).map(
      ({ code }) => code,
    );

  test("is taken whole, and the latest counts", () => {
    expect(codes(worded(row("S1"), row("C1", ["ministry-b"])))).toEqual([]);
    const after = replayProgramme("national", kept([scoped, worded(row("S1")), worded(row("C1"))]));
    expect(after.worded?.rows.map(({ commitment }) => commitment)).toEqual(["C1"]);
  });

  test("names each commitment once, known ones alone, in a period, with somebody who reads", () => {
    expect(codes(worded(row("S1"), row("S1")))).toEqual(["CUS-Q002"]);
    expect(codes(worded(row("S9")))).toEqual(["CUS-Q005"]);
    expect(codes(worded(row("S1", [])))).toEqual(["CUS-Q036"]);
    expect(codes({ type: "worded", report: { ...head, from: "2027", rows: [] } })).toEqual(["CUS-Q022"]);
    expect(codes(worded(row("S1")), "facility")).toEqual(["CUS-Q030"]);
  });

  test("leaves with its rows as worded, others as drafted, and without those that are for nobody", () => {
    const { worded: said } = replayProgramme("national", kept([scoped, worded(row("S1", ["b"]), row("C1", "nobody"))]));
    if (said === null) throw new Error("It was worded");
    const about = { on: today, catalogue: { edition: "test", hash: "c" } };
    const left = toImplementationReport(said, draft(reported([1, 2, 2, 3, 4])), about, words);
    expect(left).toEqual({
      ...head,
      ...about,
      rows: [
        { commitment: "S1", status: "planned", narrative: "Own words", evidence: [], sharedWith: ["b"] },
        { commitment: "S3", status: "under-way", narrative: "ACC of 5: 1 to 4.", evidence: [], sharedWith: "all" },
      ],
    });
    expect(readImplementationReport(JSON.parse(JSON.stringify(left)))).toEqual(left);
  });

  test.each<[string, (report: Record<string, unknown>) => void]>([
    ["another field", (report) => Object.assign(report, { facility: "f" })],
    ["no row", (report) => Object.assign(report, { rows: [] })],
    [
      "a row twice",
      (report) => Object.assign(report, { rows: [...(report["rows"] as []), ...(report["rows"] as [])] }),
    ],
    [
      "an unknown commitment",
      (report) => Object.assign((report["rows"] as object[])[0] ?? {}, { commitment: "C2.17" }),
    ],
    ["an unknown status", (report) => Object.assign((report["rows"] as object[])[0] ?? {}, { status: "done" })],
    ["evidence by name", (report) => Object.assign((report["rows"] as object[])[0] ?? {}, { evidence: ["law.pdf"] })],
    ["no such day", (report) => Object.assign(report, { on: "2026-02-30" })],
  ])("with %s is of another shape", (_what, change) => {
    const report = {
      ...{ ...head, on: today, catalogue: { edition: "1", hash: "c" } },
      rows: [{ commitment: "S1", status: "planned", narrative: "", evidence: [hash], sharedWith: "all" }],
    };
    expect(readImplementationReport(report)).not.toBeNull();
    change(report);
    expect(readImplementationReport(report)).toBeNull();
  });
});

describe("what somebody wrote", () => {
  test("is looked through for names of facilities, however they are written", () => {
    const names = ["Río Plant", "tiny", "北山核电厂"];
    expect(namesIn("At the RIO\nplant all is well", names)).toEqual(["Río Plant"]);
    expect(namesIn("A tiny-facility; 在北山核电厂内", names)).toEqual(["tiny", "北山核电厂"]);
    expect(namesIn("A destiny of plants", names)).toEqual([]);
  });

  test("is looked through for numbers below five that the programme did not say", () => {
    expect(smallNumbersIn("0 of 2, 0 verified.\nSeen at 3 sites, in 2026 and at ٤.", "0 of 2, 0 verified.")).toEqual([
      "3",
      "٤",
    ]);
    expect(smallNumbersIn("Of 12 sites all. C2.01", "")).toEqual([]);
  });
});
