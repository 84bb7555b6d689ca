/** What a State sees of its facilities: spreads and no league table; few ones hidden; inspections in their order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  domains,
  evaluateMaturity,
  type FacilityLevels,
  fewestTold,
  judgeAct,
  type KeptAct,
  type Level,
  levelFigures,
  levelsToReport,
  nationalTrend,
  nationalView,
  type ProgrammeAct,
  type ReceivedLevels,
  readFacilityLevels,
  replayProgramme,
  standingOfFinding,
} from "../index.ts";
import { asOf, catalogue, day, every, person, proof, record, verdict } from "./small.ts";

const [ada, ben] = [person("ada"), person("ben")];
const today = day("2026-11-26");
const all = { mayReadSingle: true };
const few = { mayReadSingle: false };

const levelsOf = (facility: string, level: Level | null, on = "2026-10-01"): FacilityLevels => ({
  facility,
  name: `Facility ${facility}`,
  on: day(on),
  catalogue: { edition: "1", hash: "c" },
  modelHash: null,
  domains: domains.map((domain) => ({ domain, claimed: level, verified: level, computed: null })),
});
const report = (facility: string, level: Level | null, on?: string): ReceivedLevels => ({
  id: `${facility} ${on}`,
  party: "operator",
  file: null,
  levels: levelsOf(facility, level, on),
  takenOn: day(on ?? "2026-10-01"),
  marking: null,
  isFictional: false,
  takenBackOn: null,
});
const claimedOf = (reports: readonly ReceivedLevels[], sight = all) =>
  nationalView(reports, today, sight).domains[0]?.claimed;

describe("a report of levels", () => {
  const maturity = evaluateMaturity(
    catalogue,
    record({ claims: every.map((id) => verdict(id)), evidence: [proof(every)] }),
    asOf("2026-02-01"),
    [{ criterion: every[1] as never, isMet: false, source: "a check", findings: [] }],
  );
  const told = levelsToReport(maturity, { facility: "f", name: "F", modelHash: null, edition: "1" });

  test("tells levels by domain and nothing else, however much stands in the programme", () => {
    expect(maturity.contradictions).toHaveLength(1);
    expect(Object.keys(told).sort()).toEqual(["catalogue", "domains", "facility", "modelHash", "name", "on"]);
    expect(told.domains.map((each) => Object.keys(each))).toEqual(
      domains.map(() => ["domain", "claimed", "verified", "computed"]),
    );
    expect(JSON.stringify(told)).not.toMatch(/owner|looker|reviewer|a check/);
  });

  test("is read again as it was written", () => {
    expect(readFacilityLevels(JSON.parse(JSON.stringify(told)))).toEqual(told);
  });

  test.each([
    ["a domain less", { ...told, domains: told.domains.slice(1) }],
    ["a level above the highest", { ...told, domains: told.domains.map((each) => ({ ...each, claimed: 5 })) }],
    ["a day that is none", { ...told, on: "2026-02-30" }],
    ["something more", { ...told, contradictions: [] }],
    ["nothing", null],
  ])("is not read with %s", (_what, content) => {
    expect(readFacilityLevels(content)).toBeNull();
  });
});

describe("the national view", () => {
  test("has least, lower median and greatest of each domain, and leaves out what does not apply", () => {
    const reports = [report("a", 3), report("b", 0), report("c", 2), report("d", 1), report("e", null)];
    expect(claimedOf(reports)).toEqual({ of: 4, least: 0, median: 1, greatest: 3 });
    expect(nationalView(reports, today, all).domains.map(({ computed }) => computed)).toEqual(domains.map(() => null));
  });

  test("takes each facility's last report of the day or before", () => {
    expect(
      claimedOf([report("a", 3, "2026-09-01"), report("a", 1, "2026-10-01"), report("a", 4, "2026-12-01")]),
    ).toEqual({ of: 1, least: 1, median: 1, greatest: 1 });
  });

  test("counts a report no more a year after its day", () => {
    const view = nationalView([report("a", 3, "2025-11-26"), report("b", 2, "2025-11-27")], today, all);
    expect([view.facilities, view.current, view.stale]).toEqual([2, 1, 1]);
    expect(view.domains[0]?.claimed).toEqual({ of: 1, least: 2, median: 2, greatest: 2 });
  });

  test("tells whoever may not read single reports nothing of fewer than five", () => {
    const four = ["a", "b", "c", "d"].map((id) => report(id, 2));
    expect(nationalView(four, today, few)).toMatchObject({ isWithheld: true, catalogues: [] });
    expect(claimedOf(four, few)).toBeNull();
    expect(claimedOf([...four, report("e", null)], few)).toBeNull();
    expect(claimedOf([...four, report("e", 4)], few)).toEqual({ of: 5, least: 2, median: 2, greatest: 4 });
  });

  test("moves on, for whoever may not read single reports, only when five facilities stand otherwise", () => {
    const first = [..."abcde"].map((id) => report(id, 2, "2026-09-10"));
    const one = { ...report("a", 4, "2026-10-10"), takenOn: day("2026-10-10") };
    const gone = { ...report("f", 0, "2026-09-10"), takenBackOn: day("2026-11-20") };
    const told = { of: 5, least: 2, median: 2, greatest: 2 };
    expect(claimedOf([...first, one], few)).toEqual(told);
    expect(claimedOf([...first, one], all)).toMatchObject({ greatest: 4 });
    expect(claimedOf([...first, gone], few)).toEqual({ of: 6, least: 0, median: 2, greatest: 2 });
    expect(claimedOf([...first, gone], all)).toEqual(told);
    const others = [..."bcde"].map((id) => ({ ...report(id, 3, "2026-10-12"), takenOn: day("2026-10-12") }));
    expect(claimedOf([...first, one, ...others], few)).toEqual({ of: 5, least: 3, median: 3, greatest: 4 });
    expect(nationalView([...first, one], today, few).isInSteps).toBe(true);
  });

  test("counts what is declared fictional apart, and only where there is nothing else", () => {
    const fictional = { ...report("x", 4), isFictional: true };
    expect(nationalView([report("a", 1), fictional], today, all)).toMatchObject({
      ...{ facilities: 1, fictional: 1, isFictional: false },
    });
    expect(claimedOf([report("a", 1), fictional])).toMatchObject({ of: 1, greatest: 1 });
    expect(nationalView([fictional], today, all)).toMatchObject({ facilities: 1, fictional: 1, isFictional: true });
  });

  test("is a trend of the months since the first report, and of today", () => {
    const trend = nationalTrend([report("a", 1, "2026-09-10"), report("a", 3, "2026-10-10")], today, all);
    expect(trend.map(({ on, domains: [first] }) => [on, first?.claimed?.median])).toEqual([
      ["2026-10-01", 1],
      ["2026-11-01", 3],
      [today, 3],
    ]);
    expect(nationalTrend([], today, all)).toEqual([]);
  });

  const drawn = fc.array(
    fc.record({
      facility: fc.constantFrom(..."abcdefgh"),
      level: fc.constantFrom<Level | null>(null, 0, 1, 2, 3, 4),
      month: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 30 },
  );

  test("does not depend on the order in which reports came, and never tells of fewer than five to who may not", () => {
    fc.assert(
      fc.property(drawn, (some) => {
        const reports = some.map(({ facility, level, month }, at) => ({
          ...report(
            facility,
            level,
            `2026-${String(month).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`,
          ),
          id: String(at),
        }));
        const distinct = reports.filter(
          ({ levels }, at) =>
            reports.findIndex((each) => each.levels.facility === levels.facility && each.levels.on === levels.on) ===
            at,
        );
        expect(nationalView([...distinct].reverse(), today, all)).toEqual(nationalView(distinct, today, all));
        const hidden = nationalView(distinct, today, few);
        const told = hidden.domains.flatMap((each) => levelFigures.flatMap((figure) => each[figure] ?? []));
        expect(told.every(({ of }) => of >= fewestTold)).toBe(true);
      }),
      { numRuns: 200, seed: 908 },
    );
  });
});

describe("inspections", () => {
  const inspected: ProgrammeAct = { type: "inspected", inspection: "i", facility: "F", about: "Access", on: today };
  const found: ProgrammeAct = {
    type: "found",
    finding: "f",
    inspection: "i",
    about: null,
    text: "No record",
    due: day("2026-12-01"),
  };
  const replied: ProgrammeAct = { type: "replied", finding: "f", text: "Record begun" };
  const closed: ProgrammeAct = { type: "closed", finding: "f", text: "Seen" };
  const play = (...acts: readonly (readonly [ProgrammeAct, typeof ada])[]) =>
    replayProgramme(
      "national",
      acts.map(([act, by], at): KeptAct => ({ number: at + 1, act, by, on: today })),
    );
  const codes = (state: ReturnType<typeof play>, act: ProgrammeAct, by = ada) =>
    judgeAct(catalogue, state, act, by, today).map(({ code }) => code);
  const answered = [
    [inspected, ada],
    [found, ada],
    [replied, ada],
  ] as const;

  test("go from finding to answer to closing", () => {
    const finding = play(...answered, [closed, ben]).findings.get("f");
    expect(finding).toMatchObject({ reply: { by: ada }, closure: { by: ben } });
    expect(standingOfFinding({ ...(finding as never as object), closure: null } as never, today)).toBe("answered");
  });

  test("are overdue from the day after the one they are due on, until they are answered", () => {
    const finding = play([inspected, ada], [found, ada]).findings.get("f") as never;
    expect(["2026-12-01", "2026-12-02"].map((on) => standingOfFinding(finding, day(on)))).toEqual(["open", "overdue"]);
  });

  test.each<[string, ProgrammeAct, typeof ada, readonly string[]]>([
    ["closing by who wrote the answer down", closed, ada, ["CUS-Q023"]],
    ["a finding of no inspection", { ...found, finding: "g", inspection: "gone" }, ada, ["CUS-Q029"]],
    ["a finding due before its inspection", { ...found, finding: "g", due: day("2026-01-01") }, ada, ["CUS-Q022"]],
    ["a finding about no measure", { ...found, finding: "g", about: "X-1" as never }, ada, ["CUS-Q028"]],
    ["an inspection to come", { ...inspected, inspection: "j", on: day("2027-01-01") }, ada, ["CUS-Q022"]],
    ["an inspection entered twice", inspected, ada, ["CUS-Q002"]],
    ["an answer to nothing", { ...replied, finding: "gone" }, ada, ["CUS-Q029"]],
  ])("refuse %s", (_what, act, by, expected) => {
    expect(codes(play(...answered), act, by)).toEqual(expected);
  });

  test("close nothing that is not answered, nor twice, and stay closed", () => {
    expect(codes(play([inspected, ada], [found, ada]), closed, ben)).toEqual(["CUS-Q031"]);
    const done = play(...answered, [closed, ben]);
    expect([codes(done, closed, ben), codes(done, replied)]).toEqual([["CUS-Q031"], ["CUS-Q031"]]);
  });

  test("take their findings with them when they are taken back", () => {
    const back: ProgrammeAct = { type: "retracted", what: "inspection", of: "i", reason: "Wrong facility" };
    const state = play(...answered, [back, ada]);
    expect([state.inspections.size, state.findings.size]).toEqual([0, 0]);
  });

  test("are kept in a State's programme alone, as reports are", () => {
    const state = replayProgramme("facility", []);
    const reported: ProgrammeAct = { type: "reported", report: "r", party: "o", file: "1", levels: levelsOf("a", 1) };
    expect([inspected, reported].map((act) => codes(state, act))).toEqual([["CUS-Q030"], ["CUS-Q030"]]);
    const once = play([reported, ada]);
    expect(codes(once, { ...reported, report: "r2" })).toEqual(["CUS-Q002"]);
    expect(codes(once, { ...reported, report: "r2", file: "2", levels: levelsOf("a", 1, "2027-01-01") })).toEqual([
      "CUS-Q022",
    ]);
  });
});
