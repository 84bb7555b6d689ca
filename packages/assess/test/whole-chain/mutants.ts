/** Faults one could make in the rules of ADR 1. Each must make the chain disagree with the simulation. */

export interface Mutant {
  readonly name: string;
  /** Below `packages/assess/src`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: "a second control counts though it is in the insider's hands too",
    file: "attack-graph/effective-measures.ts",
    find: "if (!circumstances.authorityOver(number, second)) return { number, measure: second };",
    replace: "return { number, measure: second };",
  },
  {
    name: "a second control counts though it is out of action",
    file: "attack-graph/effective-measures.ts",
    find: "|| !second || circumstances.whyOutOfAction(number, second)) return null;",
    replace: "|| !second) return null;",
  },
  {
    name: "a second control is worth more than what it watches",
    file: "attack-graph/effective-measures.ts",
    find: "Math.min(ownPDetect, ownValue(role, second.measure, performance.pDetect).pDetect)",
    replace: "ownValue(role, second.measure, performance.pDetect).pDetect",
  },
  {
    name: "a second control is credited beside itself",
    file: "attack-graph/effective-measures.ts",
    find: "group: index.groupNumber[second.number] ?? 0,",
    replace: "",
  },
  {
    name: "a measure in the insider's hands still detects",
    file: "attack-graph/effective-measures.ts",
    find: "if (authority) {",
    replace: "if (authority && !role) {",
  },
  {
    name: "the measures of one group multiply",
    file: "attack-graph/step-value.ts",
    find: "if (measure.pDetect > (largest.get(measure.group) ?? 0)) largest.set(measure.group, measure.pDetect);",
    replace: "largest.set(measure.group, 1 - (1 - (largest.get(measure.group) ?? 0)) * (1 - measure.pDetect));",
  },
  {
    name: "the last measure of a group counts, not the largest",
    file: "attack-graph/step-value.ts",
    find: "if (measure.pDetect > (largest.get(measure.group) ?? 0)) largest",
    replace: "largest",
  },
  {
    name: "what detects material detects empty hands",
    file: "attack-graph/step-value.ts",
    find: 'if (measure.isForMaterial && load === "empty-handed") continue;',
    replace: "",
  },
  {
    name: "a pair of checkers is taken as independent",
    file: "attack-graph/pair-check.ts",
    find: "pair.missProbability * conditionalMiss(pair.missProbability, pair.dependence);",
    replace: "pair.missProbability * pair.missProbability;",
  },
  {
    name: "a checker among the pair changes nothing",
    file: "attack-graph/effective-measures.ts",
    find: "if (measure.pair?.checkers.includes(role.id)) {",
    replace: "if (false as boolean) {",
  },
  {
    name: "knowledge is ignored",
    file: "attack-graph/effective-measures.ts",
    find: "pDetect: pDetect * measure.knowledgeFactor",
    replace: "pDetect",
  },
  {
    name: "a short-staffed measure works",
    file: "attack-graph/effective-measures.ts",
    find: "< measure.staffing.atLeast",
    replace: "< 0",
  },
  {
    name: "what is off in a state works",
    file: "attack-graph/effective-measures.ts",
    find: "if (state.measuresOff.includes(measure.id))",
    replace: "if (!measure)",
  },
  {
    name: "carriage is ignored",
    file: "attack-graph/act-frame.ts",
    find: "(passes[move] as number) >= this.#neededCarriage",
    replace: "(passes[move] as number) >= 0",
  },
  {
    name: "what is carried slows nobody down",
    file: "attack-graph/attack-graph.ts",
    find: "carrying, target.carryingFactor, detectAt)",
    replace: "carrying, 1, detectAt)",
  },
  {
    name: "the escort goes nowhere along",
    file: "attack-graph/access.ts",
    find: "return escorts.includes(alone) ? [alone] :",
    replace: "return escorts.includes(alone) || index ? [alone] :",
  },
  {
    name: "the escort does not see what is done in their company",
    file: "attack-graph/tasks.ts",
    find: "new Set([...atTarget, escort])",
    replace: "new Set(escort === alone ? [...atTarget, escort] : atTarget)",
  },
  {
    name: "hours of access are ignored",
    file: "attack-graph/access.ts",
    find: "&& windowsOverlap(grant.windows, state.windows)",
    replace: "&& (windowsOverlap(grant.windows, state.windows) || true)",
  },
  {
    name: "portals a grant is limited to are ignored",
    file: "attack-graph/access.ts",
    find: "right.portals === null || right.portals.includes(crossing.id)",
    replace: "right.portals !== undefined",
  },
  {
    name: "what a state denies is ignored",
    file: "attack-graph/access.ts",
    find: "if (!denied.has(area)) allow",
    replace: "allow",
  },
  {
    name: "a wall can be walked through by right",
    file: "attack-graph/access.ts",
    find: 'if (crossing.kind === "surface") return null;',
    replace: "",
  },
  {
    name: "a free portal lets people in",
    file: "attack-graph/access.ts",
    find: "(index.portalsToOffSite[to] ?? 0) < (index.portalsToOffSite[from] ?? 0)",
    replace: "true",
  },
  {
    name: "a free portal is one to any area no farther from off-site",
    file: "attack-graph/access.ts",
    find: "(index.portalsToOffSite[to] ?? 0) < (index.portalsToOffSite[from] ?? 0)",
    replace: "(index.portalsToOffSite[to] ?? 0) <= (index.portalsToOffSite[from] ?? 0)",
  },
  {
    name: "a wall is counted as a way off-site",
    file: "attack-graph/model-index.ts",
    find: 'kind !== "portal" || ',
    replace: "",
  },
  {
    name: "force is used by those who use none",
    file: "attack-graph/act-frame.ts",
    find: 'mode === "violent" || tactic !== "force"',
    replace: 'mode === "violent" || tactic !== undefined',
  },
  {
    name: "anybody may handle the target",
    file: "attack-graph/tasks.ts",
    find: 'handles || task.tactic !== "authorised"',
    replace: "handles || task.tactic",
  },
  {
    name: "a way for targets is a way for persons",
    file: "attack-graph/move-shape.ts",
    find: 'move.takesAlong === "what passes" || move.takesAlong.length === 0;',
    replace: 'move.takesAlong === "what passes" || move.takesAlong.length >= 0;',
  },
  {
    name: "tampering costs nothing",
    file: "attack-graph/preparation.ts",
    find: "before.weight - Math.log1p(-detectionOfTampering(layer.reach, choice))",
    replace: "before.weight - 0 * Math.log1p(-detectionOfTampering(layer.reach, choice))",
  },
  {
    name: "nobody tampers",
    file: "attack-graph/preparation.ts",
    find: "for (const tampered of sets) {",
    replace: "for (const tampered of sets.slice(0, 1)) {",
  },
  {
    name: "the last force to come counts",
    file: "attack-graph/response.ts",
    find: "a.force.time.meanSeconds - b.force.time.meanSeconds",
    replace: "b.force.time.meanSeconds - a.force.time.meanSeconds",
  },
  {
    name: "the state does not slow the response",
    file: "attack-graph/response.ts",
    find: "time.meanSeconds * state.responseFactor",
    replace: "time.meanSeconds",
  },
];
