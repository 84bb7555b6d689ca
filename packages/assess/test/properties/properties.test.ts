/** Properties that hold whatever the facility (assessment method, section 10), on seeded random models. */
import type { FacilityModel, Role } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import type { Assessment, ScenarioResult } from "../../index.ts";
import { loweringBound } from "../../src/easi/evaluate-easi.ts";
import { assessed } from "../models/worst-of.ts";
import { randomModel } from "../whole-chain/random-models.ts";

const seeds = Array.from({ length: 40 }, (_, i) => 5000 + i);

/** The model with more given to the first role. */
const withRole = (model: FacilityModel, more: (role: Role) => object): FacilityModel => ({
  ...model,
  roles: model.roles.map((role, i) => (i === 0 ? { ...role, ...more(role) } : role)),
});

const scenariosOf = (model: FacilityModel) =>
  new Map(assessed(model).scenarios.map((scenario) => [scenario.id, scenario]));

/** Of a rise of P_E: nothing where no delay varies (EASI is then the deterministic rule); at 0.3 of the mean, EASI's. */
const allowances = { certain: 1e-12, varying: loweringBound(0.3, 1) };
const kinds = ["certain", "varying"] as const;

/** Scenarios in which the second model stops the insider better than the first. */
function risen(before: FacilityModel, after: FacilityModel, allowance: number): readonly string[] {
  const now = scenariosOf(after);
  return [...scenariosOf(before).values()]
    .filter((was) => isRisen(was, now.get(was.id), allowance))
    .map(({ id }) => id);
}

function isRisen(was: ScenarioResult, is: ScenarioResult | undefined, allowance: number): boolean {
  if (was.worst === null) return false;
  if (!is?.worst) return true;
  return is.worst.easi.pEffectiveness > was.worst.easi.pEffectiveness + allowance;
}

const everyArea = (model: FacilityModel) => ({
  areas: model.areas.map(({ id }) => id),
  portals: null,
  windows: null,
  states: null,
  escort: null,
});

describe("whatever the facility", () => {
  it.each(kinds)("more access never makes an insider weaker, nor does access under escort: %s delays", (kind) => {
    for (const seed of seeds) {
      const model = randomModel(seed, kind);
      const escort = model.measures[0]?.id ?? null;
      const given = (grant: object) => withRole(model, (role) => ({ access: [...role.access, grant] }));
      expect([seed, ...risen(model, given(everyArea(model)), allowances[kind])]).toEqual([seed]);
      expect([seed, ...risen(model, given({ ...everyArea(model), escort }), allowances[kind])]).toEqual([seed]);
    }
  });
  it.each(kinds)("more authority never does: %s delays", (kind) => {
    for (const seed of seeds) {
      const model = randomModel(seed, kind);
      const overrides = model.measures.slice(0, 2).map(({ id }) => id);
      const more = withRole(model, ({ authority }) => ({
        authority: {
          ...authority,
          overrides: [...authority.overrides, ...overrides],
          handles: model.targets.map(({ id }) => id),
        },
      }));
      expect([seed, ...risen(model, more, allowances[kind])]).toEqual([seed]);
    }
  });
  it.each(kinds)("more knowledge never does: %s delays", (kind) => {
    for (const seed of seeds) {
      const model = randomModel(seed, kind);
      const all = { measures: model.measures.map(({ id }) => id), targets: [] };
      const more = withRole(model, () => ({ knowledge: all }));
      expect([seed, ...risen(model, more, allowances[kind])]).toEqual([seed]);
    }
  });
  it("P_I is at most P_C, the three outcomes sum to 1, and values agree with their paths", () => {
    for (const seed of seeds) {
      for (const { worst } of assessed(randomModel(seed, "varying")).scenarios) {
        if (!worst) continue;
        expect(worst.easi.pInterruption).toBeLessThanOrEqual(worst.response.pCommunication + 1e-15);
        const [path] = worst.pathsByEasi;
        expect(path?.easi.pEffectiveness).toBeCloseTo(worst.easi.pEffectiveness, 9);
        expect(worst.pathsByDeterministic[0]?.deterministic.pEffectiveness).toBeCloseTo(
          worst.deterministic.pEffectiveness,
          9,
        );
        expect((path?.pTimely ?? 0) + (path?.pLate ?? 0) + (path?.pNone ?? 0)).toBeCloseTo(1, 12);
      }
    }
  });
  it("the order in which elements are written changes nothing but the order of the states", () => {
    for (const seed of seeds) {
      const model = randomModel(seed, "varying");
      const reversed = {
        ...model,
        areas: model.areas.toReversed(),
        crossings: model.crossings.toReversed(),
        measures: model.measures.toReversed(),
        targets: model.targets.toReversed(),
        roles: model.roles.toReversed(),
        procedures: model.procedures.toReversed(),
        response: { ...model.response, forces: model.response.forces.toReversed() },
      };
      expect(withoutCounts(assessed(reversed))).toEqual(withoutCounts(assessed(model)));
    }
  });
  it("every P_E is 0 where nothing detects", () => {
    const model = randomModel(7, "certain");
    const blind = { ...model, measures: [] };
    const values = assessed(blind).scenarios.flatMap(({ worst }) => (worst ? [worst.easi.pEffectiveness] : []));
    expect(new Set(values)).toEqual(new Set([0]));
  });
});

const withoutCounts = ({ counts: _, ...assessment }: Assessment) => assessment;
