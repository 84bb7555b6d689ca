import type { Point } from "./geometry.ts";
import type { Plan } from "./plan.ts";

/** Something on the map that can be chosen. Written `area:hall` in the address. */
export interface Selection {
  readonly kind: "area" | "crossing" | "target";
  readonly id: string;
}

export const writeSelection = ({ kind, id }: Selection): string => `${kind}:${id}`;

export function readSelection(text: string | undefined): Selection | null {
  const match = /^(area|crossing|target):(.+)$/.exec(text ?? "");
  return match ? { kind: match[1] as Selection["kind"], id: match[2] as string } : null;
}

export const isSelected = (selection: Selection | null, kind: Selection["kind"], id: string): boolean =>
  selection?.kind === kind && selection.id === id;

export interface Place {
  readonly selection: Selection;
  readonly at: Point;
}

/** Everything that can be chosen, with where it is. Off-site is left out: its middle is the middle of the site. */
export function placesOf(plan: Plan): Place[] {
  return [
    ...plan.targets.map(({ target, at }): Place => ({ selection: { kind: "target", id: target.id }, at })),
    ...plan.crossings.map(({ crossing, at }): Place => ({ selection: { kind: "crossing", id: crossing.id }, at })),
    ...plan.areas
      .filter(({ area }) => area.kind !== "off-site")
      .map(({ area, anchor }): Place => ({ selection: { kind: "area", id: area.id }, at: anchor })),
  ];
}

export type Direction = "up" | "down" | "left" | "right";

const heading: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/** The nearest place in a direction, sideways distance counting double; the first place when nothing is chosen. */
export function neighbour(plan: Plan, from: Selection | null, direction: Direction): Selection | null {
  const places = placesOf(plan);
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
