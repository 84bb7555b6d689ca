import type { FacilityModel, Measure } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import { createWhatIf } from "../../index.ts";
import { assessed } from "../models/worst-of.ts";
import { randomModel } from "../whole-chain/random-models.ts";

const replaced = (model: FacilityModel, changed: Measure): FacilityModel => ({
  ...model,
  measures: model.measures.map((measure) => (measure.id === changed.id ? changed : measure)),
});

const doubled = (measure: Measure): Measure => ({
  ...measure,
  performance: Object.fromEntries(
    Object.entries(measure.performance).map(([tactic, value]) => [
      tactic,
      { ...value, pDetect: Math.min(1, 2 * value.pDetect) },
    ]),
  ),
});

const changes: readonly (readonly [string, (measure: Measure) => Measure])[] = [
  ["detects twice as much", doubled],
  ["detects nothing", (measure) => ({ ...measure, performance: {} })],
  ["is in nobody's hands", (measure) => ({ ...measure, operatedBy: [], maintainedBy: [], canBeDisabledBy: [] })],
  ["is watched by nobody", (measure) => ({ ...measure, watchedBy: null })],
  ["stands nowhere", (measure) => ({ ...measure, at: [] })],
];

describe("what if a measure", () => {
  it.each(changes)("%s: every position is ranked as a full assessment would", (_, change) => {
    for (let seed = 0; seed < 40; seed++) {
      const model = randomModel(seed, "varying");
      const whatIf = createWhatIf(model);
      for (const measure of model.measures.slice(0, 3)) {
        const changed = change(measure);
        expect([seed, whatIf.rankAgain(changed).positions]).toEqual([
          seed,
          assessed(replaced(model, changed)).positions,
        ]);
      }
      expect(whatIf.asItIs.positions).toEqual(assessed(model).positions);
    }
  });
  it("is not there: refuses", () => {
    const model = randomModel(1, "certain");
    const stranger = { ...model.measures[0], id: "stranger" } as unknown as Measure;
    expect(() => createWhatIf(model).rankAgain(stranger)).toThrow("no measure stranger");
  });
});
