/** Seeded random graphs with the awkward cases in them: ties, zeros, certainties, loops, parallel steps, dead ends. */

export interface GraphStep {
  readonly from: number;
  readonly to: number;
  readonly delayMs: number;
  readonly delaySd: number;
  readonly pDetect: number;
  readonly place: 0 | 1 | 2;
  readonly isTimed: boolean;
}

export interface GraphCase {
  readonly nodeCount: number;
  readonly steps: readonly GraphStep[];
  readonly query: {
    readonly source: number;
    readonly sinks: readonly number[];
    readonly responseForceTime: { readonly meanSeconds: number; readonly sdSeconds: number } | null;
    readonly pCommunication: number;
    readonly pNeutralization: number;
  };
}

/** Numbers from 0 to 1 that depend on the seed alone (a 32-bit linear congruential step, mixed). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state ^ (state >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed = (mixed ^ (mixed >>> 12)) >>> 0;
    return mixed / 4294967296;
  };
}

export type Shape = "any" | "layered" | "spread";

/** "layered": without loops; "spread": standard deviations well above the means, so that the artefact is common. */
export function randomGraph(seed: number, shape: Shape = "any"): GraphCase {
  const chance = seededChance(seed);
  const below = (limit: number): number => Math.floor(chance() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const nodeCount = 2 + below(6);
  const isAcyclic = shape === "layered" || chance() < 0.3;
  const preparing = chance() < 0.4 ? 1 + below(Math.max(1, nodeCount - 2)) : 0;
  const variation = shape === "spread" ? 3 : oneOf([0, 0.3, 0.3, 1]);
  const density = 1 + below(3);
  const unit = oneOf([1000, 1000, 500, 1]);
  const steps: GraphStep[] = [];
  for (let i = 0; i < nodeCount * density + 1; i++) {
    let from = below(nodeCount);
    let to = chance() < 0.35 ? Math.min(nodeCount - 1, from + 1) : below(nodeCount);
    if (isAcyclic && from > to) [from, to] = [to, from];
    const mayPrepare = from < preparing;
    // Preparation never follows a timed step: nothing timed leads into its nodes.
    if (to < preparing && !mayPrepare) continue;
    const isTimed = to < preparing ? false : !mayPrepare || chance() < 0.7;
    const delayMs = chance() < 0.2 ? 0 : unit * (1 + below(8));
    const seconds = delayMs === 0 && chance() < 0.2 ? 1 : delayMs / 1000;
    const delaySd = chance() < 0.2 ? 0 : seconds * variation * (shape === "spread" ? chance() : 1);
    const pDetect = oneOf([0, 0, 0.1, 0.5, 0.9, 1, chance(), chance()]);
    steps.push({ from, to, delayMs, delaySd, pDetect, place: oneOf([0, 0, 1, 2] as const), isTimed });
  }
  const sinks = [nodeCount - 1];
  if (chance() < 0.25) sinks.push(below(nodeCount));
  const meanSeconds = oneOf([0, 1, 2, 3, 5, 8, 10, 14, 2.5, chance() * 12]) * (unit / 1000);
  const noForce = chance() < 0.04;
  return {
    nodeCount,
    steps,
    query: {
      source: 0,
      sinks,
      responseForceTime: noForce
        ? oneOf([null, { meanSeconds: Number.POSITIVE_INFINITY, sdSeconds: 1 }])
        : { meanSeconds, sdSeconds: oneOf([0, 0, 0.3, 1, chance() * 4]) * (unit / 1000) },
      pCommunication: oneOf([1, 0.95, 0.5, chance(), 0.9]),
      pNeutralization: oneOf([1, 1, 0.7, 0, chance()]),
    },
  };
}
