/** The steps of an attack graph and how they hang together, whatever each of them costs. */
import { type Connections, connect } from "../path/connections.ts";
import { type EdgeEnds, renumberNodes } from "../path/edge-lists.ts";
import { edgesOnSimplePaths } from "../path/simple-paths.ts";
import { ActFrame, type Attack, type MoveStep, sink, source } from "./act-frame.ts";
import type { Reach } from "./reach.ts";
import type { TaskStep } from "./tasks.ts";

/** Only of steps that can be on a path that goes nowhere twice: without the rooms off the way. */
export interface GraphShape {
  readonly connections: Connections;
  /** The first edges are moves, ascending. */
  readonly moves: Int32Array;
  /** The others are tasks: numbers in the attack's list of them. */
  readonly tasks: Int32Array;
}

/** @param isBeginning by position: the act can begin there at the cost this graph is for */
export function graphShape(
  reach: Reach,
  attack: Attack,
  tasks: readonly TaskStep[],
  isBeginning: readonly boolean[],
): GraphShape {
  const frame = new ActFrame(reach, attack, isBeginning);
  const moves = frame.stepsOfMoves();
  const ends = endsOf(frame, moves, tasks, attack);
  const edges = edgesOnSimplePaths(ends, source, sink);
  const { nodeCount, number } = renumberNodes(ends, edges, [source, sink]);
  return {
    connections: connect(
      nodeCount,
      edges.map((edge) => number[ends.from[edge] as number] as number),
      edges.map((edge) => number[ends.to[edge] as number] as number),
    ),
    moves: edges.filter((edge) => edge < moves.length).map((edge) => moves[edge] as MoveStep),
    tasks: edges.filter((edge) => edge >= moves.length).map((edge) => edge - moves.length),
  };
}

/** Of every move and every task, in this order. */
function endsOf(frame: ActFrame, moves: Int32Array, tasks: readonly TaskStep[], { act }: Attack): EdgeEnds {
  const from = new Int32Array(moves.length + tasks.length);
  const to = new Int32Array(from.length);
  for (let i = 0; i < moves.length; i++) {
    from[i] = frame.from(moves[i] as MoveStep);
    to[i] = frame.to(moves[i] as MoveStep);
  }
  for (const [i, task] of tasks.entries()) {
    from[moves.length + i] = frame.acquire[task.from] as number;
    to[moves.length + i] = act === "theft" ? (frame.remove[task.from] as number) : sink;
  }
  return { nodeCount: frame.nodeCount, from, to };
}
