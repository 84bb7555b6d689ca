/**
 * Which characters a TrueType font has, by its `cmap` table (OpenType 1.9, "cmap"), formats 4 and 12: those that fonts of
 * the last twenty years have.
 */

/** Inclusive ranges of code points, ascending. */
export type Coverage = readonly (readonly [first: number, last: number])[];

const tagOf = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** @throws where the bytes are no font that has such a table: a fault of what is shipped */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = placeOfCmap(view);
  const subtables = Array.from({ length: view.getUint16(table + 2) }, (_, index) => {
    const at = table + view.getUint32(table + 4 + 8 * index + 4);
    return { at, format: view.getUint16(at) };
  });
  const full = subtables.find(({ format }) => format === 12);
  const basic = subtables.find(({ format }) => format === 4);
  if (full !== undefined) return readGroups(view, full.at);
  if (basic !== undefined) return readSegments(view, basic.at);
  throw new Error("A font without a table of its characters");
}

function placeOfCmap(view: DataView): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index;
    if (tagOf(view, record) === "cmap") return view.getUint32(record + 8);
  }
  throw new Error("A font without a table of its characters");
}

/** Format 12: groups of code points that follow one another. */
const readGroups = (view: DataView, at: number): Coverage =>
  Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + 12 * index;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });

/** Format 4: segments up to U+FFFF; the last one, U+FFFF, is no character. */
function readSegments(view: DataView, at: number): Coverage {
  const length = view.getUint16(at + 6);
  return Array.from({ length: length / 2 - 1 }, (_, index) => {
    const last = view.getUint16(at + 14 + 2 * index);
    const first = view.getUint16(at + 16 + length + 2 * index);
    return [first, last] as const;
  });
}
