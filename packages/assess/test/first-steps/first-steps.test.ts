import { type Progress, silentProgress } from "@custodiet/core";
import type { FacilityModel } from "@custodiet/model";
import { expect, it } from "vitest";
import { createWhatIf, type FirstSteps, findFirstSteps } from "../../index.ts";
import { applyStep } from "../../src/first-steps/apply-step.ts";
import { stepCandidates } from "../../src/first-steps/candidates.ts";
import type { FirstStep } from "../../src/first-steps/first-step.ts";
import { withSleeping } from "../../src/first-steps/sleeping-measures.ts";
import { assessed } from "../models/worst-of.ts";
import { randomModel } from "../whole-chain/random-models.ts";

const seeds = Array.from({ length: 30 }, (_, i) => 400 + i);

function stepsOf(model: FacilityModel, progress: Progress = silentProgress): FirstSteps {
  const found = findFirstSteps(model, progress);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

const changed = (model: FacilityModel, steps: readonly FirstStep[]): FacilityModel =>
  steps.reduce((now, step) => applyStep(now, step), model);

it("weighs each step as a full assessment of the changed facility does", () => {
  const kinds = new Set<string>();
  for (const seed of seeds.slice(0, 20)) {
    const model = randomModel(seed, "varying");
    const { singles, sets } = stepsOf(model);
    for (const { steps, worst, sum } of [...singles.slice(0, 5), ...sets.slice(0, 2)]) {
      const { positions } = assessed(changed(model, steps));
      expect(worst.after?.conditionalRisk ?? 0).toBeCloseTo(positions[0]?.conditionalRisk ?? 0, 12);
      const whole = positions.reduce((total, { conditionalRisk }) => total + conditionalRisk, 0);
      expect(sum.after).toBeCloseTo(whole, 10);
      for (const { kind } of steps) kinds.add(kind);
    }
  }
  expect(kinds.size).toBeGreaterThanOrEqual(4);
});

it("ranks a facility with all the measures asleep as the facility itself", () => {
  for (const seed of seeds) {
    const model = randomModel(seed, "varying");
    const { model: joined } = withSleeping(model, stepCandidates(model));
    const [asItIs, asleep] = [model, joined].map((each) => createWhatIf(each).asItIs.positions);
    expect([seed, asleep]).toEqual([seed, asItIs]);
  }
});

it("offers what helps only, the most helpful first", () => {
  for (const seed of seeds) {
    const { singles } = stepsOf(randomModel(seed, "varying"));
    expect(singles.every(({ better, isWorstLowered }) => better.length > 0 || isWorstLowered)).toBe(true);
    expect(singles.every(({ sum }) => sum.after < sum.before)).toBe(true);
    const worst = singles.map(({ worst: { after } }) => after?.conditionalRisk ?? 0);
    expect(worst).toEqual(worst.toSorted((a, b) => a - b));
  }
});

it("looks for sets only where no single step lowers the worst, and each set needs all its steps", () => {
  let found = 0;
  for (const seed of [445, 514, 518, ...seeds.slice(0, 10)]) {
    const model = randomModel(seed, "varying");
    const { singles, sets } = stepsOf(model);
    if (singles.some(({ isWorstLowered }) => isWorstLowered)) expect(sets).toEqual([]);
    for (const { steps, worst } of sets) {
      found += 1;
      for (const left of steps) {
        const { positions } = assessed(
          changed(
            model,
            steps.filter((step) => step !== left),
          ),
        );
        const gain = (worst.before?.conditionalRisk ?? 0) - (positions[0]?.conditionalRisk ?? 0);
        expect(gain).toBeLessThan(0.0005);
      }
    }
  }
  expect(found).toBeGreaterThan(0);
});

it("offers to mend a measure that is out of service, where that helps", () => {
  const mended = seeds.flatMap((seed) => {
    const model = randomModel(seed, "varying");
    const [first, ...others] = model.measures;
    if (!first) return [];
    const off = model.states.map((state) => ({
      ...state,
      measuresOff: [...new Set([...state.measuresOff, first.id])],
    }));
    const broken = { ...model, measures: [{ ...first, isOutOfService: true }, ...others], states: off };
    return stepsOf(broken).singles.filter(({ steps }) => steps[0]?.kind === "put-in-service");
  });
  expect(mended.length).toBeGreaterThan(0);
});

it("finds the same whatever order the facility is written in", () => {
  const model = randomModel(401, "varying");
  const turned = { ...model, measures: model.measures.toReversed(), targets: model.targets.toReversed() };
  expect(stepsOf(turned).singles.map(({ steps }) => steps)).toEqual(stepsOf(model).singles.map(({ steps }) => steps));
});

it("stops when it is asked to, and says how far it is", () => {
  const model = randomModel(401, "varying");
  const told: number[] = [];
  stepsOf(model, { isCancelled: () => false, report: (done, total) => told.push(done / total) });
  expect(told.at(-1)).toBe(1);
  expect(findFirstSteps(model, { report: () => undefined, isCancelled: () => told.push(0) > 3 }).ok).toBe(false);
});

it("tells how far it is: what is done never falls, and ends with all of it", () => {
  for (const seed of [445, 514, ...seeds.slice(0, 4)]) {
    const told: (readonly [number, number])[] = [];
    stepsOf(randomModel(seed, "varying"), {
      isCancelled: () => false,
      report: (done, total) => told.push([done, total]),
    });
    const done = told.map(([each]) => each);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(told.every(([each, total]) => each <= total)).toBe(true);
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  }
});
