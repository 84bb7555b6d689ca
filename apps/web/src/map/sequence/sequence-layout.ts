/** Places of a sequence diagram's parts, in pixels. */
import type { Box, Point } from "../geometry.ts";
import { centre } from "../geometry.ts";
import type { Place, Selection } from "../selection.ts";
import type { PathElement, Sequence, SequenceLayer } from "./sequence.ts";

export interface PlacedElement {
  readonly element: PathElement;
  readonly box: Box;
  /** From the layer outside to the box and from the box to the layer inside; none within a layer. */
  readonly lines: readonly (readonly Point[])[];
}

export interface PlacedLayer {
  readonly layer: SequenceLayer;
  /** 0: outermost. */
  readonly level: number;
  readonly band: Box;
  readonly elements: readonly PlacedElement[];
}

export interface SequenceLayout {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly PlacedLayer[];
}

export const rowHeight = 15;
export const headHeight = 42;
const bandHead = 30;
const gutter = 22;
const narrowest = 178;
const widest = 260;
const rowGap = 12;
const layerGap = 18;

/** Rows that a box has: one for each value, at least one. */
export type RowsOf = (element: PathElement) => number;

export function layOut(sequence: Sequence, width: number, rowsOf: RowsOf): SequenceLayout {
  const grid = gridOf(width);
  const bands: { layer: SequenceLayer; level: number; top: number; height: number; within: Boxes; inwards: Boxes }[] =
    [];
  let y = 4;
  sequence.layers.forEach((layer, level) => {
    const within = boxesOf(layer.within, grid, y + bandHead + 4, rowsOf);
    const height = bandHead + (layer.within.length > 0 ? within.height + 12 : 0);
    const inwards = boxesOf(layer.inwards, grid, y + height + layerGap, rowsOf);
    bands.push({ layer, level, top: y, height, within, inwards });
    y += height + layerGap + inwards.height + layerGap;
  });
  const layers = bands.map(({ layer, level, top, height, within, inwards }, index): PlacedLayer => {
    const next = bands[index + 1]?.top ?? null;
    return {
      layer,
      level,
      band: { x: 2, y: top, width: width - 4, height },
      elements: [
        ...within.placed.map((placed) => ({ ...placed, lines: [] })),
        ...inwards.placed.map((placed) => ({ ...placed, lines: linesOf(placed.box, top + height, next) })),
      ],
    };
  });
  return { width, height: y, layers };
}

interface Grid {
  readonly columns: number;
  readonly boxWidth: number;
  readonly left: number;
}

function gridOf(width: number): Grid {
  const columns = Math.max(1, Math.floor((width - gutter) / (narrowest + gutter)));
  const boxWidth = Math.min(widest, (width - gutter) / columns - gutter);
  return { columns, boxWidth, left: gutter };
}

interface Boxes {
  readonly placed: readonly { readonly element: PathElement; readonly box: Box }[];
  readonly height: number;
}

function boxesOf(elements: readonly PathElement[], grid: Grid, top: number, rowsOf: RowsOf): Boxes {
  const placed: { element: PathElement; box: Box }[] = [];
  let y = top;
  for (let first = 0; first < elements.length; first += grid.columns) {
    const row = elements.slice(first, first + grid.columns);
    const heights = row.map((element) => headHeight + Math.max(1, rowsOf(element)) * rowHeight + 6);
    row.forEach((element, column) => {
      const x = grid.left + column * (grid.boxWidth + gutter);
      placed.push({ element, box: { x, y, width: grid.boxWidth, height: heights[column] ?? 0 } });
    });
    y += Math.max(...heights) + rowGap;
  }
  return { placed, height: Math.max(0, y - top - rowGap) };
}

/** In parallel, as in a circuit: down on the left of each box from the layer outside, down on its right to the next. */
function linesOf(box: Box, outer: number, inner: number | null): readonly (readonly Point[])[] {
  const y = box.y + headHeight / 2;
  const left = box.x - gutter / 2 + 2;
  const rightmost = box.x + box.width + gutter / 2 - 4;
  const incoming = [
    { x: left, y: outer },
    { x: left, y },
    { x: box.x, y },
  ];
  if (inner === null) return [incoming];
  const outgoing = [
    { x: box.x + box.width, y },
    { x: rightmost, y },
    { x: rightmost, y: inner },
  ];
  return [incoming, outgoing];
}

export const glyphSize = 17;
const mostGlyphs = 6;

/** Measures whose symbols a box has room for, with their middles. */
export function glyphsOf({ element, box }: PlacedElement): { readonly id: string; readonly at: Point }[] {
  const room = Math.min(mostGlyphs, Math.floor((box.width - 64) / glyphSize));
  return element.measures.slice(0, room).map(({ id }, index) => ({
    id,
    at: { x: box.x + 42 + index * glyphSize, y: box.y + 30 },
  }));
}

/** Everything that can be chosen in the diagram, with where it is. */
export function placesIn({ layers }: SequenceLayout): Place[] {
  return layers.flatMap(({ layer, band, elements }): Place[] => [
    { selection: { kind: "area", id: layer.area.id }, at: { x: band.x + 40, y: band.y + bandHead / 2 } },
    ...elements.flatMap((placed): Place[] => [
      { selection: selectionOf(placed.element), at: centre(placed.box) },
      ...glyphsOf(placed).map(({ id, at }): Place => ({ selection: { kind: "measure", id }, at })),
    ]),
  ]);
}

export const selectionOf = ({ kind, id }: PathElement): Selection => ({ kind, id });
