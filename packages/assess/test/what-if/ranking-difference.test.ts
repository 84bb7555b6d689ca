import type { RoleId, ScenarioId, TargetId } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import { createWhatIf, type PositionRank, type Ranking, rankingDifference } from "../../index.ts";
import { randomModel } from "../whole-chain/random-models.ts";

type Scenario = Ranking["scenarios"][number];

const scenario = (role: string, conditionalRisk: number, isMissed: boolean | null = null): Scenario => ({
  id: `${role}/theft/fuel/violent` as ScenarioId,
  role: role as RoleId,
  target: "fuel" as TargetId,
  act: "theft",
  mode: "violent",
  isBeyondThreatStatement: false,
  worst: null,
  byState: [],
  consequence: 1,
  conditionalRisk,
  requirement: isMissed === null ? null : { pEffectiveness: 0.8, source: "test", isMissed },
});

const position = (role: string, rank: number, conditionalRisk: number, requirementsMissed = 0): PositionRank => ({
  role: role as RoleId,
  rank,
  isPersonalData: false,
  worstScenario: `${role}/theft/fuel/violent` as ScenarioId,
  conditionalRisk,
  pEffectiveness: 1 - conditionalRisk,
  requirementsMissed,
});

const standing = ({ role: _, ...rest }: PositionRank) => rest;

describe("the difference of two rankings", () => {
  it("says of every position how it stood, how it stands and what that means", () => {
    const before: Ranking = { scenarios: [], positions: [position("guard", 1, 0.5, 1), position("clerk", 2, 0.2)] };
    const after: Ranking = { scenarios: [], positions: [position("clerk", 1, 0.4), position("guard", 2, 0.3)] };
    const [clerk, guard] = rankingDifference(before, after).positions;
    expect(clerk).toEqual({
      role: "clerk",
      movement: "worse",
      before: standing(position("clerk", 2, 0.2)),
      after: standing(position("clerk", 1, 0.4)),
    });
    expect(guard).toEqual({
      role: "guard",
      movement: "better",
      before: standing(position("guard", 1, 0.5, 1)),
      after: standing(position("guard", 2, 0.3)),
    });
  });
  it("says the same of every scenario, with its requirement", () => {
    const before: Ranking = { scenarios: [scenario("guard", 0.5, true)], positions: [] };
    const after: Ranking = { scenarios: [scenario("guard", 0.1, false)], positions: [] };
    expect(rankingDifference(before, after).scenarios).toEqual([
      {
        scenario: "guard/theft/fuel/violent",
        role: "guard",
        target: "fuel",
        act: "theft",
        mode: "violent",
        movement: "better",
        before: { conditionalRisk: 0.5, pEffectiveness: null, isRequirementMissed: true },
        after: { conditionalRisk: 0.1, pEffectiveness: null, isRequirementMissed: false },
      },
    ]);
  });
  it("counts, with those that came and those that went", () => {
    const before: Ranking = {
      scenarios: [scenario("guard", 0.5), scenario("clerk", 0.3), scenario("porter", 0.3)],
      positions: [position("guard", 1, 0.5), position("clerk", 2, 0.3), position("porter", 3, 0.3)],
    };
    const after: Ranking = {
      scenarios: [scenario("guard", 0.6), scenario("clerk", 0.3 + 1e-14), scenario("driver", 0.1)],
      positions: [position("guard", 1, 0.6), position("clerk", 2, 0.3 + 1e-14), position("driver", 3, 0.1)],
    };
    const counts = { better: 0, worse: 1, same: 1, new: 1, gone: 1 };
    const { positions, counts: counted } = rankingDifference(before, after);
    expect(counted).toEqual({ positions: counts, scenarios: counts });
    expect(positions.map(({ role, movement }) => `${role} ${movement}`)).toEqual([
      "guard worse",
      "clerk same",
      "driver new",
      "porter gone",
    ]);
  });
  it("is no difference at all where nothing has changed", () => {
    const { asItIs } = createWhatIf(randomModel(3, "varying"));
    const { counts } = rankingDifference(asItIs, asItIs);
    expect([counts.positions.same, counts.scenarios.same]).toEqual([asItIs.positions.length, asItIs.scenarios.length]);
  });
});
