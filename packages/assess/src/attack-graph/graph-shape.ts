/** The steps of an attack graph and how they hang together, whatever each of them costs. */
import { type Connections, connect } from "../path/connections.ts";
import { type EdgeEnds, renumberNodes } from "../path/edge-lists.ts";
import { edgesOnSimplePaths } from "../path/simple-paths.ts";
import { ActFrame, type Attack, type MoveStep, sink, source } from "./act-frame.ts";
import type { MoveShape, Reach } from "./reach.ts";
import type { TaskStep } from "./tasks.ts";

/** Only of steps that can be on a path that goes nowhere twice: without the rooms off the way. */
export interface GraphShape {
  readonly connections: Connections;
  /** The first edges are moves, ascending. */
  readonly moves: Int32Array;
  /** The others are tasks: numbers in the attack's list of them. */
  readonly tasks: Int32Array;
}

interface KnownShape {
  readonly taskFrom: readonly number[];
  readonly isBeginning: readonly boolean[];
  readonly shape: GraphShape;
}

/** By the moves, then by the attack: what a change or tampering leaves as they were hang together as they did. */
const knownShapes = new WeakMap<MoveShape, Map<string, KnownShape[]>>();

/** Of one attack: ways to be ready for it are few, and those of changes that come and go are not kept for ever. */
const mostKnown = 32;

/** @param isBeginning by position: the act can begin there at the cost this graph is for */
export function graphShape(
  reach: Reach,
  attack: Attack,
  tasks: readonly TaskStep[],
  isBeginning: readonly boolean[],
): GraphShape {
  const known = knownFor(reach.shape, attack);
  const taskFrom = tasks.map(({ from }) => from);
  const same = known.find((one) => isSameList(one.taskFrom, taskFrom) && isSameList(one.isBeginning, isBeginning));
  if (same) return same.shape;
  const shape = newShape(reach, attack, tasks, isBeginning);
  if (known.length < mostKnown) known.push({ taskFrom, isBeginning, shape });
  return shape;
}

/** Whatever of an attack decides which moves are steps of it, and where they lead. */
function knownFor(moves: MoveShape, { target, act, mode }: Attack): KnownShape[] {
  const byAttack = knownShapes.get(moves) ?? new Map<string, KnownShape[]>();
  knownShapes.set(moves, byAttack);
  const name = `${act} ${mode} ${target.id} ${target.carriage}`;
  const known = byAttack.get(name) ?? [];
  byAttack.set(name, known);
  return known;
}

const isSameList = <Value>(a: readonly Value[], b: readonly Value[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

function newShape(
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
