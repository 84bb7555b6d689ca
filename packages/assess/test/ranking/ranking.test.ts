import type { ModelHash, ScenarioId } from "@custodiet/core";
import { describe, expect, it } from "vitest";
import { assess, assessScenario, hashAssessment, summariseAssessment } from "../../index.ts";
import { at, buildModel, detects, exactly, force, type LooseModel, task } from "../models/build-model.ts";
import { assessed } from "../models/worst-of.ts";

const ten = exactly(10);
const store = (change: Partial<LooseModel> = {}) =>
  buildModel({
    areas: [
      { id: "outside", kind: "off-site" },
      { id: "store", within: "outside" },
    ],
    crossings: [{ id: "door", between: ["outside", "store"], delays: { authorised: ten, stealth: ten } }],
    measures: [
      { id: "alarm", at: [at("crossing", "door")], performance: { stealth: detects(0.5) }, operatedBy: ["guard"] },
    ],
    targets: [{ id: "box", area: "store", tasks: [task("sabotage", "stealth", ten)] }],
    roles: [{ id: "clerk" }, { id: "guard", headCount: 2 }, { id: "visitor" }],
    response: { forces: [force(5)] },
    ...change,
  });
const half = { value: 0.5, basis: { kind: "unstated" } as const };
const keysOf = (model: ReturnType<typeof store>) => assessed(model).warnings.map(({ key }) => key);

describe("the ranking", () => {
  it("puts the most harmful position first, equals by name, and says whose is personal data", () => {
    expect(
      assessed(store()).positions.map(({ role, rank, conditionalRisk, isPersonalData }) => [
        role,
        rank,
        conditionalRisk,
        isPersonalData,
      ]),
    ).toEqual([
      ["guard", 1, 1, true],
      ["clerk", 2, 0.5, false],
      ["visitor", 3, 0.5, false],
    ]);
  });
  it("weighs by consequence: (1 - 0.5) 0.5", () => {
    const model = store({
      targets: [{ id: "box", area: "store", tasks: [task("sabotage", "stealth", ten)], consequence: half }],
    });
    expect(assessed(model).scenarios.find(({ id }) => id === "clerk/sabotage/box/non-violent")?.conditionalRisk).toBe(
      0.25,
    );
  });
  it("puts what is beyond the threat statement last and ranks nobody by it", () => {
    const model = store({
      crossings: [{ id: "door", between: ["outside", "store"], delays: { force: ten } }],
      threatStatement: { violence: "excluded" },
    });
    const { scenarios, positions } = assessed(model);
    expect(scenarios.map(({ isBeyondThreatStatement }) => isBeyondThreatStatement)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(positions.map(({ worstScenario, pEffectiveness }) => [worstScenario, pEffectiveness])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
  it("reports the worst state and every state's value", () => {
    const model = store({ states: [{ id: "day" }, { id: "night", measuresOff: ["alarm"] }] });
    const scenario = assessed(model).scenarios.find(({ id }) => id === "clerk/sabotage/box/violent");
    expect([scenario?.worst?.state, scenario?.byState]).toEqual([
      "night",
      [
        { state: "day", pEffectiveness: 0.5, pStopDeterministic: 0.5 },
        { state: "night", pEffectiveness: 0, pStopDeterministic: 0 },
      ],
    ]);
  });
});

describe("required effectiveness", () => {
  const required = (pEffectiveness: number, targets: string[]) =>
    assessed(
      store({
        requirements: [{ act: "sabotage", appliesTo: { kind: "targets", targets }, pEffectiveness, source: "licence" }],
      }),
    );
  it("is missed below what is required, by each scenario", () => {
    expect(required(0.6, ["box"]).positions.map(({ requirementsMissed }) => requirementsMissed)).toEqual([2, 2, 2]);
  });
  it("is met at what is required", () => {
    expect(required(0.5, ["box"]).positions.map(({ requirementsMissed }) => requirementsMissed)).toEqual([2, 0, 0]);
  });
  it("does not apply to another target", () => {
    expect(required(0.6, ["other"]).scenarios.map(({ requirement }) => requirement)).toEqual(Array(6).fill(null));
  });
  it("applies by category: 37 TBq of Co-60 is more than 1000 D of 0.03 TBq", () => {
    const category = (name: string) =>
      assessed(
        store({
          targets: [
            {
              id: "box",
              area: "store",
              kind: "radioactive-source",
              sources: [{ nuclide: "Co-60", activityTBq: 37, count: 1, dValue: null }],
              tasks: [task("sabotage", "stealth", ten)],
            },
          ],
          requirements: [
            {
              act: "sabotage",
              appliesTo: { kind: "category", category: name },
              pEffectiveness: 0.9,
              source: "licence",
            },
          ],
        }),
      ).scenarios.filter(({ requirement }) => requirement?.isMissed).length;
    expect(category("1")).toBe(6);
    expect(category("2")).toBe(0);
  });
});

describe("warnings", () => {
  it("are none where nothing is doubtful but the bases", () => {
    expect(keysOf(store())).toEqual(["unstated-basis"]);
  });
  it("say that nobody comes, in each mode and state", () => {
    expect(keysOf(store({ response: { forces: [] } }))).toEqual(["no-force", "no-force", "unstated-basis"]);
  });
  it("say that nobody is told", () => {
    expect(keysOf(store({ response: { pCommunication: 0, forces: [force(5)] } }))).toContain("no-communication");
  });
  it("name the measure that lowers P_I: a sensor before a delay of 1000 s, SD 1000 s (methods, section 9)", () => {
    const measures = (first: number) => [
      { id: "first", at: [at("crossing", "door")], performance: { stealth: detects(first) } },
      { id: "second", at: [at("target", "box")], performance: { stealth: detects(1) } },
    ];
    const model = (first: number) =>
      store({
        crossings: [{ id: "door", between: ["outside", "store"], delays: { stealth: exactly(1000, 1000) } }],
        measures: measures(first),
        targets: [{ id: "box", area: "store", tasks: [task("sabotage", "stealth", exactly(150, 5))] }],
        response: { forces: [force(100, 10)] },
      });
    const warning = assessed(model(1)).warnings.find(({ key }) => key === "lowers-interruption");
    expect(warning?.values["measure"]).toBe("first");
    expect(warning?.values["pInterruption"]).toBeCloseTo(0.853125858503, 10);
    expect(warning?.values["pInterruptionWithout"]).toBeCloseTo(0.999996127892, 10);
    expect(keysOf(model(0))).not.toContain("lowers-interruption");
  });
});

describe("the assessment", () => {
  const hash = "0".repeat(64) as ModelHash;
  it("is the same for the same model, to the last digit of its hash", () => {
    expect(hashAssessment(assessed(store()))).toBe(hashAssessment(assessed(store())));
  });
  it("stops when somebody asks for it", () => {
    const progress = { report: () => undefined, isCancelled: () => true };
    expect(assess(store(), hash, { progress })).toEqual({ ok: false, error: "cancelled" });
  });
  it("tells its progress by position", () => {
    const told: string[] = [];
    const progress = {
      report: (done: number, total: number) => told.push(`${done}/${total}`),
      isCancelled: () => false,
    };
    assess(store(), hash, { progress });
    expect(told).toEqual(["0/3", "1/3", "2/3", "3/3"]);
  });
  it("tells one scenario as it stands in the whole", () => {
    const id = "clerk/sabotage/box/violent" as ScenarioId;
    expect(assessScenario(store(), id)).toEqual(assessed(store()).scenarios.find((scenario) => scenario.id === id));
    expect(assessScenario(store(), "nobody/sabotage/box/violent" as ScenarioId)).toBeNull();
  });
  it("is summed up without its paths", () => {
    const summary = summariseAssessment(assessed(store())).scenarios[0];
    expect(summary?.worst?.pathCount).toBe(1);
    expect(Object.keys(summary?.worst ?? {})).not.toContain("pathsByEasi");
  });
});

describe("the assumption about values nobody has confirmed", () => {
  const stated = (assumed: readonly string[]) =>
    assessed(store({ assumed })).assumptions.filter(({ key }) => key === "unconfirmed");

  it("counts them", () => {
    expect(stated(["measures.alarm.knowledgeFactor", "targets.box.area"])).toEqual([
      { key: "unconfirmed", text: "2 values are defaults nobody has confirmed.", values: { values: 2 } },
    ]);
  });

  it("is not made where there are none", () => {
    expect(stated([])).toEqual([]);
  });
});
