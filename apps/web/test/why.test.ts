import { expect, it } from "vitest";
import type { ScenarioPath, ScenarioStep } from "../src/api/shapes.ts";
import { stepGroups } from "../src/scenario/step-groups.ts";
import { whyOf } from "../src/scenario/why.ts";

const value = { pInterruption: 0, pStop: 0, pEffectiveness: 0 };
const force = {
  force: "patrol",
  responseForceTime: { meanSeconds: 300, sdSeconds: 0 },
  pCommunication: 1,
  pNeutralization: 1,
};
const noForce = { ...force, force: null, responseForceTime: null, pNeutralization: 0 };

const step = (wanted: Partial<ScenarioStep>): ScenarioStep => ({
  phase: "prepare",
  tactic: "authorised",
  via: { kind: "crossing", id: "door" },
  from: "a",
  to: "b",
  detectAt: "B",
  delay: { meanSeconds: 0, sdSeconds: 0 },
  pDetect: 0,
  remainingSeconds: null,
  pResponseInTime: 1,
  isTimely: true,
  measures: [],
  ...wanted,
});

const measure = (id: string, pDetect: number, pDetectAsDesigned: number) => ({
  measure: id,
  pDetect,
  pDetectAsDesigned,
  delaySeconds: 0,
  why: "operated by the insider" as const,
});

const task = step({ phase: "acquire", via: { kind: "task", id: "safe", name: "Open it" } });

const path = (steps: readonly ScenarioStep[], criticalDetectionPoint: number | null): ScenarioPath => ({
  easi: value,
  deterministic: value,
  pTimely: 0,
  pLate: 0,
  pNone: 1,
  criticalDetectionPoint,
  totalDelay: { meanSeconds: 200, sdSeconds: 0 },
  steps: [...steps],
});

it("counts the doors in and out, and those not passed by right", () => {
  const out = step({ phase: "remove", tactic: "stealth" });
  const why = whyOf(path([step({}), step({ phase: "acquire", tactic: "force" }), task, out], null), force);
  expect([why.doorsIn, why.doorsNotByRight, why.doorsOut, why.isRemote]).toEqual([2, 1, 1, false]);
});

it("names each measure once, where it is likeliest to notice, and the strongest of them", () => {
  const first = step({ measures: [measure("camera", 0, 0.9), measure("guard", 0.1, 0.4)] });
  const second = step({ measures: [measure("camera", 0, 0.5), measure("guard", 0.3, 0.4), measure("fence", 0, 0)] });
  const why = whyOf(path([first, second, task], null), force);
  expect(why.lost).toEqual([measure("camera", 0, 0.9)]);
  expect(why.strongest).toEqual(measure("guard", 0.3, 0.4));
  expect(why.measureCount).toBe(3);
});

it("finds no strongest measure where none notices, and nothing lost where none would", () => {
  const why = whyOf(path([step({ measures: [measure("fence", 0, 0)] }), task], null), force);
  expect([why.strongest, why.lost, why.measureCount]).toEqual([null, [], 1]);
});

it("tells from the critical detection point how the response stands to the act", () => {
  const steps = [task, task];
  const times = { responseSeconds: 300, totalSeconds: 200 };
  expect(whyOf(path(steps, null), force).response).toEqual({ kind: "never", ...times });
  expect(whyOf(path(steps, 0), force).response).toEqual({ kind: "until", ...times, lastTimely: 0 });
  expect(whyOf(path(steps, 1), force).response).toEqual({ kind: "always", ...times });
  expect(whyOf(path(steps, null), noForce).response).toEqual({ kind: "no-force" });
  expect(whyOf(path([step({})], null), force).response).toEqual({ kind: "untimed" });
});

it("puts together runs of preparation that nothing works on, and no others", () => {
  const watched = step({ pDetect: 0.1, measures: [measure("camera", 0.1, 0.1)] });
  const groups = stepGroups([step({}), step({}), watched, step({}), task]);
  expect(groups.map(({ first, steps, isUnhindered }) => [first, steps.length, isUnhindered])).toEqual([
    [0, 2, true],
    [2, 1, false],
    [3, 1, false],
    [4, 1, false],
  ]);
});
