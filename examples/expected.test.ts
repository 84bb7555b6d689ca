/**
 * Every example facility gives the results that were argued by hand in its `ARGUMENTS.md`. Where this test and the
 * engine disagree, one of them is wrong: `expected.yaml` is corrected by argument, never from the engine's output.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Assessment, assess, type ScenarioPath, type ScenarioResult } from "@custodiet/assess";
import { categorise, type FacilityModel, hashModel } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import { type ExpectedFacility, loadExample, readExpected } from "./expected-results.ts";
import { StopOracle } from "./oracle/least-stop.ts";

/** `null`: every state. Other states agreed too when last tried; they are left out to keep the test quick. */
const comparedStates: Readonly<Record<string, readonly string[] | null>> = {
  "quillfen-research-reactor": ["outage", "evacuation"],
  "alderquay-hospital": null,
  "thistlewade-fuel-works": ["inventory", "loss-of-power"],
  "brackenhythe-power-station": ["outage", "evacuation"],
  "sorrelgate-irradiation-plant": null,
  "kestrelby-radiography": null,
};

for (const [name, compared] of Object.entries(comparedStates)) {
  const folder = join(import.meta.dirname, name);
  const expected = readExpected(folder);
  const loaded = loadExample(folder);
  if (!loaded.ok) throw new Error(loaded.error);
  const { model, warnings } = loaded.value;
  const assessment = assessed(assess(model, hashModel(model), { pathCount: 1 }));

  describe(name, () => {
    it("is declared fictional and is the facility the expectations are about", () => {
      expect([model.facility.id, model.facility.isFictional]).toEqual([expected.facility, true]);
    });

    it("warns of nothing but positions of few persons", () => {
      expect([...new Set(warnings.map((warning) => warning.code))]).toEqual(["CUS-M131"]);
    });

    it("has a place on the map for every area", () => {
      expect(model.areas.filter((area) => area.geometry === null).map((area) => area.id)).toEqual([]);
    });

    it("has the categories worked out by hand for every target", () => {
      const categories = Object.fromEntries(categorise(model).map(({ target, category }) => [target, category]));
      expect(categories).toEqual(expected.categories);
    });

    it("is searched without hitting a bound", () => {
      expect(assessment.counts.bounded).toBe(0);
    });

    for (const wanted of expected.scenarios) describeScenario(assessment, wanted, expected.tolerance);

    it.each(expected.noPath)("%s has no path in any state", (id) => {
      const found = scenarioOf(assessment, id);
      expect([found.worst, found.conditionalRisk]).toEqual([null, 0]);
    });

    it.each(expected.moreHarmful)("%s is more harmful than %s", (more, less) => {
      const risks = [more, less].map((id) => scenarioOf(assessment, id).conditionalRisk);
      expect(risks[0]).toBeGreaterThan(risks[1] ?? Number.NaN);
    });

    it("has in every scenario the deterministic value of a second, independent computation", () => {
      const states = model.states.filter(({ id }) => compared === null || compared.includes(id));
      expect(states.length).toBeGreaterThanOrEqual(2);
      expect(disagreements(model, states, assessment)).toEqual([]);
    }, 120_000);

    it("names at least three scenarios with their argument", () => {
      const argued = readFileSync(join(folder, "ARGUMENTS.md"), "utf8");
      expect(argued.match(/^## \d+\. /gm)?.length).toBeGreaterThanOrEqual(3);
    });
  });
}

function describeScenario(
  assessment: Assessment,
  wanted: ExpectedFacility["scenarios"][number],
  fileTolerance: number,
): void {
  const tolerance = wanted.tolerance ?? fileTolerance;
  describe(wanted.scenario, () => {
    const found = scenarioOf(assessment, wanted.scenario);

    it("has the effectiveness argued by hand in its worst state", () => {
      expect(distance(found.worst?.easi.pEffectiveness, wanted.pEffectiveness)).toBeLessThanOrEqual(tolerance);
    });

    it.each(Object.entries(wanted.byState))("in state %s has the values argued by hand", (state, values) => {
      const inState = found.byState.find((value) => value.state === state);
      expect(distance(inState?.pStopDeterministic, values.pStop)).toBeLessThanOrEqual(tolerance);
      expect(distance(inState?.pEffectiveness, values.pEffectiveness)).toBeLessThanOrEqual(tolerance);
    });

    const { worstState, timedSteps, criticalDetection, requirementMissed } = wanted;
    if (worstState !== undefined) {
      it(`is at its worst in state ${worstState}`, () => expect(found.worst?.state).toBe(worstState));
    }
    if (timedSteps !== undefined) {
      it("takes the steps argued by hand", () => {
        const steps = mostVulnerable(found).steps.filter((step) => step.phase !== "prepare");
        expect(steps.map((step) => step.via.id)).toEqual(timedSteps);
      });
    }
    if (criticalDetection !== undefined) {
      it(`has its critical detection point at ${criticalDetection}`, () => {
        const path = mostVulnerable(found);
        expect(path.steps[path.criticalDetectionPoint ?? -1]?.via.id).toBe(criticalDetection);
      });
    }
    if (requirementMissed !== undefined) {
      const says = requirementMissed ? "misses" : "meets";
      it(`${says} what is required`, () => expect(found.requirement?.isMissed).toBe(requirementMissed));
    }
  });
}

/** Every value in which engine and oracle differ, or of which only one says that there is no path. */
function disagreements(model: FacilityModel, states: FacilityModel["states"], assessment: Assessment): string[] {
  return model.roles.flatMap((role) =>
    states.flatMap((state) => {
      const oracle = new StopOracle(model, role, state);
      return assessment.scenarios
        .filter((scenario) => scenario.role === role.id)
        .flatMap((scenario) => {
          const target = model.targets.find(({ id }) => id === scenario.target);
          const least = target ? oracle.pStop({ ...scenario, target }) : Number.NaN;
          const found = scenario.byState.find((value) => value.state === state.id)?.pStopDeterministic ?? null;
          const agree = found === null || least === null ? found === least : Math.abs(found - least) <= 1e-9;
          return agree ? [] : [`${scenario.id} in ${state.id}: engine ${found}, oracle ${least}`];
        });
    }),
  );
}

/** Infinite where a value is missing, so that a comparison fails. */
const distance = (found: number | null | undefined, wanted: number): number =>
  Math.abs((found ?? Number.POSITIVE_INFINITY) - wanted);

function mostVulnerable(scenario: ScenarioResult): ScenarioPath {
  const path = scenario.worst?.pathsByEasi[0];
  if (!path) throw new Error(`${scenario.id} has no path`);
  return path;
}

function scenarioOf(assessment: Assessment, id: string): ScenarioResult {
  const found = assessment.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`no scenario is called ${id}`);
  return found;
}

function assessed(result: ReturnType<typeof assess>): Assessment {
  if (!result.ok) throw new Error("cancelled, though nobody asked for it");
  return result.value;
}
