/** Faults one could make in the searches. Each must make them disagree with the enumeration. */

export interface Mutant {
  readonly name: string;
  /** Below `packages/assess/src`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: "a tie with the response time counts as timely",
    file: "path/remaining-delay.ts",
    find: "if (remaining + (inPart[slot] as number) > limit) continue;",
    replace: "if (remaining + (inPart[slot] as number) >= limit) continue;",
  },
  {
    name: "no node splits an edge that is detected in its middle or at its end",
    file: "path/remaining-delay.ts",
    find: "if (remaining + (inPart[slot] as number) > limit) continue;",
    replace: "if (remaining + whole > limit) continue;",
  },
  {
    name: "detection in the middle is taken as at the beginning",
    file: "path/graph.ts",
    find: "(2 - (columns.place[edge] as number)) * delayMs : -1",
    replace: "(columns.place[edge] === 2 ? 0 : 2) * delayMs : -1",
  },
  {
    name: "preparation is rushed like a timed step",
    file: "path/graph.ts",
    find: "inWhole[slot] = isTimed ? 2 * delayMs : -1;",
    replace: "inWhole[slot] = 2 * delayMs;",
  },
  {
    name: "the remaining delay is the first found, not the least",
    file: "path/remaining-delay.ts",
    find: "if (delay > limit || delay >= (least[u] as number)) continue;",
    replace: "if (delay > limit || least[u] !== Infinity) continue;",
  },
  {
    name: "the chance of communication is left out of the critical detection point",
    file: "path/worst-deterministic.ts",
    find: "pStop: query.pCommunication * pDetectInTime",
    replace: "pStop: pDetectInTime",
  },
  {
    name: "edges with certain detection are not counted apart",
    file: "path/least-detection.ts",
    find: "if (weight === Number.POSITIVE_INFINITY) waiting.push(edge);",
    replace: "if (weight === Number.POSITIVE_INFINITY) continue;",
  },
  {
    name: "the search for stealth goes on past the place to rush from",
    file: "path/worst-deterministic.ts",
    find: "isSink[node] === 1 || rush.departure[node] !== -1",
    replace: "isSink[node] === 1",
  },
  {
    name: "a beginning that is already late keeps its whole weight",
    file: "path/worst-deterministic.ts",
    find: "rushFromPrefix(graph, paths.prefix, restriction, rush, limit) ??",
    replace: "null ??",
  },
  {
    name: "the farthest way before a node (x_max) is left out",
    file: "path/label-store.ts",
    find: "return farthest * spreadB <= (farthest + d) * spreadA;",
    replace: "return true;",
  },
  {
    name: "the farthest way before a node is taken too short",
    file: "path/longest-prefix.ts",
    find: "before + timedHalves(graph, slot)",
    replace: "timedHalves(graph, slot)",
  },
  {
    name: "the nearest end (x_0) is left out of the comparison of labels",
    file: "path/label-store.ts",
    find: "if (nearest * spreadB > (nearest + d) * spreadA) return false;",
    replace: "",
  },
  {
    name: "labels are compared by value and mean alone",
    file: "path/label-store.ts",
    find: "const spreadA = store.spread[a] as number;",
    replace: "if (apart >= 0) return true;\n  const spreadA = store.spread[a] as number;",
  },
  {
    name: "a label without spread beats one that only ties",
    file: "path/label-store.ts",
    find: "if (spreadB === 0 && spreadA > 0 && nearest + d <= 0) return false;",
    replace: "",
  },
  {
    name: "the larger of two chances of coming in time counts as certain too early",
    file: "path/label-store.ts",
    find: "const zOfCertainty = 7.7;",
    replace: "const zOfCertainty = 1;",
  },
  {
    name: "a walk that visits a node twice counts as a path",
    file: "path/ranked-paths.ts",
    find: "if (visited.has(to)) return i;",
    replace: "",
  },
  {
    name: "the variance of the step itself is left out",
    file: "path/label-search.ts",
    find: "way.variance + share * share * sdSeconds * sdSeconds + setting.responseVariance",
    replace: "way.variance + setting.responseVariance",
  },
  {
    name: "the miss factor contains the chance of communication",
    file: "path/label-search.ts",
    find: "(1 - pDetect) * way.value;\n  }\n  way.mean",
    replace: "(1 - pDetect * setting.pStopAfterDetection) * way.value;\n  }\n  way.mean",
  },
  {
    name: "detection in preparation has to be communicated in time",
    file: "path/label-search.ts",
    find: "way.value = pDetect + (1 - pDetect) * way.value;",
    replace: "way.value = pDetect * setting.pStopAfterDetection + (1 - pDetect) * way.value;",
  },
  {
    name: "the bound from below ignores the spread of steps to come",
    file: "path/label-search.ts",
    find: "setting.pStopAfterDetection * standardNormalFast(z);",
    replace: "setting.pStopAfterDetection * standardNormalFast(z + 1);",
  },
  {
    name: "a class of paths forgets what its parent had banned",
    file: "path/ranked-paths.ts",
    find: "? paths.bannedNext : [];",
    replace: "? [] : [];",
  },
  {
    name: "ways lead on through a sink",
    file: "path/label-search.ts",
    find: "setting.isSink[u] === 1 || u === v",
    replace: "u === v",
  },
  {
    name: "one path too few decides which others cannot be among those asked for",
    file: "path/ceiling.ts",
    find: "this.#values[this.#count - 1]",
    replace: "this.#values[this.#count - 2]",
  },
  {
    name: "the worst path by EASI is taken to be that by the critical detection point",
    file: "path/worst-stochastic.ts",
    find: "search.best === -1 ? known.edges",
    replace: "search.best !== -2 ? known.edges",
  },
  {
    name: "what detects later than a step is forgotten in what the step is worth at least",
    file: "path/edge-bounds.ts",
    find: "const pSeen = 1 - pUnseenBefore * (1 - pDetect);",
    replace: "const pSeen = Math.max(1 - pUnseenBefore, pDetect) + pDetect;",
  },
  {
    name: "what remains after a step is taken as what remains before it",
    file: "path/edge-bounds.ts",
    find: "rush.least[graph.to[edge] as number] as number;",
    replace: "rush.least[graph.from[edge] as number] as number;",
  },
  {
    name: "the spread of what remains is left out of the bound",
    file: "path/delay-spread.ts",
    find: "return zOf(spare, variance + responseVariance);",
    replace: "return zOf(spare, responseVariance);",
  },
  {
    name: "the steps between two detections add no variance",
    file: "path/delay-spread.ts",
    find: "return Math.max(byVariation, zOf(spare + x, variance + spread.dispersion.atMost * x));",
    replace: "return Math.max(byVariation, zOf(spare + x, variance));",
  },
  {
    name: "the largest dispersion is the first",
    file: "path/delay-spread.ts",
    find: "if (ratio * sd > dispersion) dispersion = ratio * sd;",
    replace: "if (dispersion === 0) dispersion = ratio * sd;",
  },
  {
    name: "the part that matters leaves out the rush of the critical detection point",
    file: "path/deterministic-part.ts",
    find: "  markRush(graph, rush, waiting, isRelevant);\n",
    replace: "",
  },
  {
    name: "the part that matters leaves out the last late step before the rush",
    file: "path/deterministic-part.ts",
    find: "if (order < 0 || !isLate(graph, rush, edge, limit)) continue;",
    replace: "if (order <= 0 || !isLate(graph, rush, edge, limit)) continue;",
  },
  {
    name: "any place to rush from will do, not the one come to with the least detection",
    file: "path/deterministic-part.ts",
    find: "compareWeights(sneak, from, goal) < 0 && isDeparture(edge)",
    replace: "isDeparture(edge)",
  },
  {
    name: "the part that matters is narrowed down too far",
    file: "path/relevant-part.ts",
    find: "const edges = relevantEdges(problem, bounds, ceiling);",
    replace: "const edges = relevantEdges(problem, bounds, ceiling / 2);",
  },
  {
    name: "a result stands though a step opens a quicker way",
    file: "path/grounds.ts",
    find: "return isLonger(before) && isLonger(after) && isLate(before) === isLate(after);",
    replace: "return isLate(before) === isLate(after);",
  },
  {
    name: "a result stands though delays vary more",
    file: "path/grounds.ts",
    find: "is <= atMost && (!isOneOfThem || count > changes);",
    replace: "true;",
  },
  {
    name: "a result stands though a step has come to matter",
    file: "path/grounds.ts",
    find: "      isIrrelevant(grounds, change),\n",
    replace: "      true,\n",
  },
];
