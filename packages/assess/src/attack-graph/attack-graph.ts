/**
 * The attack graph of one act (ADR 1): what is left to do once preparation is done. Node 0 is wherever the act can
 * begin at the cost of its preparation, node 1 its end; then each position while acquiring, then while removing.
 * The act begins at the last position where it could have begun, so no step of it goes back to such a position.
 */

import type { Tactic, Target, TargetTask, ThreatMode } from "@custodiet/model";
import { carriageKinds } from "@custodiet/model";
import type { Act } from "../assessment.ts";
import {
  buildPathGraphFromColumns,
  type DetectionPlace,
  type PathEdge,
  type PathEdgeColumns,
  type PathGraph,
} from "../path/graph.ts";
import { alone } from "./access.ts";
import type { EffectiveMeasure } from "./effective-measures.ts";
import type { ModelIndex } from "./model-index.ts";
import type { Move, Reach } from "./moves.ts";
import { type StepValue, valueOfStep } from "./step-value.ts";

/** What an edge of the graph stands for. Positions by number, as in the reach. */
export type ActStep =
  | { readonly kind: "move"; readonly phase: "acquire" | "remove"; readonly move: Move }
  | { readonly kind: "task"; readonly task: TargetTask; readonly from: number; readonly isRemote: boolean };

export interface AttackGraph {
  readonly path: PathGraph;
  /** By edge of `path`. */
  readonly steps: readonly ActStep[];
}

/** What is attacked, and how. */
export interface Attack {
  readonly target: Target;
  readonly act: Act;
  readonly mode: ThreatMode;
}

export const source = 0;
export const sink = 1;

/** @param isBeginning by position: the act can begin there at the cost this graph is for */
export function buildAttackGraph(
  index: ModelIndex,
  reach: Reach,
  attack: Attack,
  isBeginning: readonly boolean[],
): AttackGraph {
  const steps: ActStep[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const atAcquire = (position: number) => (isBeginning[position] ? source : 2 + position);
  const atRemove = (position: number) => (position === reach.offSite ? sink : 2 + reach.positions.length + position);
  const add = (start: number, end: number, step: ActStep) => {
    from.push(start);
    to.push(end);
    steps.push(step);
  };
  for (const { move, acquire, remove } of stepsByMove(reach.moves)) {
    if (!allows(attack.mode, move.tactic)) continue;
    if (isForAcquiring(move) && !isBeginning[move.to]) add(atAcquire(move.from), atAcquire(move.to), acquire);
    if (attack.act === "theft" && isForRemoving(move, attack.target) && move.from !== reach.offSite) {
      add(atRemove(move.from), atRemove(move.to), remove);
    }
  }
  for (const step of tasksOf(index, reach, attack)) {
    add(atAcquire(step.from), attack.act === "theft" ? atRemove(step.from) : sink, step);
  }
  const ends = { from: Int32Array.from(from), to: Int32Array.from(to) };
  const columns = { ...ends, ...valueSteps(index, reach, attack, steps) };
  return { path: buildPathGraphFromColumns(2 + 2 * reach.positions.length, columns), steps };
}

/** A move, and the step it is in each phase: the same ones for all graphs with these moves. */
interface StepsOfMove {
  readonly move: Move;
  readonly acquire: ActStep;
  readonly remove: ActStep;
}
const knownSteps = new WeakMap<readonly Move[], readonly StepsOfMove[]>();

function stepsByMove(moves: readonly Move[]): readonly StepsOfMove[] {
  const known = knownSteps.get(moves);
  if (known) return known;
  const steps = moves.map((move): StepsOfMove => {
    const inPhase = (phase: "acquire" | "remove"): ActStep => ({ kind: "move", phase, move });
    return { move, acquire: inPhase("acquire"), remove: inPhase("remove") };
  });
  knownSteps.set(moves, steps);
  return steps;
}

type ValueColumns = Omit<PathEdgeColumns, "from" | "to">;

/** Delay and detection of every step, by columns. */
function valueSteps(index: ModelIndex, reach: Reach, attack: Attack, steps: readonly ActStep[]): ValueColumns {
  const columns = {
    delayMs: new Float64Array(steps.length),
    delaySd: new Float64Array(steps.length),
    pDetect: new Float64Array(steps.length),
    place: new Uint8Array(steps.length),
    isTimed: new Uint8Array(steps.length).fill(1),
  };
  for (let edge = 0; edge < steps.length; edge++) {
    const value = edgeOfStep(index, reach, attack, steps[edge] as ActStep);
    columns.delayMs[edge] = value.delayMs;
    columns.delaySd[edge] = value.delaySd;
    columns.pDetect[edge] = value.pDetect;
    columns.place[edge] = value.place;
  }
  return columns;
}

/** ADR 1, rule 1. */
export const allows = (mode: ThreatMode, tactic: Tactic): boolean => mode === "violent" || tactic !== "force";

const isForAcquiring = (move: Move): boolean => move.takesAlong === "what passes" || move.takesAlong.length === 0;

/** ADR 1, rules 6 and 7: a crossing wide enough, or a procedure that takes the target along. */
function isForRemoving(move: Move, target: Target): boolean {
  if (move.takesAlong !== "what passes") return move.takesAlong.includes(target.id);
  return move.passes >= carriageKinds.indexOf(target.carriage);
}

type EdgeValue = Pick<PathEdge, "delayMs" | "delaySd" | "pDetect" | "place">;

const places: Readonly<Record<Move["detectAt"], DetectionPlace>> = { B: 0, M: 1, E: 2 };

const edgeValue = (value: StepValue, detectAt: Move["detectAt"], factor: number): EdgeValue => ({
  delayMs: Math.round(value.meanSeconds * factor * 1000),
  delaySd: value.sdSeconds * factor,
  pDetect: value.pDetect,
  place: places[detectAt],
});

/** Delay and detection of a step, as the searches want them. */
export function edgeOfStep(index: ModelIndex, reach: Reach, attack: Attack, step: ActStep): EdgeValue {
  if (step.kind === "task") return edgeValue(valueOfTask(index, reach, attack, step), step.task.detectAt, 1);
  const { emptyHanded, carrying, detectAt } = step.move;
  return step.phase === "acquire"
    ? edgeValue(emptyHanded, detectAt, 1)
    : edgeValue(carrying, detectAt, attack.target.carryingFactor);
}

type TaskStep = Extract<ActStep, { kind: "task" }>;

/** ADR 1, rule 5: at the target's area by hand; by computer from off-site, where no force helps. */
function tasksOf(index: ModelIndex, reach: Reach, attack: Attack): TaskStep[] {
  const { target, act, mode } = attack;
  const area = index.areaNumber.get(target.area);
  const handles = reach.role.authority.handles.includes(target.id);
  const tasks = target.tasks.filter(
    (task) => task.act === act && allows(mode, task.tactic) && (handles || task.tactic !== "authorised"),
  );
  const there = [...reach.positions.keys()].filter((position) => reach.positions[position]?.area === area);
  const steps: TaskStep[] = tasks.flatMap((task) =>
    there.map((from) => ({ kind: "task", task, from, isRemote: false }) as const),
  );
  if (act === "theft" || !reach.role.remoteAccess.includes(target.id)) return steps;
  const remote = tasks.filter((task) => task.tactic !== "force");
  return [...steps, ...remote.map((task) => ({ kind: "task", task, from: reach.offSite, isRemote: true }) as const)];
}

/** Measures that stand in the way of a task: those at the target, and the escort whose company one is in. */
export function measuresAtTask(index: ModelIndex, reach: Reach, target: Target, step: TaskStep): EffectiveMeasure[] {
  const escort = reach.positions[step.from]?.escort ?? alone;
  const against = reach.effective[step.task.tactic];
  const atTarget = index.measuresAt({ kind: "target", id: target.id });
  return [...new Set([...atTarget, escort])].sort((a, b) => a - b).flatMap((measure) => against[measure] ?? []);
}

function valueOfTask(index: ModelIndex, reach: Reach, attack: Attack, step: TaskStep): StepValue {
  const load = attack.act === "theft" ? "carrying" : "empty-handed";
  return valueOfStep(measuresAtTask(index, reach, attack.target, step), load, [step.task.delay]);
}
