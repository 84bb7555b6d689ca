/** The shape of moves, side by side: for finding the steps of every attack. */
import { type Tactic, tactics } from "@custodiet/model";
import type { Move, MoveShape } from "./reach.ts";

const tacticNumber = (tactic: Tactic): number => tactics.indexOf(tactic);

export function shapeOf(moves: readonly Move[]): MoveShape {
  const shape = {
    from: new Int32Array(moves.length),
    to: new Int32Array(moves.length),
    tactic: new Uint8Array(moves.length),
    isForPersons: new Uint8Array(moves.length),
    passes: new Int8Array(moves.length),
  };
  for (const [i, move] of moves.entries()) {
    shape.from[i] = move.from;
    shape.to[i] = move.to;
    shape.tactic[i] = tacticNumber(move.tactic);
    shape.isForPersons[i] = isForPersons(move) ? 1 : 0;
    shape.passes[i] = move.takesAlong === "what passes" ? move.passes : -1;
  }
  return shape;
}

const isForPersons = (move: Move): boolean => move.takesAlong === "what passes" || move.takesAlong.length === 0;
