import { assess, createWhatIf, type PositionRank } from "@custodiet/assess";
import { type FacilityModel, hashModel, loadModel, type Measure } from "@custodiet/model";
import type { Benchmark } from "../benchmark.ts";
import { generateFacilityText } from "../models.ts";
import { medianSeconds, timeOnce } from "../timing.ts";

/** Sixty positions; the attack graph of each has about 200 edges. One target, one state, both modes. */
const size = { seed: 60, areas: 14, roles: 60, targets: 1, states: 1, crossings: 26 } as const;

/** Measures changed one after the other; the slowest change counts. */
const changes = 8;

export const benchmark: Benchmark = {
  name: "what-if-60",
  what: "change one measure, rank all 60 positions again (slowest of eight measures), against a full assessment",
  unit: "ms",
  goal: 50,
  sense: "at most",
  isLong: false,
  run: async (log) => {
    const model = readGenerated();
    const whatIf = createWhatIf(model);
    const changed = model.measures.slice(0, changes).map(halveDetection);
    const cold = changed.map((measure) => timeOnce(() => whatIf.rankAgain(measure)).seconds);
    for (const measure of changed) whatIf.rankAgain(measure);
    const seconds = changed.map((measure) => medianSeconds(9, () => whatIf.rankAgain(measure)));
    const peers = changed.map((measure) => timeOnce(() => assessAnew(model, measure)));
    const isEqual = changed.every((measure, i) => isSameRanking(whatIf.rankAgain(measure).positions, peers[i]?.value));
    const value = 1000 * Math.max(...seconds);
    const peerValue = 1000 * Math.max(...peers.map((peer) => peer.seconds));
    log(`by measure: ${seconds.map((each) => (1000 * each).toFixed(1)).join(", ")} ms`);
    log(`each for the first time: ${cold.map((each) => (1000 * each).toFixed(1)).join(", ")} ms`);
    return { value, peer: "full assessment of the changed model", peerValue, ratio: peerValue / value, equal: isEqual };
  },
};

function readGenerated(): FacilityModel {
  const loaded = loadModel([{ name: "facility.yaml", text: generateFacilityText(size) }]);
  if (!loaded.ok) throw new Error(`The generated facility is not valid: ${loaded.error[0]?.title}`);
  return loaded.value.model;
}

function halveDetection(measure: Measure): Measure {
  const performance = Object.fromEntries(
    Object.entries(measure.performance).map(([tactic, value]) => [tactic, { ...value, pDetect: value.pDetect / 2 }]),
  );
  return { ...measure, performance };
}

function assessAnew(model: FacilityModel, changed: Measure): readonly PositionRank[] {
  const measures = model.measures.map((measure) => (measure.id === changed.id ? changed : measure));
  const anew: FacilityModel = { ...model, measures };
  const assessed = assess(anew, hashModel(anew), { pathCount: 1 });
  if (!assessed.ok) throw new Error("Nobody asked for the assessment to stop");
  return assessed.value.positions;
}

const isSameRanking = (a: readonly PositionRank[], b: readonly PositionRank[] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
