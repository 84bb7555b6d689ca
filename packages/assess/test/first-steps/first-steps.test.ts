import { expect, it } from "vitest";
import { createWhatIf, findFirstSteps } from "../../index.ts";
import { assessed } from "../models/worst-of.ts";
import { randomModel } from "../whole-chain/random-models.ts";

const seeds = Array.from({ length: 100 }, (_, i) => 400 + i);

it("weighs each withdrawal as a full assessment of the changed facility does", () => {
  let weighed = 0;
  for (const seed of seeds) {
    const model = randomModel(seed, "varying");
    for (const { step, after } of findFirstSteps(model, createWhatIf(model))) {
      if (step.kind !== "withdraw-access") continue;
      const roles = model.roles.map((role) => ({
        ...role,
        access: role.access.map((grant) => ({
          ...grant,
          areas: grant.areas.filter((id) => role.id !== step.role || grant.escort !== null || id !== step.area),
        })),
      }));
      const { positions } = assessed({ ...model, roles });
      expect([seed, after.worst]).toEqual([seed, positions[0]?.conditionalRisk]);
      weighed += 1;
    }
  }
  expect(weighed).toBeGreaterThan(5);
});

it("offers what helps only, the most helpful first", () => {
  for (const seed of seeds) {
    const model = randomModel(seed, "varying");
    const steps = findFirstSteps(model, createWhatIf(model));
    expect(steps.every(({ before, after }) => after.sum < before.sum)).toBe(true);
    const worst = steps.map(({ after }) => after.worst);
    expect(worst).toEqual(worst.toSorted((a, b) => a - b));
  }
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
    return findFirstSteps(broken, createWhatIf(broken)).filter(({ step }) => step.kind === "put-in-service");
  });
  expect(mended.length).toBeGreaterThan(0);
});
