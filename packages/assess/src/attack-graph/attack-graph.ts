/**
 * The attack graph of one act (ADR 1): what is left to do once preparation is done. Node 0 is wherever the act can
 * begin at the cost of its preparation, node 1 its end; then positions while acquiring, then while removing.
 * The act begins at the last position where it could have begun, so no step of it goes back to such a position.
 */

import { type DetectionPlace, type PathGraph, type StepFigures, withFigures } from "../path/graph.ts";
import { type Attack, isRemoval, type MoveStep, moveOf } from "./act-frame.ts";
import { type GraphShape, graphShape } from "./graph-shape.ts";
import type { ModelIndex } from "./model-index.ts";
import type { Move, Reach } from "./reach.ts";
import type { StepValue } from "./step-value.ts";
import { type TaskStep, tasksOf, valueOfTask } from "./tasks.ts";

/** What an edge of the graph stands for. Positions by number, as in the reach. */
export type ActStep = { readonly kind: "move"; readonly phase: "acquire" | "remove"; readonly move: Move } | TaskStep;

export interface AttackGraph {
  readonly path: PathGraph;
  readonly shape: GraphShape;
  /** What an edge of `path` stands for. */
  readonly stepOf: (edge: number) => ActStep;
}

/** @param isBeginning by position: the act can begin there at the cost this graph is for */
export function buildAttackGraph(
  index: ModelIndex,
  reach: Reach,
  attack: Attack,
  isBeginning: readonly boolean[],
): AttackGraph {
  return fillShape(index, reach, attack, graphShape(reach, attack, tasksOf(index, reach, attack), isBeginning));
}

/** The graph of a known shape: of the same attack from the same places, by a reach with the same moves. */
export function fillShape(index: ModelIndex, reach: Reach, attack: Attack, shape: GraphShape): AttackGraph {
  const { moves } = shape;
  const all = tasksOf(index, reach, attack);
  const tasks = [...shape.tasks].map((number) => all[number] as TaskStep);
  const figures = newFigures(moves.length + tasks.length);
  for (let edge = 0; edge < moves.length; edge++) fillMove(figures, edge, reach, attack, moves[edge] as MoveStep);
  for (const [i, task] of tasks.entries()) {
    fill(figures, moves.length + i, valueOfTask(index, reach, attack, task), 1, task.task.detectAt);
  }
  return {
    path: withFigures(shape.connections, figures),
    shape,
    stepOf: (edge) => tasks[edge - moves.length] ?? stepOfMove(reach, moves[edge] as MoveStep),
  };
}

function stepOfMove(reach: Reach, step: MoveStep): ActStep {
  return { kind: "move", phase: isRemoval(step) ? "remove" : "acquire", move: reach.moves[moveOf(step)] as Move };
}

const newFigures = (length: number) => ({
  delayMs: new Float64Array(length),
  delaySd: new Float64Array(length),
  pDetect: new Float64Array(length),
  place: new Uint8Array(length),
  isTimed: new Uint8Array(length).fill(1),
});
type Figures = ReturnType<typeof newFigures>;

function fillMove(figures: Figures, edge: number, reach: Reach, { target }: Attack, step: MoveStep): void {
  const { emptyHanded, carrying, detectAt } = reach.moves[moveOf(step)] as Move;
  if (isRemoval(step)) fill(figures, edge, carrying, target.carryingFactor, detectAt);
  else fill(figures, edge, emptyHanded, 1, detectAt);
}

const places: Readonly<Record<Move["detectAt"], DetectionPlace>> = { B: 0, M: 1, E: 2 };

/** Every delay of what is carried is multiplied by what its weight makes of it. */
function fill(figures: Figures, edge: number, value: StepValue, factor: number, detectAt: Move["detectAt"]): void {
  figures.delayMs[edge] = delayInMs(value, factor);
  figures.delaySd[edge] = value.sdSeconds * factor;
  figures.pDetect[edge] = value.pDetect;
  figures.place[edge] = places[detectAt];
}

/** The searches want whole milliseconds: the critical detection point then needs no tolerance. */
const delayInMs = ({ meanSeconds }: StepValue, factor: number): number => Math.round(meanSeconds * factor * 1000);

/** What a move is as a step, as the searches want it. */
export function figuresOf({ emptyHanded, carrying }: Move, step: MoveStep, carryingFactor: number): StepFigures {
  const [value, factor] = isRemoval(step) ? [carrying, carryingFactor] : [emptyHanded, 1];
  return { delayMs: delayInMs(value, factor), delaySd: value.sdSeconds * factor, pDetect: value.pDetect };
}
