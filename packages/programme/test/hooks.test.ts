/**
 * The hooks on two demonstration facilities. Each expectation was argued by hand from the facility's files, and stands with
 * its reason; then single statements of a model are changed, and the check must tell exactly that.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type FacilityModel, hashModel, loadModel, type Measure } from "@custodiet/model";
import { describe, expect, it } from "vitest";
import { computeFromModel, evaluateHooks, evaluateMaturity, type HookCheck, type HookOutcome } from "../index.ts";
import { shippedCatalogue } from "./content.ts";
import { asOf, claim, record, scope } from "./small.ts";

const catalogue = shippedCatalogue();

function facility(name: string): FacilityModel {
  const folder = join(import.meta.dirname, "../../../examples", name);
  const parts = readdirSync(folder).filter(
    (file) => file.endsWith(".yaml") && !["facility.yaml", "expected.yaml"].includes(file),
  );
  const loaded = loadModel(
    ["facility.yaml", ...parts].map((file) => ({ name: file, text: readFileSync(join(folder, file), "utf8") })),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value.model;
}

/** `holds`, `nothing`, or the findings as `target+position`. */
const told = (outcome: HookOutcome | undefined): string | readonly string[] =>
  outcome?.kind === "fails"
    ? outcome.findings.map(({ places }) => places.map(({ id }) => id).join("+"))
    : (outcome?.kind ?? "not asked");

const ask = (model: FacilityModel, check: HookCheck): string | readonly string[] =>
  told(evaluateHooks(catalogue.measures, { model, assessment: null }).find((each) => each.check === check)?.outcome);

const quillfen = facility("quillfen-research-reactor");
const alderquay = facility("alderquay-hospital");

describe("Quillfen research reactor", () => {
  it.each<readonly [HookCheck, string | readonly string[], string]>([
    [
      "pair-at-targets",
      "holds",
      "plates (I), fresh fuel (II) and the hot cell's source (1) each have a pair at the target",
    ],
    [
      "pair-independent",
      ["pool-two-person+reactor-manager"],
      "the reactor manager commands the fuel handler and the operator, who are all there is of the pool's pair",
    ],
    [
      "contractors-escorted",
      ["pool-platform+crane-contractor"],
      "the outage grants the crane contractor the pool platform without an escort",
    ],
    [
      "separation-of-duties",
      ["heu-plates+nmac-technician+special-seals"],
      "the assay technician enters the special store and both works and keeps its seals; nothing watches them",
    ],
    [
      "remote-access-inside",
      ["access-control-engineer+access-control-server"],
      "the engineer is of another company and reaches the server from anywhere",
    ],
    [
      "inventory-period",
      ["fresh-material+heu-plates"],
      "plates are category I: 30 days are asked, 90 are kept; fresh fuel (II, 90 days) and the pool (III, 365) are in time",
    ],
    [
      "free-portals-watched",
      ["stair-door+evacuation", "stair-exit+evacuation", "pa-emergency-gate+evacuation"],
      "their alarms are off in an evacuation; the other free doors keep a measure",
    ],
    [
      "targets-in-balance-areas",
      "holds",
      "the special store, the fresh fuel store and the pool lie in the two balance areas",
    ],
    ["accountant-apart", "holds", "the accountant handles the ledger, no material"],
    ["measurement-basis", "nothing", "the balance areas name no measurements"],
    ["requirements-met", "nothing", "there is no assessment here"],
    ["threat-covers-insiders", "holds", "one insider, passive or active"],
    ["targets-categorised", "holds", "every material and source has its category by the tables"],
  ])("%s: %j", (check, expected) => {
    expect(ask(quillfen, check)).toEqual(expected);
  });
});

describe("Alderquay hospital", () => {
  it.each<readonly [HookCheck, string | readonly string[], string]>([
    [
      "pair-at-targets",
      ["blood-irradiator", "teletherapy-head"],
      "both are category 1; the hospital's pairs sign for small sources and check an interlock",
    ],
    ["contractors-escorted", "holds", "the exchange engineer and the alarm contractor are escorted, the student too"],
    [
      "material-detection-on-ways-out",
      ["blood-irradiator", "teletherapy-head", "research-irradiator"],
      "only the brachytherapy door and the clinical waste are checked for radiation; the sources there pass one of them",
    ],
    [
      "transfers-paired",
      [
        "waste-collection+waste-contractor",
        "source-exchange+medical-physicist",
        "source-exchange+source-exchange-engineer",
      ],
      "they can run the procedures alone, and no pair checks them",
    ],
    ["remote-access-inside", "holds", "all three who reach systems from anywhere are the trust's own"],
    ["inventory-period", "nothing", "there is no nuclear material"],
    ["systems-described", "holds", "the access system is a target"],
  ])("%s: %j", (check, expected) => {
    expect(ask(alderquay, check)).toEqual(expected);
  });
});

const changeMeasure = (model: FacilityModel, id: string, changes: Partial<Measure>): FacilityModel => ({
  ...model,
  measures: model.measures.map((measure) => (measure.id === id ? { ...measure, ...changes } : measure)),
});

const changeRole = (
  model: FacilityModel,
  id: string,
  change: (role: FacilityModel["roles"][number]) => Partial<FacilityModel["roles"][number]>,
): FacilityModel => ({
  ...model,
  roles: model.roles.map((role) => (role.id === id ? { ...role, ...change(role) } : role)),
});

describe("a single change of Quillfen", () => {
  it.each<readonly [string, HookCheck, (model: FacilityModel) => FacilityModel, string | readonly string[]]>([
    [
      "a pair taken away",
      "pair-at-targets",
      (model) => changeMeasure(model, "special-two-person", { pair: null }),
      ["heu-plates"],
    ],
    [
      "a pair put out of service",
      "pair-at-targets",
      (model) => changeMeasure(model, "special-two-person", { isOutOfService: true }),
      ["heu-plates"],
    ],
    [
      "a manager who commands no more",
      "pair-independent",
      (model) => changeRole(model, "reactor-manager", (role) => ({ authority: { ...role.authority, commands: [] } })),
      "holds",
    ],
    [
      "an outage without a grant",
      "contractors-escorted",
      (model) => ({ ...model, states: model.states.map((state) => ({ ...state, accessGranted: [] })) }),
      "holds",
    ],
    [
      "seals that a second control watches",
      "separation-of-duties",
      (model) => changeMeasure(model, "special-seals", { watchedBy: "special-camera" as never }),
      "holds",
    ],
    [
      "no access from afar",
      "remote-access-inside",
      (model) => changeRole(model, "access-control-engineer", () => ({ remoteAccess: [] })),
      "holds",
    ],
    [
      "an inventory each month",
      "inventory-period",
      (model) => ({
        ...model,
        balanceAreas: model.balanceAreas.map((area) => ({ ...area, inventoryEveryDays: 30 })),
      }),
      "holds",
    ],
    [
      "an accountant who handles fuel",
      "accountant-apart",
      (model) =>
        changeRole(model, "nmac-accountant", (role) => ({
          authority: { ...role.authority, handles: ["fresh-fuel" as never] },
        })),
      ["fresh-material+nmac-accountant+fresh-fuel"],
    ],
    [
      "a balance area given up",
      "targets-in-balance-areas",
      (model) => ({ ...model, balanceAreas: model.balanceAreas.filter(({ id }) => id !== "core-and-pool") }),
      ["irradiated-fuel"],
    ],
    [
      "a camera out of service",
      "measures-in-service",
      (model) => changeMeasure(model, "pool-camera", { isOutOfService: true }),
      ["pool-camera"],
    ],
    [
      "no armed team and no police",
      "force-in-every-state",
      (model) => ({
        ...model,
        response: { ...model.response, forces: model.response.forces.filter(({ id }) => id === "site-patrols") },
      }),
      ["day", "night", "outage", "evacuation", "loss-of-power"],
    ],
    [
      "an alarm assessed in an hour",
      "response-before-act",
      (model) => ({
        ...model,
        response: { ...model.response, alarmAssessment: { meanSeconds: 3600, sdSeconds: 60 } },
      }),
      ["heu-plates", "fresh-fuel", "hot-cell-source"],
    ],
    [
      "a threat statement without an active insider",
      "threat-covers-insiders",
      (model) => ({ ...model, threatStatement: { ...model.threatStatement, activity: ["passive"] } }),
      ["quillfen-research-reactor"],
    ],
    [
      "a monitor of the special store out of service",
      "material-detection-on-ways-out",
      (model) =>
        changeMeasure(changeMeasure(model, "special-door-monitor", { isOutOfService: true }), "anteroom-weight-check", {
          isOutOfService: true,
        }),
      ["heu-plates", "fresh-fuel", "irradiated-fuel", "hot-cell-source", "calibration-sources", "neutron-source"],
    ],
    [
      "every position knowing every measure",
      "knowledge-share",
      (model) => ({
        ...model,
        roles: model.roles
          .filter(({ id }) => id === "cleaner")
          .map((role) => ({ ...role, knowledge: { ...role.knowledge, measures: model.measures.map(({ id }) => id) } })),
      }),
      ["cleaner"],
    ],
    [
      "no systems among the targets",
      "systems-described",
      (model) => ({ ...model, targets: model.targets.filter(({ kind }) => kind !== "system") }),
      ["quillfen-research-reactor"],
    ],
    [
      "the plates without any measure at night",
      "detection-in-every-state",
      (model) => ({
        ...model,
        states: model.states.map((state) =>
          state.id === "night" ? { ...state, measuresOff: model.measures.map(({ id }) => id) } : state,
        ),
      }),
      [
        "heu-plates+night",
        "fresh-fuel+night",
        "irradiated-fuel+night",
        "hot-cell-source+night",
        "calibration-sources+night",
        "neutron-source+night",
      ],
    ],
    [
      "all figures from tests",
      "figures-tested",
      (model) => ({
        ...model,
        measures: model.measures.map((measure) => ({
          ...measure,
          performance: Object.fromEntries(
            Object.entries(measure.performance).map(([tactic, figure]) => [
              tactic,
              { ...figure, basis: { kind: "test", detections: 9, trials: 10, source: null } },
            ]),
          ),
        })),
      }),
      "holds",
    ],
    [
      "procedures that nobody runs alone",
      "transfers-paired",
      (model) => ({
        ...model,
        roles: model.roles.map((role) => ({ ...role, authority: { ...role.authority, runs: [] } })),
      }),
      "holds",
    ],
  ])("%s is told by %s", (_name, check, change, expected) => {
    const changed = change(quillfen);
    expect(ask(changed, check)).toEqual(expected);
    expect(ask(changed, check)).not.toEqual(ask(quillfen, check));
  });
});

describe("an assessment of the model", () => {
  const scenario = (isMissed: boolean) => ({
    role: "cleaner",
    target: "heu-plates",
    requirement: { pEffectiveness: 0.85, source: "licence", isMissed },
  });
  const asked = (isMissed: boolean, modelHash: string) =>
    told(
      evaluateHooks(catalogue.measures, {
        model: quillfen,
        assessment: { modelHash, scenarios: [scenario(isMissed)] } as never,
      }).find(({ check }) => check === "requirements-met")?.outcome,
    );

  it("tells which requirement is missed, and says nothing of another model", () => {
    expect(asked(true, hashModel(quillfen))).toEqual(["cleaner+heu-plates"]);
    expect(asked(false, hashModel(quillfen))).toBe("holds");
    expect(asked(true, "another")).toBe("nothing");
  });
});

describe("claims against the model", () => {
  const all = { ...scope, categories: ["I", "II", "III", "1", "2", "3"] };
  const claims = catalogue.measures.flatMap(({ criteria }) => criteria.map(({ id }) => claim(id)));
  const said = computeFromModel(catalogue, all, { model: alderquay, assessment: null });
  const contradictions = (given: ReturnType<typeof record>) =>
    evaluateMaturity(catalogue, given, asOf("2026-02-01"), said).contradictions;

  it("come first: each check that fails contradicts the claim it stands under", () => {
    const found = contradictions(record({ scope: all, claims }));
    expect(found.map(({ criterion }) => criterion)).toEqual(
      expect.arrayContaining(["ACC-02.2.a", "ACC-09.2.a", "NMA-10.2.a"]),
    );
    expect(found).toHaveLength(said.filter(({ isMet }) => !isMet).length);
  });

  it("are none where only what the model bears out is claimed", () => {
    const borne = new Set(said.filter(({ isMet }) => isMet).map(({ criterion }) => criterion));
    expect(
      contradictions(record({ scope: all, claims: claims.filter(({ criterion }) => borne.has(criterion)) })),
    ).toEqual([]);
  });
});
