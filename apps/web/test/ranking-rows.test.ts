import { expect, test } from "vitest";
import type { AssessmentSummary } from "../src/api/shapes.ts";
import { groupRows, rankingRows } from "../src/facility/ranking-rows.ts";

const scenario = (role: string, act: string, target: string, conditionalRisk: number, leads = true) => ({
  role,
  act,
  target,
  mode: "non-violent",
  conditionalRisk,
  isBeyondThreatStatement: false,
  worst: leads ? {} : null,
  requirement: conditionalRisk > 0.5 ? { isMissed: true, pEffectiveness: 0.9 } : null,
});

const assessment = {
  positions: [
    { role: "guard", isPersonalData: false },
    { role: "cleaner", isPersonalData: false },
  ],
  scenarios: [
    scenario("guard", "theft", "source", 0.8),
    scenario("cleaner", "theft", "source", 0.3),
    scenario("guard", "sabotage", "pump", 0.6),
    scenario("cleaner", "sabotage", "pump", 0, false),
    scenario("cleaner", "theft", "paper", 0, false),
  ],
} as unknown as AssessmentSummary;

test("targets stand by the worst that any position could do to them; what nothing leads to stands last", () => {
  expect(
    groupRows(assessment, "target", {}).map(({ id, rank, positionCount, requirementsMissed, worst }) => [
      rank,
      id,
      worst?.role ?? null,
      positionCount,
      requirementsMissed,
    ]),
  ).toEqual([
    [1, "source", "guard", 2, 1],
    [2, "pump", "guard", 1, 1],
    [3, "paper", null, 0, 0],
  ]);
});

test("acts likewise", () => {
  expect(groupRows(assessment, "act", {}).map(({ id, worst }) => [id, worst?.target])).toEqual([
    ["theft", "source"],
    ["sabotage", "pump"],
  ]);
});

test("only scenarios asked for count", () => {
  expect(groupRows(assessment, "act", { target: "pump" }).map(({ id }) => id)).toEqual(["sabotage"]);
  expect(groupRows(assessment, "target", { act: "sabotage" }).map(({ id }) => id)).toEqual(["pump"]);
});

test("what is beyond the threat statement counts only where nothing within it leads there", () => {
  const within = scenario("guard", "theft", "source", 0.2);
  const beyond = { ...scenario("guard", "sabotage", "source", 0.9), isBeyondThreatStatement: true };
  const both = { ...assessment, scenarios: [within, beyond] } as unknown as AssessmentSummary;
  expect(rankingRows(both, {})[0]?.worst?.conditionalRisk).toBe(0.2);
  expect(groupRows(both, "act", {}).map(({ id }) => id)).toEqual(["theft", "sabotage"]);
});

test("positions stay as the assessment ranks them while nothing is asked for", () => {
  expect(rankingRows(assessment, {}).map(({ role, worst }) => [role, worst?.conditionalRisk])).toEqual([
    ["guard", 0.8],
    ["cleaner", 0.3],
  ]);
});
