import type { PersonId } from "@custodiet/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  beforeAnyStep,
  type Day,
  nextStep,
  type PartialDate,
  possibleSteps,
  replaySteps,
  retakeSteps,
  type Step,
  takeStep,
} from "../index.ts";

const day = (text: string) => text as PartialDate;
const today = "2026-11-25" as Day;
const evidence = { title: "Note", hash: "a".repeat(64) };
const [ada, bo] = ["ada" as PersonId, "bo" as PersonId];

const informed: Step = { kind: "mission-informed", on: day("2026-01-10"), evidence };
const drafted: Step = { kind: "drafted", textHash: "t1", by: ada };
const cleared: Step = { kind: "cleared", textHash: "t1", by: bo };
const delivered: Step = { kind: "delivered", on: day("2026-02-01"), textHash: "t1", evidence };
const acknowledged: Step = { kind: "acknowledged", on: day("2026-02-03"), evidence };
const circulated: Step = { kind: "circulated", on: day("2026-03-01"), reference: "INFCIRC/908/Add.9", evidence };
const returned: Step = {
  kind: "returned",
  on: day("2026-02-04"),
  reason: "No request for circulation",
  evidence: null,
};

const codeAfter = (steps: readonly Step[], step: Step) => {
  const taken = takeStep(replaySteps(steps), step, today);
  return taken.ok ? taken.value.note : taken.error.code;
};

describe("A subscription goes its way step by step", () => {
  it("from considering to circulated, both addressees written to", () => {
    const state = replaySteps([drafted, informed, cleared, delivered, acknowledged, circulated]);
    expect(state).toMatchObject({ note: "circulated", missionInformedOn: "2026-01-10" });
    expect(possibleSteps(state)).toEqual(["withdrawn"]);
  });

  it("it is never circulated before the mission of the United States was informed", () => {
    expect(codeAfter([drafted, cleared, delivered], circulated)).toBe("CUS-G023");
    expect(possibleSteps(replaySteps([drafted, cleared, delivered]))).not.toContain("circulated");
  });

  it("who drafted does not clear, nor whoever worked on the draft before", () => {
    expect(codeAfter([drafted], { ...cleared, by: ada })).toBe("CUS-G021");
    expect(codeAfter([drafted, { ...drafted, textHash: "t2", by: bo }], { ...cleared, textHash: "t2", by: ada })).toBe(
      "CUS-G021",
    );
  });

  it("another text than the cleared one is neither cleared nor delivered", () => {
    expect(codeAfter([drafted], { ...cleared, textHash: "t0" })).toBe("CUS-G022");
    expect(codeAfter([drafted, cleared], { ...delivered, textHash: "t0" })).toBe("CUS-G022");
  });

  it("a change after clearing needs clearing anew", () => {
    expect(codeAfter([drafted, cleared, { ...drafted, textHash: "t2" }], { ...delivered, textHash: "t2" })).toBe(
      "CUS-G020",
    );
  });

  it("a returned note is drafted again, and the mission need not be informed twice", () => {
    const state = replaySteps([informed, drafted, cleared, delivered, returned]);
    expect(state).toMatchObject({ note: "drafted", isReturned: true, missionInformedOn: "2026-01-10" });
    expect(codeAfter([informed, drafted, cleared, delivered, returned], informed)).toBe("CUS-G020");
    expect(codeAfter([informed, drafted, cleared, delivered, returned, drafted], cleared)).toBe("cleared");
  });

  it("no step is on a day to come, nor before the one it follows", () => {
    expect(codeAfter([drafted, cleared], { ...delivered, on: day("2026-11-26") })).toBe("CUS-G024");
    expect(codeAfter([drafted, cleared, delivered], { ...acknowledged, on: day("2026-01-31") })).toBe("CUS-G024");
  });

  it("a source that tells a month or a year is taken as it is", () => {
    expect(codeAfter([drafted, cleared], { ...delivered, on: day("2026-11") })).toBe("delivered");
    expect(codeAfter([drafted, cleared, delivered], { ...acknowledged, on: day("2026") })).toBe("acknowledged");
    expect(codeAfter([drafted, cleared, delivered], { ...acknowledged, on: day("2026-01") })).toBe("CUS-G024");
    expect(codeAfter([drafted, cleared], { ...delivered, on: day("2027") })).toBe("CUS-G024");
  });

  it("the note that informs the mission is cleared by another too, or is not one of ours", () => {
    const missionDrafted: Step = { kind: "mission-note-drafted", textHash: "m1", by: ada };
    const missionCleared: Step = { kind: "mission-note-cleared", textHash: "m1", by: bo };
    expect(codeAfter([missionDrafted], informed)).toBe("CUS-G020");
    expect(codeAfter([missionDrafted], { ...missionCleared, by: ada })).toBe("CUS-G021");
    expect(codeAfter([missionDrafted], { ...missionCleared, textHash: "m0" })).toBe("CUS-G022");
    expect(codeAfter([missionDrafted, missionCleared], informed)).toBe("considering");
    expect(codeAfter([], informed)).toBe("considering");
    expect(codeAfter([informed], missionDrafted)).toBe("CUS-G020");
  });

  it("what to do next leads from considering to circulated", () => {
    const missionDrafted: Step = { kind: "mission-note-drafted", textHash: "m1", by: ada };
    const missionCleared: Step = { kind: "mission-note-cleared", textHash: "m1", by: bo };
    const way = [missionDrafted, missionCleared, informed, drafted, cleared, delivered, acknowledged, circulated];
    const told = way.map((_, at) => nextStep(replaySteps(way.slice(0, at))));
    expect(told).toEqual(way.map(({ kind }) => kind));
    expect(nextStep(replaySteps(way))).toBeNull();
    expect(nextStep(replaySteps([informed, drafted, cleared, delivered, returned]))).toBe("drafted");
  });

  it("a step is taken back where no later one rests on it", () => {
    expect(retakeSteps([drafted, cleared])).toMatchObject({ ok: true, value: { note: "cleared" } });
    expect(retakeSteps([drafted, delivered])).toMatchObject({ ok: false, error: { code: "CUS-G025" } });
  });

  it("after a withdrawal nothing follows", () => {
    const gone: Step = { kind: "withdrawn", on: day(today), reason: "Government changed", evidence: null };
    expect(possibleSteps(replaySteps([drafted, gone]))).toEqual([]);
    expect(codeAfter([gone], drafted)).toBe("CUS-G020");
  });

  it("whatever is tried in whatever order: circulated means drafted, cleared by another, delivered, both addressees", () => {
    const all: readonly Step[] = [
      informed,
      drafted,
      { ...drafted, by: bo },
      cleared,
      { ...cleared, by: ada },
      delivered,
      acknowledged,
      returned,
      circulated,
    ];
    // Half of the tries are of a kind that the state offers, so that some get to the end.
    const any = fc.record({ isOffered: fc.boolean(), pick: fc.nat(1000) });
    let circulatedCount = 0;
    fc.assert(
      fc.property(fc.array(any, { minLength: 12, maxLength: 40 }), (tried) => {
        const taken: Step[] = [];
        let state = beforeAnyStep;
        for (const { isOffered, pick } of tried) {
          const offered = all.filter(({ kind }) => !isOffered || possibleSteps(state).includes(kind));
          const step = offered[pick % offered.length];
          if (step === undefined) continue;
          const next = takeStep(state, step, today);
          if (!next.ok) continue;
          expect(possibleSteps(state)).toContain(step.kind);
          taken.push(step);
          state = next.value;
        }
        if (state.note !== "circulated") return;
        circulatedCount += 1;
        const kinds = taken.map(({ kind }) => kind);
        expect(kinds).toContain("mission-informed");
        expect(kinds.lastIndexOf("drafted")).toBeLessThan(kinds.lastIndexOf("cleared"));
        expect(kinds.lastIndexOf("cleared")).toBeLessThan(kinds.lastIndexOf("delivered"));
        const clearing = taken.findLast((step) => step.kind === "cleared");
        expect(taken.filter((step) => step.kind === "drafted").map(({ by }) => by)).not.toContain(clearing?.by);
      }),
      { seed: 908, numRuns: 1000 },
    );
    expect(circulatedCount).toBeGreaterThan(10);
  });
});
