/** An organisation's own measures: held to what every measure is held to, named once, and never among what leaves. */
import type { Json, PersonId } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import {
  checkOwnFile,
  endOfEvidence,
  judgeLeavingFramework,
  judgeMapping,
  judgeRetiring,
  judgeUndoing,
  judgeUnmapping,
  type KeptOwnAct,
  layOwn,
  measuresInScope,
  type OwnAct,
  oscalCatalogue,
  oscalMappings,
  ownFile,
  ownKindNames,
  ownTexts,
  type ProgrammeDay,
  replayOwn,
  reportOscal,
  settleOwn,
  takenFramework,
} from "../index.ts";
import { shippedCatalogue } from "./content.ts";
import { ownMeasure } from "./own-order.ts";

const catalogue = shippedCatalogue();
const by = "p-ada" as PersonId;
const on = "2026-11-26" as ProgrammeDay;
/** Each with an entry of its own. */
const kept = (...acts: readonly OwnAct[]): readonly KeptOwnAct[] =>
  acts.map((act, at) => ({ number: at + 1, act, by, on, entry: at + 10 }));
const empty = replayOwn([]);

function settled(acts: readonly OwnAct[], changes = {}, id: string | null = null): OwnAct {
  const act = settleOwn(catalogue, replayOwn(kept(...acts)), ownMeasure(changes), id, "measure");
  if (!act.ok) throw new Error(JSON.stringify(act.error));
  return act.value;
}

const faultsOf = (changes: object, acts: readonly OwnAct[] = [], id: string | null = null) => {
  const act = settleOwn(catalogue, replayOwn(kept(...acts)), ownMeasure({ ...changes }), id, "measure");
  return act.ok ? [] : act.error.map(({ code, place }) => [code, place]);
};

const first = settled([]);

describe("a measure of an organisation's own", () => {
  it("is named apart from the catalogue's, and stands behind them with its words", () => {
    const state = replayOwn(kept(first));
    const laid = layOwn(catalogue, state);
    expect(laid.measures.slice(0, -1)).toEqual(catalogue.measures);
    expect(laid.measures.at(-1)?.criteria.map(({ id, domain, level }) => [id, domain, level])).toEqual([
      ["OWN-1.1.a", "ACC", 1],
      ["OWN-1.2.a", "ACC", 2],
      ["OWN-1.3.a", "ACC", 3],
      ["OWN-1.4.a", "ACC", 4],
    ]);
    expect(laid.hash).not.toBe(catalogue.hash);
    expect(ownTexts(state)["OWN-1"]?.criteria["2.a"]).toBe("The cabinet is sealed each day.");
  });

  it("changes nothing where there is none", () => {
    expect(layOwn(catalogue, empty)).toBe(catalogue);
  });

  it("is in a programme's scope where the graded approach requires it or it is chosen, as any other", () => {
    const laid = layOwn(catalogue, replayOwn(kept(settled([], { requiredFrom: ["I"] }))));
    const scope = { tier: "facility", depth: "full", categories: ["I"], chosen: [], switchedOff: [] } as const;
    const ids = (categories: readonly string[]) => measuresInScope(laid, { ...scope, categories }).map(({ id }) => id);
    expect(ids(["I"])).toContain("OWN-1");
    expect(ids(["III"])).not.toContain("OWN-1");
  });

  it("needs a commitment or the mark extra", () => {
    expect(faultsOf({ commitments: [] })).toEqual([["CUS-Q006", "measure.commitments"]]);
    expect(faultsOf({ commitments: [], isExtra: true })).toEqual([]);
  });

  it("needs a performance test, and a sample that proves what it tolerates", () => {
    expect(faultsOf({ test: null })).toEqual([["CUS-Q013", "measure.test"]]);
    expect(faultsOf({ test: { ...ownMeasure().test, samples: 10 } })).toEqual([["CUS-Q009", "measure.test.samples"]]);
  });

  it("needs a criterion for each level, evidence and words, all told at once", () => {
    const criteria = ownMeasure().criteria.filter(({ level }) => level !== 3);
    expect(faultsOf({ criteria, evidence: [], title: " " })).toEqual([
      ["CUS-Q010", "measure.title"],
      ["CUS-Q017", "measure.evidence"],
      ["CUS-Q008", "measure.criteria"],
    ]);
  });

  it("may have kinds of evidence of its own, each with the months for which it holds", () => {
    const act = settled([], { evidence: [], ownEvidence: [{ key: null, name: "Photograph of the seal", months: 6 }] });
    const state = replayOwn(kept(act));
    expect(layOwn(catalogue, state).measures.at(-1)?.evidence).toEqual(["own-1-a"]);
    expect(ownKindNames(state)).toEqual({ "own-1-a": "Photograph of the seal" });
    const held = { kind: "own-1-a", effective: on, expires: null } as Parameters<typeof endOfEvidence>[1];
    expect(endOfEvidence(layOwn(catalogue, state), held)).toBe("2027-05-26");
  });
});

describe("its id and its letters", () => {
  const retired = { type: "retired", id: "OWN-1", reason: "No store any more" } as const;

  it("are given once: not after it was retired, nor after it was taken back", () => {
    expect(settled([first, retired])).toMatchObject({ id: "OWN-2" });
    expect(settled([first, { type: "undone", from: 1 }])).toMatchObject({ id: "OWN-2" });
    expect(faultsOf({}, [first, retired], "OWN-1")).toEqual([["CUS-Q003", "measure.id"]]);
  });

  it("stay with the criterion: a new one in the place of another has a letter of its own", () => {
    const { criteria } = (first as Extract<OwnAct, { type: "kept" }>).measure;
    const others = criteria.filter(({ key }) => key !== "2.a");
    const again = settled([first], { criteria: [...others, { key: null, level: 2, text: "Other words" }] }, "OWN-1");
    expect(again).toMatchObject({ id: "OWN-1" });
    expect(
      (again as typeof first & { measure: { criteria: readonly { key: string }[] } }).measure.criteria.map(
        ({ key }) => key,
      ),
    ).toEqual(["1.a", "3.a", "4.a", "2.b"]);
  });
});

describe("what was done to them", () => {
  const second = settled([first], { title: "Keys in a safe" }, "OWN-1");

  it("stays as versions, the last of which counts", () => {
    const entry = replayOwn(kept(first, second)).measures.get("OWN-1");
    expect(entry?.versions).toHaveLength(2);
    expect(entry?.measure.title).toBe("Keys in a safe");
  });

  it("is taken back one change after the other, the last first", () => {
    const one = replayOwn(kept(first, second, { type: "undone", from: 2 }));
    expect(one.measures.get("OWN-1")?.measure.title).toBe("Keys in a sealed cabinet");
    expect(one.last).toMatchObject({ from: 1 });
    expect(judgeUndoing(one, 1)).toEqual([]);
    expect(judgeUndoing(one, 2).map(({ code }) => code)).toEqual(["CUS-Q016"]);
    const none = replayOwn(kept(first, second, { type: "undone", from: 2 }, { type: "undone", from: 1 }));
    expect([none.measures.size, none.last]).toEqual([0, null]);
  });

  it("is taken back whole where one entry brought several", () => {
    const acts = kept(first, settled([first])).map((each) => ({ ...each, entry: 7 }));
    expect(replayOwn(acts).last).toMatchObject({ from: 1, acts: [{ id: "OWN-1" }, { id: "OWN-2" }] });
  });

  it("is retired with a reason, and only once", () => {
    expect(judgeRetiring(replayOwn(kept(first)), "OWN-1", "Gone")).toEqual([]);
    expect(judgeRetiring(replayOwn(kept(first)), "OWN-1", " ").map(({ code }) => code)).toEqual(["CUS-Q024"]);
    const gone = replayOwn(kept(first, { type: "retired", id: "OWN-1", reason: "Gone" }));
    expect(judgeRetiring(gone, "OWN-1", "Gone").map(({ code }) => code)).toEqual(["CUS-Q015"]);
    expect(layOwn(catalogue, gone)).toBe(catalogue);
  });
});

describe("their file", () => {
  const both = kept(first, settled([first], { title: "Night watch of the dock" }));
  const file = (content: Json) => ({ name: "own.json", content });
  const check = (state: ReturnType<typeof replayOwn>, content: Json) => {
    const report = checkOwnFile(catalogue, state, file(content));
    if (!report.ok) throw new Error(JSON.stringify(report.error));
    return report.value;
  };

  it("comes in as it went out: on another instance as new under the same ids, on its own as the same", () => {
    const out = ownFile(replayOwn(both));
    expect(check(empty, out).rows.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["OWN-1", "new"],
      ["OWN-2", "new"],
    ]);
    expect(check(empty, out).acts).toEqual(both.map(({ act }) => act));
    expect(check(replayOwn(both), out)).toMatchObject({ rows: [{ outcome: "same" }, { outcome: "same" }], acts: [] });
  });

  it("is told row by row: what changes, what is refused and why, and none keeps another out", () => {
    const { format, measures } = ownFile(replayOwn(both)) as unknown as { format: string; measures: object[] };
    const rows = [
      { ...measures[0], title: "Keys in a safe" },
      { ...measures[1], test: null },
      { ...measures[1], id: null },
      { ...measures[0] },
      { ...measures[0], id: "ACC-01" },
      "no measure",
    ] as unknown as Json;
    const report = check(replayOwn(both), { format, measures: rows });
    expect(
      report.rows.map(({ row, id, outcome, faults }) => [row, id, outcome, faults.map(({ code }) => code)]),
    ).toEqual([
      [1, "OWN-1", "changed", []],
      [2, "OWN-2", "refused", ["CUS-Q013"]],
      [3, "OWN-3", "new", []],
      [4, "OWN-1", "refused", ["CUS-Q002"]],
      [5, "ACC-01", "refused", ["CUS-Q012"]],
      [6, null, "refused", ["CUS-Q001"]],
    ]);
    expect(report.acts.map(({ id }) => id)).toEqual(["OWN-1", "OWN-3"]);
  });

  it("of another kind is refused as a whole", () => {
    const read = checkOwnFile(catalogue, empty, file({ format: "something else", measures: [] }));
    expect(read.ok ? [] : read.error.map(({ code, place }) => [code, place])).toEqual([
      ["CUS-Q001", "own.json format"],
    ]);
  });
});

describe("a framework of others", () => {
  const document = (): Json =>
    JSON.parse(
      JSON.stringify({
        catalog: {
          uuid: "2f1b1c9e-6f1d-4a6e-9d53-0b7f6a1c2d3e",
          metadata: { title: "Other", "last-modified": "2026-01-01T00:00:00Z", version: "2", "oscal-version": "1.1.2" },
          groups: [
            { id: "g1", title: "Doors", controls: [{ id: "d-1", title: "Doors are shut" }] },
            { id: "g2", title: "Keys", controls: [{ id: "k-1", title: "Keys are counted" }] },
          ],
        },
      }),
    );
  const report = () => {
    const read = reportOscal(document());
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };
  const take = (acts: readonly OwnAct[]) => takenFramework(replayOwn(kept(...acts)).frameworks, report());
  const taken = take([]);
  const mapped: Extract<OwnAct, { type: "mapped" }> = {
    type: "mapped",
    measure: "ACC-02",
    framework: "own-f1",
    number: "k-1",
    relationship: "subset-of",
    judgedBy: "operator-a",
  };

  it("is told by groups, numbers and titles, or by its faults and their places", () => {
    expect(report()).toMatchObject({ title: "Other", groups: 2, controls: [{ number: "d-1" }, { number: "k-1" }] });
    const twice = JSON.parse(JSON.stringify(document()).replace("k-1", "d-1")) as Json;
    const read = reportOscal(twice);
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(["CUS-Q074"]);
  });

  it("has an id that is never given again, and becomes no measure", () => {
    expect(taken).toMatchObject({ framework: { id: "own-f1" } });
    expect(take([taken, { type: "undone", from: 1 }])).toMatchObject({ framework: { id: "own-f2" } });
    const laid = layOwn(catalogue, replayOwn(kept(taken)));
    expect(laid.measures).toEqual(catalogue.measures);
    expect([laid.hash, laid.frameworks.at(-1)]).toEqual([
      catalogue.hash,
      { id: "own-f1", name: "Other", edition: "2" },
    ]);
  });

  it("has measures laid beside its numbers, which stand among their references and go with it", () => {
    const references = (...acts: readonly OwnAct[]) =>
      layOwn(catalogue, replayOwn(kept(...acts)))
        .measures.find(({ id }) => id === "ACC-02")
        ?.references.filter(({ framework }) => framework === "own-f1");
    const { measure: _, type: _t, ...reference } = mapped;
    expect(references(taken, mapped)).toEqual([{ ...reference, judgedOn: on }]);
    expect(references(taken, mapped, { ...mapped, relationship: "equal-to" })).toHaveLength(1);
    expect(references(taken, mapped, { type: "framework-left", id: "own-f1" })).toEqual([]);
    expect(references(taken, mapped, { ...mapped, type: "unmapped" })).toEqual([]);
  });

  it("has none laid beside a number, framework or measure that is not there", () => {
    const state = replayOwn(kept(taken)).frameworks;
    const codes = (change: object) =>
      judgeMapping(layOwn(catalogue, replayOwn(kept(taken))), state, { ...mapped, ...change }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ framework: "nist-800-53", number: "AC-5" })).toEqual([]);
    expect(codes({ number: "z-9" })).toEqual(["CUS-Q019"]);
    expect(codes({ framework: "own-f9" })).toEqual(["CUS-Q018"]);
    expect(codes({ measure: "OWN-9" })).toEqual(["CUS-Q028"]);
    expect(judgeUnmapping(state, mapped).map(({ code }) => code)).toEqual(["CUS-Q019"]);
    expect(judgeLeavingFramework(state, "own-f9").map(({ code }) => code)).toEqual(["CUS-Q018"]);
  });
});

describe("what leaves as the catalogue", () => {
  it("has none of them, whatever catalogue it is asked of", () => {
    const laid = layOwn(catalogue, replayOwn(kept(first)));
    const marking = { tlp: "amber", releasedTo: [], caveats: [], reason: "" } as const;
    const facts = { id: "c", name: "Catalogue", organisation: { id: "o", name: "O" }, marking, createdAtMs: 0 };
    const texts = ownTexts(replayOwn(kept(first)));
    const out = JSON.stringify([oscalCatalogue(laid, facts, { texts, words: {} }), oscalMappings(laid, facts)]);
    expect(out).not.toContain("OWN-");
    expect(out).not.toContain("sealed cabinet");
  });
});
