/** Levels by the rules of `methods`: cumulative, proven, by another person, and held against the model. */
import { describe, expect, it } from "vitest";
import {
  type CatalogueId,
  checkClaim,
  checkEvidence,
  checkExemption,
  checkVerification,
  compareMaturity,
  evaluateMaturity,
  forecastLevels,
  type Level,
  type ProgrammeRecord,
  rapidQuestions,
  rapidRecord,
  spreadOf,
  tiers,
} from "../index.ts";
import { shippedCatalogue } from "./content.ts";
import { asOf, catalogue, claim, criterion, day, every, person, proof, record, scope, upTo, verdict } from "./small.ts";

const at = (given: ProgrammeRecord, on = "2026-02-01") => evaluateMaturity(catalogue, given, asOf(on));
const acc = (given: ProgrammeRecord, on?: string) => {
  const found = at(given, on).domains.find(({ domain }) => domain === "ACC");
  if (found === undefined) throw new Error("ACC");
  return found;
};

describe("a level", () => {
  it("is the highest at which all applicable criteria are met, with the next beside it", () => {
    const claimed = [...upTo("ACC", 1), criterion("ACC-01.2.a")];
    const { claimed: figure } = acc(record({ claims: claimed.map((id) => claim(id)), evidence: [proof(every)] }));
    expect([figure.level, figure.next]).toEqual([1, { level: 2, met: 1, of: 2 }]);
  });

  it("is no average: every criterion above an open one counts nothing", () => {
    const claims = every.filter((id) => id !== "ACC-02.1.a").map((id) => claim(id));
    expect(acc(record({ claims, evidence: [proof(every)] })).claimed.level).toBe(0);
  });

  it("has nothing to say where nothing applies", () => {
    expect(at(record()).domains.find(({ domain }) => domain === "GOV")?.claimed).toEqual({
      level: null,
      next: null,
      criteria: [],
    });
  });

  it.each(tiers)("stays 0 everywhere after any single answer of the catalogue on board, at tier %s", (tier) => {
    const shipped = shippedCatalogue();
    const all = { ...scope, tier, categories: ["I", "II", "III", "1", "2", "3"] };
    for (const { id, evidence } of shipped.measures.flatMap((measure) =>
      measure.criteria.map((each) => ({ id: each.id, evidence: measure.evidence })),
    )) {
      const given = record({ scope: all, claims: [claim(id)], evidence: [proof([id], { kind: evidence[0] ?? "" })] });
      const { domains } = evaluateMaturity(shipped, given, asOf("2026-02-01"));
      expect(domains.filter(({ claimed }) => (claimed.level ?? 0) > 0)).toEqual([]);
    }
  });
});

describe("a criterion", () => {
  const state = (given: Partial<ProgrammeRecord>, figure: "claimed" | "verified" = "claimed", on?: string) => {
    const [first] = acc(record(given), on)[figure]?.criteria ?? [];
    return [first?.state, first?.why];
  };
  const first = criterion("ACC-01.1.a");

  it("unanswered is not met", () => expect(state({})).toEqual(["unanswered", null]));
  it("answered with no is not met", () =>
    expect(state({ claims: [claim(first, false)], evidence: [proof(every)] })).toEqual(["not met", null]));
  it("without evidence cannot be evaluated", () =>
    expect(state({ claims: [claim(first)] })).toEqual(["not evaluable", "no evidence"]));
  it("cannot be evaluated by evidence of a kind that proves nothing here", () =>
    expect(state({ claims: [claim(first)], evidence: [proof(every, { kind: "survey-result" })] })).toEqual([
      "not evaluable",
      "no evidence",
    ]));
  it("holds until the day before its evidence expires", () => {
    const given = { claims: [claim(first)], evidence: [proof(every, { expires: day("2026-03-31") })] };
    expect(state(given, "claimed", "2026-03-30")).toEqual(["met", null]);
    expect(state(given, "claimed", "2026-03-31")).toEqual(["not evaluable", "not current"]);
  });
  it("holds no longer than evidence of its kind does", () => {
    const given = { claims: [claim(first)], evidence: [proof(every, { kind: "log" })] };
    expect(state(given, "claimed", "2026-06-30")).toEqual(["met", null]);
    expect(state(given, "claimed", "2026-07-01")).toEqual(["not evaluable", "not current"]);
  });
  it("is verified by another person's verdict and by evidence that a third did not submit", () => {
    const given = { claims: [claim(first)], verifications: [verdict(first)], evidence: [proof(every)] };
    expect(state(given, "verified")).toEqual(["met", null]);
  });
  it("is not verified by who claimed it", () =>
    expect(
      state({ claims: [claim(first)], verifications: [claim(first)], evidence: [proof(every)] }, "verified"),
    ).toEqual(["unanswered", null]));
  it("is not verified by evidence that its submitter reviewed", () => {
    const own = proof(every, { review: { by: person("owner"), on: day("2026-01-06"), isAccepted: true } });
    expect(state({ verifications: [verdict(first)], evidence: [own] }, "verified")).toEqual([
      "not evaluable",
      "not reviewed",
    ]);
  });
  it("is not applicable once a second person has agreed, with a reason", () => {
    const asked = { criterion: first, reason: "No such place", askedBy: person("owner"), on: day("2026-01-10") };
    const by = (name: string) => ({ by: person(name), on: day("2026-01-11") });
    expect(state({ exemptions: [{ ...asked, agreed: by("second") }] })[0]).toBe("not applicable");
    expect(state({ exemptions: [{ ...asked, agreed: by("owner") }] })[0]).toBe("unanswered");
    expect(state({ exemptions: [{ ...asked, agreed: null }] })[0]).toBe("unanswered");
    expect(state({ exemptions: [{ ...asked, reason: " ", agreed: by("second") }] })[0]).toBe("unanswered");
  });
  it("takes the latest answer, and knows nothing that came later", () => {
    const later = { ...claim(first, false), on: day("2026-03-01") };
    const given = { claims: [later, claim(first)], evidence: [proof(every)] };
    expect(state(given, "claimed", "2026-02-01")[0]).toBe("met");
    expect(state(given, "claimed", "2026-03-01")[0]).toBe("not met");
  });
});

describe("a contradiction", () => {
  const claims = upTo("ACC", 2).map((id) => claim(id));
  const computed = (isMet: boolean) => [
    { criterion: criterion("ACC-01.2.a"), isMet, source: "pair-at-targets", findings: [] },
  ];
  const found = (given: ProgrammeRecord, isMet: boolean) =>
    evaluateMaturity(catalogue, given, asOf("2026-02-01"), computed(isMet));

  it("is a claim above what the model bears out", () => {
    const { contradictions, domains } = found(record({ claims, evidence: [proof(every)] }), false);
    expect(contradictions).toEqual([
      {
        domain: "ACC",
        measure: "ACC-01",
        criterion: "ACC-01.2.a",
        level: 2,
        claimedBy: "owner",
        isVerified: false,
        source: "pair-at-targets",
        findings: [],
      },
    ]);
    expect(domains.find(({ domain }) => domain === "ACC")).toMatchObject({
      claimed: { level: 2 },
      computed: { level: 1 },
    });
  });
  it("is one too where only somebody else confirmed it", () =>
    expect(found(record({ verifications: [verdict(criterion("ACC-01.2.a"))] }), false).contradictions).toMatchObject([
      { claimedBy: "looker", isVerified: true },
    ]));
  it("is none where the model agrees, where nothing is claimed, or where it does not apply", () => {
    const exempt = {
      criterion: criterion("ACC-01.2.a"),
      reason: "x",
      askedBy: person("owner"),
      on: day("2026-01-10"),
      agreed: { by: person("second"), on: day("2026-01-10") },
    };
    expect(found(record({ claims, evidence: [proof(every)] }), true).contradictions).toEqual([]);
    expect(found(record(), false).contradictions).toEqual([]);
    expect(found(record({ claims, exemptions: [exempt] }), false).contradictions).toEqual([]);
  });
});

describe("time", () => {
  const claims = upTo("ACC", 2).map((id) => claim(id));
  const given = record({
    claims,
    evidence: [proof(upTo("ACC", 1)), proof(upTo("ACC", 2), { id: "e-2" as never, expires: day("2026-03-31") })],
  });

  it("lowers a level on the day evidence expires, and says so beforehand", () => {
    expect(forecastLevels(catalogue, given, day("2026-02-01"), day("2026-12-31"))).toEqual([
      { on: "2026-03-31", domain: "ACC", figure: "claimed", from: 2, to: 1, expiring: ["e-2"] },
    ]);
  });
  it("compares two days criterion by criterion", () => {
    const compared = compareMaturity(at(given, "2026-02-01"), at(given, "2026-04-01"));
    expect(compared.isSameCatalogue).toBe(true);
    expect(compared.domains.find(({ domain }) => domain === "ACC")).toMatchObject({
      claimed: [2, 1],
      gained: [],
      lost: [
        { criterion: "ACC-01.2.a", measure: "ACC-01", level: 2, other: { state: "not evaluable", why: "not current" } },
        { criterion: "ACC-02.2.a", measure: "ACC-02", level: 2, other: { state: "not evaluable", why: "not current" } },
      ],
    });
  });
});

describe("a rapid assessment", () => {
  const answers = (...levels: readonly (readonly [string, Level])[]) =>
    new Map(levels.map(([id, level]) => [id as CatalogueId, level]));
  const rapid = (...levels: readonly (readonly [string, Level])[]) =>
    at(rapidRecord(catalogue, scope, answers(...levels), person("owner"), day("2026-02-01")));

  it("asks of each measure how far it has come, by word alone, and says that it is of low confidence", () => {
    expect(rapidQuestions(catalogue, scope)).toEqual(["ACC-01", "ACC-02"]);
    const found = rapid(["ACC-01", 3], ["ACC-02", 2]);
    expect(found).toMatchObject({ confidence: "low", depth: "rapid" });
    expect(found.domains.find(({ domain }) => domain === "ACC")).toMatchObject({
      claimed: { level: 2 },
      verified: null,
    });
  });
  it("gives level 0 for one answer, however high", () => {
    expect(rapid(["ACC-01", 4]).domains.find(({ domain }) => domain === "ACC")?.claimed.level).toBe(0);
  });
});

describe("what may not enter a record", () => {
  const today = day("2026-02-01");
  const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);
  const first = criterion("ACC-01.1.a");

  it("a level claimed without evidence", () => {
    expect(codes(checkClaim(catalogue, record(), claim(first), today))).toEqual(["CUS-Q027"]);
    expect(codes(checkClaim(catalogue, record(), claim(first, false), today))).toEqual([]);
    expect(codes(checkClaim(catalogue, record({ evidence: [proof([first])] }), claim(first), today))).toEqual([]);
    expect(codes(checkClaim(catalogue, record({ scope: { ...scope, depth: "rapid" } }), claim(first), today))).toEqual(
      [],
    );
  });
  it("a criterion that is not in scope, a day that is none or still to come", () => {
    expect(codes(checkClaim(catalogue, record(), claim(criterion("ACC-07.1.a")), today))).toEqual(["CUS-Q020"]);
    expect(codes(checkClaim(catalogue, record(), { ...claim(first, false), on: day("2026-02-30") }, today))).toEqual([
      "CUS-Q021",
    ]);
    expect(codes(checkClaim(catalogue, record(), { ...claim(first, false), on: day("2026-02-02") }, today))).toEqual([
      "CUS-Q022",
    ]);
  });
  it("a verdict of who claimed", () => {
    const claimed = record({ claims: [claim(first)] });
    expect(codes(checkVerification(catalogue, claimed, claim(first), today))).toEqual(["CUS-Q023"]);
    expect(codes(checkVerification(catalogue, claimed, verdict(first), today))).toEqual([]);
  });
  it("evidence with a wrong hash, kind, expiry or reviewer", () => {
    const of = (changes: Parameters<typeof proof>[1]) =>
      codes(checkEvidence(catalogue, scope, proof([first], changes), today));
    expect(of({})).toEqual([]);
    expect(of({ hash: "A".repeat(64) })).toEqual(["CUS-Q025"]);
    expect(of({ kind: "survey-result" })).toEqual(["CUS-Q026"]);
    expect(of({ expires: day("2026-01-01") })).toEqual(["CUS-Q022"]);
    expect(of({ review: { by: person("owner"), on: today, isAccepted: true } })).toEqual(["CUS-Q023"]);
    expect(of({ criteria: [] })).toEqual(["CUS-Q020"]);
  });
  it("not applicable without a reason, or by one person", () => {
    const exemption = {
      criterion: first,
      reason: "",
      askedBy: person("owner"),
      on: today,
      agreed: { by: person("owner"), on: today },
    };
    expect(codes(checkExemption(catalogue, scope, exemption, today))).toEqual(["CUS-Q024", "CUS-Q023"]);
  });
});

describe("several facilities", () => {
  it.each<readonly [readonly (Level | null)[], ReturnType<typeof spreadOf>]>([
    [[3, 0, 2, 1], { of: 4, least: 0, median: 1, greatest: 3 }],
    [[2, null, 4, 3], { of: 3, least: 2, median: 3, greatest: 4 }],
    [[null], null],
  ])("%j lie as %j", (levels, expected) => expect(spreadOf(levels)).toEqual(expected));
});
