/** Which moves of a reach are steps of an act, and between which nodes of its graph (ADR 1, rules 1, 3, 6 and 7). */
import type { Tactic, Target, ThreatMode } from "@custodiet/model";
import { carriageKinds, tactics } from "@custodiet/model";
import type { Act } from "../assessment.ts";
import type { Move, Reach } from "./reach.ts";

/** What is attacked, and how. */
export interface Attack {
  readonly target: Target;
  readonly act: Act;
  readonly mode: ThreatMode;
}

export const source = 0;
export const sink = 1;

/** A step that is a move: twice the number of the move, and one more where it is a step of removal. */
export type MoveStep = number;
export const moveOf = (step: MoveStep): number => step >> 1;
export const isRemoval = (step: MoveStep): boolean => step % 2 === 1;

/** ADR 1, rule 1. */
export const allows = (mode: ThreatMode, tactic: Tactic): boolean => mode === "violent" || tactic !== "force";

export class ActFrame {
  readonly nodeCount: number;
  /** Node by position while acquiring. */
  readonly acquire: Int32Array;
  /** Node by position while removing. */
  readonly remove: Int32Array;
  readonly #reach: Reach;
  readonly #target: Target;
  readonly #isTheft: boolean;
  readonly #isBeginning: readonly boolean[];
  readonly #isAllowed: readonly boolean[];
  readonly #neededCarriage: number;

  /** @param isBeginning by position: the act can begin there, so that no step of it leads back there */
  constructor(reach: Reach, { target, act, mode }: Attack, isBeginning: readonly boolean[]) {
    const count = reach.positions.length;
    this.nodeCount = 2 + 2 * count;
    this.acquire = new Int32Array(count);
    this.remove = new Int32Array(count);
    for (let position = 0; position < count; position++) {
      this.acquire[position] = isBeginning[position] ? source : 2 + position;
      this.remove[position] = position === reach.offSite ? sink : 2 + count + position;
    }
    this.#reach = reach;
    this.#target = target;
    this.#isTheft = act === "theft";
    this.#isBeginning = isBeginning;
    this.#isAllowed = tactics.map((tactic) => allows(mode, tactic));
    this.#neededCarriage = carriageKinds.indexOf(target.carriage);
  }

  /** Every step that is a move, in the order of the moves. */
  stepsOfMoves(): Int32Array {
    const { from } = this.#reach.shape;
    const steps = new Int32Array(2 * from.length);
    let count = 0;
    for (let move = 0; move < from.length; move++) {
      if (!this.#isAllowed[this.#reach.shape.tactic[move] as number]) continue;
      if (this.#isToAcquire(move)) steps[count++] = 2 * move;
      if (this.#isToRemove(move)) steps[count++] = 2 * move + 1;
    }
    return steps.slice(0, count);
  }

  #isToAcquire(move: number): boolean {
    const { isForPersons, to } = this.#reach.shape;
    return isForPersons[move] === 1 && !this.#isBeginning[to[move] as number];
  }

  /** By a crossing wide enough, or by a procedure that takes the target along. */
  #isToRemove(move: number): boolean {
    const { passes, from } = this.#reach.shape;
    if (!this.#isTheft || from[move] === this.#reach.offSite) return false;
    return (passes[move] as number) >= this.#neededCarriage || takesAlong(this.#reach.moves[move], this.#target);
  }

  from(step: MoveStep): number {
    return this.#nodes(step)[this.#reach.shape.from[moveOf(step)] as number] as number;
  }

  to(step: MoveStep): number {
    return this.#nodes(step)[this.#reach.shape.to[moveOf(step)] as number] as number;
  }

  #nodes(step: MoveStep): Int32Array {
    return isRemoval(step) ? this.remove : this.acquire;
  }
}

const takesAlong = (move: Move | undefined, target: Target): boolean =>
  move !== undefined && move.takesAlong !== "what passes" && move.takesAlong.includes(target.id);
