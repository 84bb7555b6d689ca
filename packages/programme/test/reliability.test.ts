/** Determinations by position: what is taken, how they stand on a day, what lapses, and what that says against a claim. */
import { describe, expect, test } from "vitest";
import {
  addDays,
  computeFromReliability,
  isHolderCode,
  judgeReliabilityAct,
  outlookOf,
  type ReliabilityAct,
  replayReliability,
  standingOfHolder,
  stepsOfChange,
} from "../index.ts";
import { day } from "./small.ts";

const today = day("2026-11-26");
const positions = ["operator", "technician"];
const entered: ReliabilityAct = { type: "entered", holder: "h", position: "operator", code: "R-0412" };
const granted: ReliabilityAct = {
  type: "determined",
  holder: "h",
  state: "granted",
  decidedOn: day("2025-12-01"),
  nextDue: day("2026-12-10"),
};
const changed = (kind: "mover" | "leaver" | "returning-contractor", on = "2026-11-20"): ReliabilityAct => ({
  ...{ type: "changed", change: "c", holder: "h", kind, on: day(on) },
  toPosition: kind === "mover" ? "technician" : null,
});
const done = (step: string, on: string | null = "2026-11-25"): ReliabilityAct =>
  ({ type: "step-done", change: "c", step, on }) as ReliabilityAct;
const judge = (before: readonly ReliabilityAct[], act: ReliabilityAct) =>
  judgeReliabilityAct(replayReliability(before), act, positions, today);
const standing = (acts: readonly ReliabilityAct[], on = today) => {
  const [holder] = replayReliability(acts).holders;
  return holder && standingOfHolder(holder, on);
};
const openSteps = (acts: readonly ReliabilityAct[]) => {
  const found = replayReliability(acts);
  const [change] = found.changes;
  return change && stepsOfChange(change, found).flatMap(({ step, doneOn }) => (doneOn === null ? [step] : []));
};

describe("a code", () => {
  test.each(["R-0412", "0412", "ABC12345678"])("is %s", (code) => expect(isHolderCode(code)).toBe(true));
  test.each(["Ada", "ADA LOVELACE", "R-1", "ABCD-12", "R-0412 Ada", ""])("is never %j", (code) =>
    expect(isHolderCode(code)).toBe(false),
  );
});

describe("a determination", () => {
  test("that was granted lapses on the day on which it is due again, and not before", () => {
    const acts = [entered, granted];
    expect([standing(acts, day("2026-12-09")), standing(acts, day("2026-12-10"))]).toEqual(["granted", "lapsed"]);
  });

  test("is taken as it was decided", () => {
    expect(judge([entered], granted)).toBeNull();
    expect(judge([entered], { ...granted, state: "suspended", nextDue: null })).toBeNull();
    expect(judge([entered], { ...granted, state: "in-progress", decidedOn: null, nextDue: null })).toBeNull();
  });

  test.each<[string, ReliabilityAct, string]>([
    ["of nobody", { ...granted, holder: "gone" }, "no such entry"],
    ["granted without the day on which it is due again", { ...granted, nextDue: null }, "no day, after the decision"],
    ["decided in the future", { ...granted, decidedOn: day("2026-11-27") }, "a decision on a day to come"],
    ["suspended without a day", { ...granted, state: "suspended", decidedOn: null }, "no day of the decision"],
    ["under way with days", { ...granted, state: "in-progress" }, "days of a decision that is not made yet"],
    ["entered under a name", { ...entered, holder: "i", code: "Ada" }, "never a name"],
    ["entered under a code that stands", { ...entered, holder: "i" }, "a code that is entered already"],
    ["of a position that the model does not have", { ...entered, position: "king" }, "no position of the model"],
  ])("%s is refused", (_what, act, expected) => {
    expect(judge([entered], act)).toContain(expected);
  });
});

describe("a change", () => {
  test("of position needs a new determination before access", () => {
    const moved = [entered, granted, changed("mover")];
    expect(standing(moved)).toBe("not-begun");
    expect(openSteps(moved)).toEqual(["access-withdrawn", "keys-returned", "redetermined", "access-given"]);
    expect(judge(moved, done("access-given"))).toBe("access before a determination that holds");
    expect(judge(moved, done("redetermined"))).toBe("no step of this change");
    const anew = { ...granted, decidedOn: day("2026-11-24") };
    expect(judge([...moved, anew], done("access-given"))).toBeNull();
    expect(openSteps([...moved, anew, done("access-given")])).toEqual(["access-withdrawn", "keys-returned"]);
  });

  test("of somebody who leaves ends the holding and asks for no determination", () => {
    const left = [entered, granted, changed("leaver")];
    expect(standing(left)).toBe("left");
    expect(judge(left, granted)).toBe("left already");
    expect(openSteps([...left, done("access-withdrawn")])).not.toContain("access-withdrawn");
    expect(openSteps([...left, done("access-withdrawn"), done("access-withdrawn", null)])).toContain(
      "access-withdrawn",
    );
  });

  test("of a contractor who returns begins anew", () => {
    const back = [entered, granted, changed("leaver", "2026-06-01"), changed("returning-contractor")];
    expect([standing(back), openSteps(back)]).toEqual([
      "not-begun",
      ["absence-looked-at", "redetermined", "access-given"],
    ]);
  });

  test("to the same position or to none is refused", () => {
    expect(judge([entered], { ...changed("mover"), toPosition: "operator" } as ReliabilityAct)).toContain("no other");
    expect(judge([entered], { ...changed("mover"), toPosition: null } as ReliabilityAct)).toContain("no other");
  });
});

describe("the outlook", () => {
  test("tells what lapsed and what lapses within 30 and 90 days", () => {
    const other: ReliabilityAct = { ...entered, holder: "i", code: "R-0413" };
    const later: ReliabilityAct = { ...granted, holder: "i", nextDue: addDays(today, 31) };
    const { lapsed, within } = outlookOf(replayReliability([entered, granted, other, later]), today);
    expect([lapsed, within(30).map(({ id }) => id), within(90).map(({ id }) => id)]).toEqual([[], ["h"], ["h", "i"]]);
  });

  test("speaks against a claim where a determination lapsed or a right outlived its day, and names positions", () => {
    const lapsed = { ...granted, nextDue: day("2026-11-01") };
    expect(computeFromReliability(replayReliability([entered, lapsed]), today)).toEqual([
      {
        criterion: "TRU-08.2.a",
        isMet: false,
        source: "reliability",
        findings: [{ places: [{ kind: "position", id: "operator" }] }],
      },
    ]);
    expect(computeFromReliability(replayReliability([entered, granted, changed("leaver")]), today)).toMatchObject([
      { criterion: "TRU-08.2.a", isMet: true },
      { criterion: "TRU-09.3.a", isMet: false },
    ]);
  });

  test("says nothing where nothing was entered, nor against one that is suspended", () => {
    expect(computeFromReliability(replayReliability([]), today)).toEqual([]);
    const suspended = { ...granted, state: "suspended", nextDue: null } as ReliabilityAct;
    expect(computeFromReliability(replayReliability([entered, suspended]), today)).toMatchObject([{ isMet: true }]);
  });

  test("forgets what was entered wrongly, with its changes", () => {
    const found = replayReliability([entered, granted, changed("leaver"), { type: "removed", holder: "h" }]);
    expect(found).toEqual({ holders: [], changes: [] });
  });
});
