import type { Box } from "./geometry.ts";

/** A name as it fits into a room at the present zoom: one or two lines, in pixels from the room's corner. */
export interface RoomLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

const letterWidth = 6.5;
const lineHeight = 15;
const inset = 6;
/** Letters below which what is left of a name says nothing. */
const shortest = 5;

/**
 * Where the name of a room can stand without running out of it or over the rooms inside it; `null` where it cannot.
 * `scale` is pixels to a metre.
 */
export function roomLabel(name: string, box: Box, obstacles: readonly Box[], scale: number): RoomLabel | null {
  const width = box.width * scale - 2 * inset;
  const height = box.height * scale - inset;
  const lines = fitLines(name, width, height);
  if (lines === null) return null;
  const size = {
    width: Math.max(...lines.map((line) => line.length)) * letterWidth,
    height: lines.length * lineHeight,
  };
  const corners = [
    { x: inset, y: inset - 1 },
    { x: inset, y: box.height * scale - size.height - inset },
    { x: box.width * scale - size.width - inset, y: inset - 1 },
  ];
  const free = corners.find(({ x, y }) => !obstacles.some((other) => overlaps(other, box, scale, { x, y, ...size })));
  return free ? { lines, ...free } : null;
}

function fitLines(name: string, width: number, height: number): string[] | null {
  const letters = Math.floor(width / letterWidth);
  if (letters < 3 || height < lineHeight) return null;
  if (name.length <= letters) return [name];
  const space = name.lastIndexOf(" ", letters);
  if (height >= 2 * lineHeight && space > 0) {
    return [name.slice(0, space), shorten(name.slice(space + 1), letters)];
  }
  return letters < shortest ? null : [shorten(name, letters)];
}

const shorten = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;

function overlaps(other: Box, box: Box, scale: number, label: Box): boolean {
  const left = (other.x - box.x) * scale;
  const top = (other.y - box.y) * scale;
  return (
    label.x < left + other.width * scale &&
    label.x + label.width > left &&
    label.y < top + other.height * scale &&
    label.y + label.height > top
  );
}
