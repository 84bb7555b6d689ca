import type { ScenarioSummary } from "@custodiet/assess";
import { worstOfActs } from "@custodiet/assess";
import { expect, it } from "vitest";

type Told = Partial<ScenarioSummary> & { readonly pEffectiveness?: number };

const scenario = ({ pEffectiveness, ...told }: Told): ScenarioSummary =>
  ({
    role: "guard",
    target: "source",
    act: "theft",
    mode: "violent",
    isBeyondThreatStatement: false,
    conditionalRisk: 0,
    requirement: null,
    worst: pEffectiveness === undefined ? null : { easi: { pEffectiveness } },
    ...told,
  }) as unknown as ScenarioSummary;

const required = (isMissed: boolean) => ({ pEffectiveness: 0.8, source: "Licence, condition 4", isMissed });

it("tells of each act on each target the first that has a path, and how many miss what is required", () => {
  const scenarios = [
    { id: "guard/theft/source/violent", pEffectiveness: 0.2, conditionalRisk: 0.8, requirement: required(true) },
    { id: "guard/theft/waste/violent", target: "waste", pEffectiveness: 0.5, conditionalRisk: 0.5 },
    {
      id: "clerk/theft/source/violent",
      role: "clerk",
      pEffectiveness: 0.7,
      conditionalRisk: 0.3,
      requirement: required(true),
    },
    {
      id: "nurse/theft/source/violent",
      role: "nurse",
      pEffectiveness: 0.9,
      conditionalRisk: 0.1,
      requirement: required(false),
    },
  ] as unknown as readonly Told[];
  expect(worstOfActs(scenarios.map(scenario))).toEqual([
    {
      target: "source",
      act: "theft",
      scenario: "guard/theft/source/violent",
      role: "guard",
      mode: "violent",
      pEffectiveness: 0.2,
      conditionalRisk: 0.8,
      requirement: { pEffectiveness: 0.8, source: "Licence, condition 4", missed: 2 },
    },
    {
      target: "waste",
      act: "theft",
      scenario: "guard/theft/waste/violent",
      role: "guard",
      mode: "violent",
      pEffectiveness: 0.5,
      conditionalRisk: 0.5,
      requirement: null,
    },
  ]);
});

it("says that nobody has a path, and leaves out what lies beyond the threat statement", () => {
  const beyond = { id: "guard/sabotage/source/violent", act: "sabotage", isBeyondThreatStatement: true };
  const scenarios = [{ id: "guard/theft/source/violent" }, { ...beyond, pEffectiveness: 0.1, conditionalRisk: 0.9 }];
  expect(worstOfActs((scenarios as unknown as readonly Told[]).map(scenario))).toEqual([
    {
      target: "source",
      act: "theft",
      scenario: null,
      role: null,
      mode: null,
      pEffectiveness: null,
      conditionalRisk: 0,
      requirement: null,
    },
  ]);
});
