import type { Point } from "./geometry.ts";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedArea, PlacedTarget } from "./placed.ts";

export interface PlanMeasure {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly at: readonly { readonly kind: string; readonly id: string }[];
}

export type MeasurePlace = "area" | "crossing" | "target";

/** The measures of one place, and where their symbols may stand. */
export interface PlacedMeasures {
  readonly place: { readonly kind: MeasurePlace; readonly id: string };
  readonly name: string;
  readonly at: Point;
  readonly measures: readonly PlanMeasure[];
  /** In pixels from `at`, best first. */
  readonly offsets: readonly Point[];
}

interface PlacedThings {
  readonly areas: readonly PlacedArea[];
  readonly crossings: readonly PlacedCrossing[];
  readonly targets: readonly PlacedTarget[];
}

/** Groups measures by the place they stand at. Those of a procedure have no place on a map. */
export function placeMeasures(measures: readonly PlanMeasure[], things: PlacedThings): PlacedMeasures[] {
  const byPlace = new Map<string, PlanMeasure[]>();
  for (const measure of measures) {
    for (const { kind, id } of measure.at) {
      const key = `${kind}:${id}`;
      const known = byPlace.get(key);
      if (known) known.push(measure);
      else byPlace.set(key, [measure]);
    }
  }
  const group = (kind: MeasurePlace, id: string, name: string, at: Point, offsets: readonly Point[]) => {
    const found = byPlace.get(`${kind}:${id}`);
    return found ? [{ place: { kind, id }, name, at, offsets, measures: found }] : [];
  };
  return [
    ...things.crossings.flatMap(({ crossing, at, inwards }) =>
      group("crossing", crossing.id, crossing.name, at, besideDoor(inwards)),
    ),
    ...things.targets.flatMap(({ target, at }) => group("target", target.id, target.name, at, roundTarget)),
    ...things.areas.flatMap(({ area, box }) =>
      group("area", area.id, area.name, { x: box.x, y: box.y + box.height }, inCorner(area)),
    ),
  ];
}

const reach = 17;

const besideDoor = ({ x, y }: Point): readonly Point[] => [
  { x: x * reach, y: y * reach },
  { x: -x * reach, y: -y * reach },
  { x: x * reach + y * reach, y: y * reach + x * reach },
];

const roundTarget: readonly Point[] = [
  { x: 0, y: 23 },
  { x: 0, y: -23 },
  { x: 26, y: 0 },
  { x: -26, y: 0 },
];

/** Off site has no corner of its own that is seen: its measures stand below the site. */
const inCorner = ({ kind }: PlacedArea["area"]): readonly Point[] =>
  kind === "off-site"
    ? [{ x: 16, y: -10 }]
    : [
        { x: 14, y: -13 },
        { x: 44, y: -13 },
        { x: 74, y: -13 },
      ];

/** Where each measure stands first: for a choice that is moved by arrow keys. */
export function firstPlaces(groups: readonly PlacedMeasures[]): ReadonlyMap<string, PlacedMeasures> {
  const found = new Map<string, PlacedMeasures>();
  for (const group of groups) for (const { id } of group.measures) if (!found.has(id)) found.set(id, group);
  return found;
}
