import type { Box } from "./geometry.ts";
import { shorten, textWidth } from "./text-width.ts";

/** A name as it fits into a room at the present zoom, in pixels from the room's corner. */
export interface RoomLabel {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly x: number;
  readonly y: number;
}

const inset = 6;
const mostLines = 4;
/** Of a name that has to be cut, this share must be left. */
const leastShare = 0.6;

export const lineHeight = (fontSize: number): number => fontSize + 2;

/**
 * Where the name of a room can stand at a size that can be read, without running out of the room or over what lies in
 * it; `null` where it cannot: a name cut to its first letters says nothing. `scale` is pixels to a metre,
 * obstacles are in metres.
 */
export function roomLabel(name: string, box: Box, obstacles: readonly Box[], scale: number): RoomLabel | null {
  const width = box.width * scale - 2 * inset;
  const height = box.height * scale - inset;
  if (width < 18 || height < 12) return null;
  const taken = obstacles.map((other) => inPixels(other, box, scale));
  for (const { fontSize, fit } of ways) {
    for (const limit of limits(width)) {
      const lines = fit(name, limit, fontSize);
      if (lines === null || lines.length * lineHeight(fontSize) > height) continue;
      const size = {
        width: Math.max(...lines.map((line) => textWidth(line, fontSize))),
        height: lines.length * lineHeight(fontSize),
      };
      const corner = corners(box, size, scale).find(
        (at) => !taken.some((other) => overlaps(other, { ...at, ...size })),
      );
      if (corner) return { lines, fontSize, ...corner };
    }
  }
  return null;
}

type Fit = (name: string, width: number, fontSize: number) => string[] | null;

/** Whole in ever smaller letters, then with long words cut. */
const ways: readonly { readonly fontSize: number; readonly fit: Fit }[] = [
  { fontSize: 12, fit: wrap },
  { fontSize: 11, fit: wrap },
  { fontSize: 10, fit: wrap },
  { fontSize: 10, fit: cut },
];

/** As wide as the room first; narrower where that runs into something. */
const limits = (width: number): readonly number[] => (width > 120 ? [width, width * 0.6] : [width]);

/** Words in as few lines as they fit; `null` where a word is wider than the room or the lines are too many. */
function wrap(name: string, width: number, fontSize: number): string[] | null {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (textWidth(joined, fontSize) <= width) lines.splice(Math.max(0, lines.length - 1), 1, joined);
    else if (textWidth(word, fontSize) <= width) lines.push(word);
    else return null;
  }
  return lines.length > mostLines ? null : lines;
}

/** Long words shortened, where what is left can still be guessed. */
function cut(name: string, width: number, fontSize: number): string[] | null {
  const words = name.split(/\s+/).map((word) => shorten(word, width, fontSize));
  const letters = words.reduce((sum, word) => sum + word.replace("…", "").length, 0);
  const isClear = letters >= name.replace(/\s/g, "").length * leastShare && words.every((word) => word.length > 2);
  return isClear ? wrap(words.join(" "), width, fontSize) : null;
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function corners(box: Box, size: { width: number; height: number }, scale: number): Corner[] {
  const rightmost = box.width * scale - size.width - inset;
  const lowest = box.height * scale - size.height - inset;
  return [
    { x: inset, y: inset - 1 },
    { x: inset, y: lowest },
    { x: rightmost, y: inset - 1 },
    { x: rightmost, y: lowest },
    { x: inset, y: (inset + lowest) / 2 },
  ];
}

const inPixels = (other: Box, box: Box, scale: number): Box => ({
  x: (other.x - box.x) * scale,
  y: (other.y - box.y) * scale,
  width: other.width * scale,
  height: other.height * scale,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
