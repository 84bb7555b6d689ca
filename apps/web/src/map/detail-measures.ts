/** Where symbols of measures have room at a zoom: within one room, over no name, door or target. */
import type { Box, Point } from "./geometry.ts";
import { bottom, right } from "./geometry.ts";
import type { RoomLabel } from "./label.ts";
import { lineHeight } from "./label.ts";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedMeasures } from "./place-measures.ts";
import type { PlacedArea, PlacedTarget } from "./placed.ts";
import type { Plan } from "./plan.ts";
import { textWidth } from "./text-width.ts";

export interface MeasureMark {
  readonly group: PlacedMeasures;
  /** In pixels from the group's place. */
  readonly offset: Point;
  /** Side by side where there is room, else their number. */
  readonly shows: "each" | "count";
}

/** What is drawn already. */
interface Seen {
  readonly doors: readonly PlacedCrossing[];
  readonly targets: readonly { readonly placed: PlacedTarget }[];
  readonly labels: ReadonlyMap<string, RoomLabel>;
}

/** Side of a measure's symbol in pixels. */
export const measureSize = 16;
const countWidth = 24;
/** More than these at one place are counted. */
const mostShown = 3;
/** Rooms smaller than this, in pixels of a symbol at full size, show no measures. */
const roomForMeasures = 40;

export function visibleMeasures(plan: Plan, seen: Seen, scale: number, symbol: number): MeasureMark[] {
  const blocks: Box[] = [
    ...seen.targets.map(({ placed }) => pixelBox(placed.at, scale, 26 * symbol, 26 * symbol)),
    ...seen.doors.map(({ at }) => pixelBox(at, scale, 12 * symbol, 12 * symbol)),
    ...plan.areas.flatMap(({ area, box }) => labelBox(box, seen.labels.get(area.id), scale)),
  ];
  const rooms = roomsOf(plan, seen);
  const marks: MeasureMark[] = [];
  for (const group of plan.measures) {
    const round = rooms(group);
    const sides = round.map(({ box }) => Math.min(box.width, box.height) * scale);
    if (round.length === 0 || Math.min(...sides) < roomForMeasures / symbol) continue;
    const mark = markOf(
      group,
      (box) => isWithinOne(box, round, scale) && !blocks.some((other) => meets(box, other)),
      scale,
    );
    if (mark === null) continue;
    marks.push(mark);
    blocks.push(markBox(mark, scale));
  }
  return marks;
}

/** The rooms in which the measures of a place may be drawn; none where the place itself is not drawn. */
function roomsOf(plan: Plan, { doors, targets }: Seen) {
  const areas = new Map(plan.areas.map((placed) => [placed.area.id, placed]));
  const places = new Map<string, readonly string[]>([
    ...doors.map(({ crossing }): [string, readonly string[]] => [`crossing:${crossing.id}`, crossing.between]),
    ...targets.map(({ placed: { target } }): [string, readonly string[]] => [`target:${target.id}`, [target.area]]),
    ...plan.areas.map(({ area }): [string, readonly string[]] => [`area:${area.id}`, [area.id]]),
  ]);
  return ({ place }: PlacedMeasures): readonly PlacedArea[] =>
    (places.get(`${place.kind}:${place.id}`) ?? []).flatMap((id) => areas.get(id) ?? []);
}

function markOf(group: PlacedMeasures, isFree: (box: Box) => boolean, scale: number): MeasureMark | null {
  const shapes = group.measures.length <= mostShown ? (["each", "count"] as const) : (["count"] as const);
  for (const shows of shapes) {
    for (const offset of group.offsets) {
      const mark = { group, offset, shows };
      if (isFree(markBox(mark, scale))) return mark;
    }
  }
  return null;
}

export const markWidth = ({ group, shows }: Pick<MeasureMark, "group" | "shows">): number =>
  shows === "each" ? group.measures.length * (measureSize + 1) : countWidth;

/** In pixels of the whole plan. */
function markBox(mark: MeasureMark, scale: number): Box {
  const { x, y } = mark.group.at;
  const at = { x: x + mark.offset.x / scale, y: y + mark.offset.y / scale };
  return pixelBox(at, scale, markWidth(mark), measureSize);
}

/** Wholly in one of the rooms and in none of those inside it: no symbol stands across a wall. */
const isWithinOne = (box: Box, rooms: readonly PlacedArea[], scale: number): boolean =>
  rooms.some(
    (room) =>
      holds(inPixels(room.box, scale), box) && !room.obstacles.some((inner) => meets(inPixels(inner, scale), box)),
  );

const inPixels = ({ x, y, width, height }: Box, scale: number): Box => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
});

const pixelBox = ({ x, y }: Point, scale: number, width: number, height: number): Box => ({
  x: x * scale - width / 2,
  y: y * scale - height / 2,
  width,
  height,
});

function labelBox(box: Box, label: RoomLabel | undefined, scale: number): Box[] {
  if (!label) return [];
  const width = Math.max(...label.lines.map((line) => textWidth(line, label.fontSize)));
  const height = label.lines.length * lineHeight(label.fontSize);
  return [{ x: box.x * scale + label.x, y: box.y * scale + label.y, width, height }];
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x && right(inner) <= right(outer) && inner.y >= outer.y && bottom(inner) <= bottom(outer);

const meets = (a: Box, b: Box): boolean => a.x < right(b) && right(a) > b.x && a.y < bottom(b) && bottom(a) > b.y;
