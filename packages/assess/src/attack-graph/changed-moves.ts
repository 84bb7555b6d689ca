/** Two reaches with the same moves: which of them are worth something else, and what steps of an act they are. */
import type { StepFigures } from "../path/graph.ts";
import type { MoveStep } from "./act-frame.ts";
import { figuresOf } from "./attack-graph.ts";
import type { ModelIndex } from "./model-index.ts";
import type { Move, Reach } from "./reach.ts";
import { isSameStepValue } from "./step-value.ts";

/** A reach with the numbering its own numbers refer to. */
export interface NumberedReach {
  readonly index: ModelIndex;
  readonly reach: Reach;
}

/** Numbers of the moves that are worth something else; `null` where the positions or the moves are others. */
export function changedMoves(before: NumberedReach, after: NumberedReach): readonly number[] | null {
  const [was, is] = [before.reach, after.reach];
  if (was.moves.length !== is.moves.length || !hasSamePositions(before, after)) return null;
  const changed: number[] = [];
  for (let number = 0; number < was.moves.length; number++) {
    const [a, b] = [was.moves[number] as Move, is.moves[number] as Move];
    if (a === b) continue;
    if (!isSameMove(a, b)) return null;
    if (!isSameStepValue(a.emptyHanded, b.emptyHanded) || !isSameStepValue(a.carrying, b.carrying))
      changed.push(number);
  }
  return changed;
}

function hasSamePositions(before: NumberedReach, after: NumberedReach): boolean {
  const [was, is] = [before.reach.positions, after.reach.positions];
  if (was === is) return true;
  return (
    was.length === is.length &&
    before.reach.offSite === after.reach.offSite &&
    was.every(({ area, escort }, i) => {
      const position = is[i];
      return (
        position !== undefined &&
        before.index.areas[area]?.id === after.index.areas[position.area]?.id &&
        before.index.measures[escort]?.id === after.index.measures[position.escort]?.id
      );
    })
  );
}

const isSameMove = (a: Move, b: Move): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.tactic === b.tactic &&
  a.detectAt === b.detectAt &&
  a.passes === b.passes &&
  a.via.kind === b.via.kind &&
  a.via.id === b.via.id &&
  isSameLoad(a.takesAlong, b.takesAlong);

const isSameLoad = (a: Move["takesAlong"], b: Move["takesAlong"]): boolean =>
  a === b || (a !== "what passes" && b !== "what passes" && a.join(" ") === b.join(" "));

/** A step that is a move, with its figures before and after. */
export interface ChangedMove {
  readonly step: MoveStep;
  readonly before: StepFigures;
  readonly after: StepFigures;
}

/** What changed moves are as steps to acquire a target, and to remove it. */
export const changedSteps = (
  before: Reach,
  after: Reach,
  carryingFactor: number,
  moves: readonly number[],
): readonly ChangedMove[] =>
  moves.flatMap((number) =>
    [2 * number, 2 * number + 1].map((step) => ({
      step,
      before: figuresOf(before.moves[number] as Move, step, carryingFactor),
      after: figuresOf(after.moves[number] as Move, step, carryingFactor),
    })),
  );
