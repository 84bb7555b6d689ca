/**
 * The adversary sequence diagram of one target: the areas that enclose it as layers, from off site to where it lies, and
 * between two layers every way through. After the method of SAVI and ASSESS (Matter, H. C., SAND88-1279), where a
 * diagram's "path elements" are the doors, walls and checks between its "areas".
 */
import { nestingOf } from "../nesting.ts";
import type { PlanArea } from "../place-areas.ts";
import type { PlanCrossing } from "../place-crossings.ts";
import type { PlanMeasure } from "../place-measures.ts";
import type { PlanTarget } from "../placed.ts";

export const tactics = ["authorised", "deceit", "stealth", "force"] as const;
type Tactic = (typeof tactics)[number];

type Performances = Readonly<
  Partial<Record<Tactic, { readonly pDetect: number; readonly delay: { readonly meanSeconds: number } }>>
>;

export interface SequenceMeasure extends PlanMeasure {
  readonly detects: string;
  readonly group: string;
  readonly performance: Performances;
}

export interface SequenceCrossing extends PlanCrossing {
  readonly delays: Readonly<Partial<Record<Tactic, { readonly meanSeconds: number }>>>;
}

export interface SequenceTarget extends PlanTarget {
  readonly tasks: readonly {
    readonly act: string;
    readonly tactic: Tactic;
    readonly name: string;
    readonly delay: { readonly meanSeconds: number };
  }[];
}

export interface SequenceModel {
  readonly areas: readonly PlanArea[];
  readonly crossings: readonly SequenceCrossing[];
  readonly targets: readonly SequenceTarget[];
  readonly measures: readonly SequenceMeasure[];
}

/** What stands in the way at one place, by one tactic. */
export interface ElementValue {
  readonly tactic: Tactic;
  /** As designed, against somebody who has no part in the measures. */
  readonly pDetect: number;
  readonly delaySeconds: number;
}

export interface PathElement {
  readonly kind: "crossing" | "target";
  readonly id: string;
  readonly name: string;
  readonly crossing: SequenceCrossing | null;
  readonly measures: readonly SequenceMeasure[];
  readonly values: readonly ElementValue[];
  /** Where it leads from and to, inwards. */
  readonly from: string;
  readonly to: string;
}

export interface SequenceLayer {
  readonly area: PlanArea;
  /** Ways within the layer, by which side rooms are reached that lead on. */
  readonly within: readonly PathElement[];
  /** Ways to the layers further in; at the last layer the target itself. */
  readonly inwards: readonly PathElement[];
}

export interface Sequence {
  readonly target: SequenceTarget;
  readonly layers: readonly SequenceLayer[];
}

/** `null` where no such target lies in an area of the model. `used`: crossings that a shown path takes. */
export function sequenceOf(model: SequenceModel, targetId: string, used: ReadonlySet<string>): Sequence | null {
  const target = model.targets.find(({ id }) => id === targetId);
  const nesting = nestingOf(model.areas);
  if (!target || !model.areas.some(({ id }) => id === target.area)) return null;
  const chain = [...nesting.ancestorsOf(target.area).toReversed(), target.area];
  const levels = levelsOf(model.areas, chain, nesting.ancestorsOf);
  const elements = model.crossings.map((crossing) => ({ levels: levelsAt(crossing, levels), crossing }));
  const between = elements.filter(({ levels: [outer, inner] }) => outer !== inner);
  const touched = new Set([...chain, ...between.flatMap(({ crossing }) => crossing.between)]);
  const layers = chain.flatMap((id, level): SequenceLayer[] => {
    const area = model.areas.find((other) => other.id === id);
    if (!area) return [];
    const within = elements.filter(
      ({ levels: [outer, inner], crossing }) =>
        outer === level &&
        inner === level &&
        (used.has(crossing.id) || crossing.between.every((end) => touched.has(end))),
    );
    const inwards = between.filter(({ levels: [outer] }) => outer === level);
    return [
      {
        area,
        within: within.map(({ crossing }) => crossingElement(crossing, model, levels)),
        inwards:
          level === chain.length - 1
            ? [targetElement(target, model)]
            : inwards.map(({ crossing }) => crossingElement(crossing, model, levels)),
      },
    ];
  });
  return { target, layers };
}

type Levels = ReadonlyMap<string, number>;

/** Of each area the innermost enclosing layer; an area outside of all is taken for off site. */
function levelsOf(
  areas: readonly PlanArea[],
  chain: readonly string[],
  ancestorsOf: (id: string) => readonly string[],
) {
  const place = new Map(chain.map((id, index) => [id, index]));
  return new Map(
    areas.map(({ id }): [string, number] => {
      const layer = [id, ...ancestorsOf(id)].find((area) => place.has(area));
      return [id, layer === undefined ? 0 : (place.get(layer) ?? 0)];
    }),
  );
}

function levelsAt({ between }: SequenceCrossing, levels: Levels): readonly [number, number] {
  const [a, b] = between.map((id) => levels.get(id) ?? 0) as [number, number];
  return a <= b ? [a, b] : [b, a];
}

function crossingElement(crossing: SequenceCrossing, model: SequenceModel, levels: Levels): PathElement {
  const [a, b] = crossing.between;
  const [from, to] = (levels.get(a) ?? 0) <= (levels.get(b) ?? 0) ? [a, b] : [b, a];
  const measures = measuresAt(model, crossing.id);
  const values = tactics.flatMap((tactic): ElementValue[] => {
    const delay = crossing.delays[tactic];
    return delay ? [valueBy(tactic, delay.meanSeconds, measures)] : [];
  });
  return { kind: "crossing", id: crossing.id, name: crossing.name, crossing, measures, values, from, to };
}

function targetElement(target: SequenceTarget, model: SequenceModel): PathElement {
  const measures = measuresAt(model, target.id);
  const quickest = tactics.flatMap((tactic): ElementValue[] => {
    const delays = target.tasks.filter((task) => task.tactic === tactic).map(({ delay }) => delay.meanSeconds);
    return delays.length > 0 ? [valueBy(tactic, Math.min(...delays), measures)] : [];
  });
  const place = { from: target.area, to: target.area };
  return { kind: "target", id: target.id, name: target.name, crossing: null, measures, values: quickest, ...place };
}

const measuresAt = ({ measures }: SequenceModel, id: string): readonly SequenceMeasure[] =>
  measures.filter(({ at }) => at.some((place) => place.id === id));

/**
 * P_D = 1 - prod over groups of (1 - largest p in the group), for the way in: measures that see material alone see
 * nothing yet. The same rule by which the engine values a step.
 */
function valueBy(tactic: Tactic, baseSeconds: number, measures: readonly SequenceMeasure[]): ElementValue {
  const largest = new Map<string, number>();
  let delaySeconds = baseSeconds;
  for (const { performance, group, detects } of measures) {
    const found = performance[tactic];
    if (!found) continue;
    delaySeconds += found.delay.meanSeconds;
    if (detects === "person") largest.set(group, Math.max(largest.get(group) ?? 0, found.pDetect));
  }
  const missed = [...largest.values()].reduce((product, pDetect) => product * (1 - pDetect), 1);
  return { tactic, pDetect: 1 - missed, delaySeconds };
}
