import type { Point } from "./geometry.ts";
import { firstPlaces } from "./place-measures.ts";
import type { Plan } from "./plan.ts";

export const selectionKinds = ["area", "crossing", "target", "measure"] as const;

/** Something on the map that can be chosen. Written `area:hall` in the address. */
export interface Selection {
  readonly kind: (typeof selectionKinds)[number];
  readonly id: string;
}

export const writeSelection = ({ kind, id }: Selection): string => `${kind}:${id}`;

export function readSelection(text: string | undefined): Selection | null {
  const match = /^(area|crossing|target|measure):(.+)$/.exec(text ?? "");
  return match ? { kind: match[1] as Selection["kind"], id: match[2] as string } : null;
}

export const isSelected = (selection: Selection | null, kind: Selection["kind"], id: string): boolean =>
  selection?.kind === kind && selection.id === id;

export interface Place {
  readonly selection: Selection;
  readonly at: Point;
}

/** Everything that can be chosen, with where it is. A measure stands a little beside its place. */
export function placesOf(plan: Plan): Place[] {
  return [
    ...plan.targets.map(({ target, at }): Place => ({ selection: { kind: "target", id: target.id }, at })),
    ...plan.crossings.map(({ crossing, at }): Place => ({ selection: { kind: "crossing", id: crossing.id }, at })),
    ...plan.areas.map(({ area, anchor }): Place => ({ selection: { kind: "area", id: area.id }, at: anchor })),
    ...measurePlaces(plan),
  ];
}

function measurePlaces(plan: Plan): Place[] {
  const aside = plan.bounds.width / 400;
  const counts = new Map<string, number>();
  return [...firstPlaces(plan.measures)].map(([id, { place, at, offsets }]): Place => {
    const key = `${place.kind}:${place.id}`;
    const turn = counts.get(key) ?? 0;
    counts.set(key, turn + 1);
    const { x, y } = offsets[0] ?? { x: 0, y: 0 };
    const shift = { x: Math.sign(x) * aside + turn * aside * 0.6, y: Math.sign(y) * aside + turn * aside * 0.2 };
    return { selection: { kind: "measure", id }, at: { x: at.x + shift.x, y: at.y + shift.y } };
  });
}

export type Direction = "up" | "down" | "left" | "right";

const heading: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** The nearest place in a direction, sideways distance counting double; the first place when nothing is chosen. */
export function neighbour(places: readonly Place[], from: Selection | null, direction: Direction): Selection | null {
  const here = places.find(({ selection }) => from && isSelected(from, selection.kind, selection.id));
  if (!here) return places[0]?.selection ?? null;
  const { x, y } = heading[direction];
  let best: Place | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const ahead = (place.at.x - here.at.x) * x + (place.at.y - here.at.y) * y;
    const aside = Math.abs((place.at.x - here.at.x) * y) + Math.abs((place.at.y - here.at.y) * x);
    if (place === here || ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (cost < bestCost) [best, bestCost] = [place, cost];
  }
  return best?.selection ?? null;
}
