import type { AreaId, DurationSeconds } from "@custodiet/core";
import type { MeasureAtStep, ResponseUsed, ScenarioPath, ScenarioStep } from "../assessment.ts";
import type { Attack } from "../attack-graph/act-frame.ts";
import type { ActStep } from "../attack-graph/attack-graph.ts";
import { authorityOver } from "../attack-graph/authority.ts";
import type { EffectiveMeasure } from "../attack-graph/effective-measures.ts";
import type { ModelIndex } from "../attack-graph/model-index.ts";
import type { PreparationStep } from "../attack-graph/preparation.ts";
import type { Move, Reach } from "../attack-graph/reach.ts";
import { detectionOfTampering, escortAtTampering, type TamperingChoice } from "../attack-graph/tampering.ts";
import { measuresAtTask } from "../attack-graph/tasks.ts";
import { evaluatePath, type PathStep, stepsOfPath } from "../path/evaluate-path.ts";
import type { ActStart } from "./act-starts.ts";

/** A step as it will be told, before its place in the path gave it a remaining time. */
interface ToldStep {
  readonly evaluated: PathStep;
  readonly told: Omit<ScenarioStep, "remainingSeconds" | "pResponseInTime" | "isTimely">;
}

/** A path found in a graph, step by step with its preparation, valued by both rules. */
export function scenarioPath(
  index: ModelIndex,
  attack: Attack,
  start: ActStart,
  edges: readonly number[],
  response: ResponseUsed,
): ScenarioPath {
  const steps = tellSteps(index, attack, start, edges);
  const evaluation = evaluatePath(
    steps.map((step) => step.evaluated),
    response,
  );
  return {
    easi: evaluation.easi,
    deterministic: evaluation.deterministic,
    pTimely: evaluation.pTimely,
    pLate: evaluation.pLate,
    pNone: evaluation.pNone,
    criticalDetectionPoint: evaluation.criticalDetectionPoint,
    totalDelay: evaluation.totalDelay,
    steps: steps.map(({ told }, i) => {
      const { remainingSeconds = null, pResponseInTime = 0, isTimely = false } = evaluation.steps[i] ?? {};
      return { ...told, remainingSeconds, pResponseInTime, isTimely };
    }),
  };
}

/** The same without the telling: for values only. */
export function stepsToEvaluate(start: ActStart, edges: readonly number[]): readonly PathStep[] {
  const preparing = { ...untimed, pDetect: -Math.expm1(-start.weight) };
  return [preparing, ...stepsOfPath(start.graph.path, edges)];
}

const noDelay: DurationSeconds = { meanSeconds: 0, sdSeconds: 0 };

/** Preparation is not timed. */
const untimed: Omit<PathStep, "pDetect"> = { location: "B", delay: noDelay, isTimed: false };

function tellSteps(index: ModelIndex, attack: Attack, start: ActStart, edges: readonly number[]): readonly ToldStep[] {
  const { reach } = start.preparation;
  const timed = stepsOfPath(start.graph.path, edges);
  const told = edges.flatMap((edge, i): ToldStep[] => {
    const evaluated = timed[i];
    const step = start.graph.stepOf(edge);
    return evaluated ? [{ evaluated, told: tellActStep(index, reach, attack, step, evaluated) }] : [];
  });
  return [...start.preparation.stepsTo(beginningOf(start, edges)).map((step) => tellPreparation(index, step)), ...told];
}

/** Where the act begins, by position number. */
export function beginningOf({ graph, preparation }: ActStart, edges: readonly number[]): number {
  const first = edges[0];
  if (first === undefined) return preparation.reach.offSite;
  const step = graph.stepOf(first);
  return step.kind === "move" ? step.move.from : step.from;
}

function tellPreparation(index: ModelIndex, { reach, ...step }: PreparationStep): ToldStep {
  return step.kind === "move" ? tellPassage(index, reach, step.move) : tellTampering(index, reach, step.choice);
}

function tellPassage(index: ModelIndex, reach: Reach, move: Move): ToldStep {
  const { pDetect } = move.emptyHanded;
  const measures = tellMeasures(index, reach, move.values, "empty-handed", 1);
  const told = { ...tellMove(index, reach, move), phase: "prepare", detectAt: "B", delay: noDelay, pDetect } as const;
  return { evaluated: { ...untimed, pDetect }, told: { ...told, measures } };
}

function tellTampering(index: ModelIndex, reach: Reach, choice: TamperingChoice): ToldStep {
  const pDetect = detectionOfTampering(reach, choice);
  const area = areaOf(index, reach, choice.position);
  const escort = escortAtTampering(reach, choice);
  const via = { kind: "tamper", id: itemAt(index.measures, choice.measure).id } as const;
  const told = { phase: "prepare", tactic: "stealth", via, from: area, to: area, detectAt: "B" } as const;
  const measures = tellMeasures(index, reach, escort ? [escort] : [], "empty-handed", 1);
  return { evaluated: { ...untimed, pDetect }, told: { ...told, delay: noDelay, pDetect, measures } };
}

function tellActStep(
  index: ModelIndex,
  reach: Reach,
  attack: Attack,
  step: ActStep,
  evaluated: PathStep,
): ToldStep["told"] {
  const common = { detectAt: evaluated.location, delay: evaluated.delay, pDetect: evaluated.pDetect };
  if (step.kind === "move") {
    const isCarrying = step.phase === "remove";
    const factor = isCarrying ? attack.target.carryingFactor : 1;
    const load = isCarrying ? "carrying" : "empty-handed";
    const measures = tellMeasures(index, reach, step.move.values, load, factor);
    return { ...common, ...tellMove(index, reach, step.move), phase: step.phase, measures };
  }
  const { id } = attack.target;
  const load = attack.act === "theft" ? "carrying" : "empty-handed";
  return {
    ...common,
    phase: "acquire",
    tactic: step.task.tactic,
    via: step.isRemote ? { kind: "remote", id } : { kind: "task", id, name: step.task.name },
    from: areaOf(index, reach, step.from),
    to: attack.target.area,
    measures: tellMeasures(index, reach, measuresAtTask(index, reach, attack.target, step), load, 1),
  };
}

const tellMove = (index: ModelIndex, reach: Reach, move: Move) => ({
  via: move.via,
  tactic: move.tactic,
  from: areaOf(index, reach, move.from),
  to: areaOf(index, reach, move.to),
});

/** What each measure does here and why; those that detect material only are told where the target is in hand. */
function tellMeasures(
  index: ModelIndex,
  reach: Reach,
  measures: readonly EffectiveMeasure[],
  load: "empty-handed" | "carrying",
  factor: number,
): readonly MeasureAtStep[] {
  return measures.flatMap((value): MeasureAtStep[] => {
    const measure = itemAt(index.measures, value.measure);
    if (load === "empty-handed" && measure.detects === "material") return [];
    const isSilent = load === "empty-handed" && value.isForMaterial;
    const why = isSilent ? (authorityOver(index, reach.role, measure) ?? value.why) : value.why;
    return [
      {
        measure: measure.id,
        pDetect: isSilent ? 0 : value.pDetect,
        pDetectAsDesigned: value.pDetectAsDesigned,
        delaySeconds: value.delayMeanSeconds * factor,
        why,
      },
    ];
  });
}

const areaOf = (index: ModelIndex, reach: Reach, position: number): AreaId =>
  itemAt(index.areas, itemAt(reach.positions, position).area).id;

function itemAt<Item>(items: readonly Item[], number: number): Item {
  const item = items[number];
  if (item === undefined) throw new Error(`There is no number ${number} among ${items.length}`);
  return item;
}
