import { type Assessment, assess, createWhatIf, type Ranking } from "@custodiet/assess";
import { type FacilityModel, hashModel, loadModel, type Measure, type OperatingState } from "@custodiet/model";
import type { Benchmark } from "../benchmark.ts";
import { generateFacilityText } from "../models.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

/** Sixty positions; the attack graph of each has about 200 edges. One target, one state, both modes. */
const size = { seed: 60, areas: 14, roles: 60, targets: 1, states: 1, crossings: 26 } as const;

/** Measures, and positions, changed one after the other. */
const changed = 8;

export const benchmark: Benchmark = {
  name: "what-if-60",
  what: "one change of each kind, rank all 60 positions again (the slowest change counts), against a full assessment",
  unit: "ms",
  goal: 50,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const model = readGenerated();
    const whatIf = createWhatIf(model);
    const measured = Object.entries(changesOf(model)).map(([kind, models]) => {
      const cold = models.map((now) => timeOnce(() => whatIf.rankFor(now)).seconds);
      const seconds = models.map((now) => medianSeconds(9, () => whatIf.rankFor(now)));
      const peers = models.map((now) => timeOnce(() => assessAnew(now)));
      const isEqual = models.every((now, i) => isSameRanking(whatIf.rankFor(now), peers[i]?.value));
      log(`${kind}: ${inMs(seconds)} ms; each for the first time: ${inMs(cold)} ms`);
      return { slowest: Math.max(...seconds), peer: Math.max(...peers.map((peer) => peer.seconds)), isEqual };
    });
    const value = 1000 * Math.max(...measured.map(({ slowest }) => slowest));
    const peerValue = 1000 * Math.max(...measured.map(({ peer }) => peer));
    const equal = measured.every(({ isEqual }) => isEqual);
    return { value, peer: "full assessment of the changed model", peerValue, ratio: peerValue / value, equal };
  },
};

function readGenerated(): FacilityModel {
  const loaded = loadModel([{ name: "facility.yaml", text: generateFacilityText(size) }]);
  if (!loaded.ok) throw new Error(`The generated facility is not valid: ${loaded.error[0]?.title}`);
  return loaded.value.model;
}

/** As a document that was read again gives them: no object is the model's own. */
function changesOf(model: FacilityModel): Readonly<Record<string, readonly FacilityModel[]>> {
  const { measures, roles, response } = model;
  const withMeasure = (now: Measure) => ({ ...model, measures: measures.map((is) => (is.id === now.id ? now : is)) });
  const inStates = (now: (state: OperatingState) => object) => ({
    ...model,
    states: model.states.map((state) => ({ ...state, ...now(state) })),
  });
  const changes: Readonly<Record<string, readonly FacilityModel[]>> = {
    "a measure detects half as much": measures.slice(0, changed).map((measure) => withMeasure(halveDetection(measure))),
    "a measure out of service": measures.slice(0, changed).map(({ id }) => inStates(() => ({ measuresOff: [id] }))),
    "a position's access": roles.slice(0, changed).map(({ id }) => ({
      ...model,
      roles: roles.map((role) => (role.id === id ? { ...role, access: role.access.slice(1) } : role)),
    })),
    "response time": [{ ...model, response: { ...response, forces: response.forces.map(halveTime) } }],
    "an operating state": [
      inStates(() => ({ responseFactor: 1.5, portalsFree: model.crossings.slice(0, 2).map(({ id }) => id) })),
    ],
  };
  return structuredClone(changes);
}

function halveDetection(measure: Measure): Measure {
  const performance = Object.fromEntries(
    Object.entries(measure.performance).map(([tactic, value]) => [tactic, { ...value, pDetect: value.pDetect / 2 }]),
  );
  return { ...measure, performance };
}

function halveTime(force: FacilityModel["response"]["forces"][number]): FacilityModel["response"]["forces"][number] {
  const { meanSeconds, sdSeconds } = force.time;
  return { ...force, time: { meanSeconds: meanSeconds / 2, sdSeconds: sdSeconds / 2 } };
}

function assessAnew(model: FacilityModel): Assessment {
  const assessed = assess(model, hashModel(model), { pathCount: 1 });
  if (!assessed.ok) throw new Error("Nobody asked for the assessment to stop");
  return assessed.value;
}

/** To the last digit. */
function isSameRanking(ranking: Ranking, peer: Ranking | undefined): boolean {
  const valuesOf = ({ scenarios, positions }: Ranking) => [
    positions,
    scenarios.map(({ id, worst, byState, requirement }) => [
      id,
      worst?.easi,
      worst?.deterministic,
      byState,
      requirement,
    ]),
  ];
  return peer !== undefined && JSON.stringify(valuesOf(ranking)) === JSON.stringify(valuesOf(peer));
}

const inMs = (seconds: readonly number[]): string => seconds.map((each) => (1000 * each).toFixed(1)).join(", ");
