/**
 * A font under a name that no machine has. The compiler asks the machine's fonts too, and before those on board where both
 * have a name: a document would then look, and be refused, as that machine's fonts will have it.
 */

/** Behind the family's own name. */
export const onBoard = " on board";

/** Name ids of a family (OpenType 1.9, "name"): as it is, and where it has more than four styles. */
const familyIds: ReadonlySet<number> = new Set([1, 16]);

/** Of a record of the table, of its head, and of a record of the directory. */
const sizes = { record: 12, head: 6, entry: 16, directory: 12 } as const;

/** The same font with another `name` table behind all others. @throws where the bytes are no font that has such a table */
export function renameFamily(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const entry = entryOfNames(view);
  const names = renamed(view, view.getUint32(entry + 8));
  const at = Math.ceil(font.byteLength / 4) * 4;
  const whole = new Uint8Array(at + names.byteLength);
  whole.set(font);
  whole.set(names, at);
  const written = new DataView(whole.buffer);
  written.setUint32(entry + 8, at);
  written.setUint32(entry + 12, names.byteLength);
  return whole;
}

function entryOfNames(view: DataView): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = sizes.directory + sizes.entry * index;
    if (view.getUint32(at) === 0x6e616d65) return at;
  }
  throw new Error("A font without a table of its names");
}

/** Each record as it was, those of the family with the addition. */
function renamed(view: DataView, table: number): Uint8Array {
  const count = view.getUint16(table + 2);
  const texts = table + view.getUint16(table + 4);
  const records = Array.from({ length: count }, (_, index) => {
    const at = table + sizes.head + sizes.record * index;
    const [platform, id] = [view.getUint16(at), view.getUint16(at + 6)];
    const text = bytesAt(view, texts + view.getUint16(at + 10), view.getUint16(at + 8));
    return { text: familyIds.has(id) ? [...text, ...encode(onBoard, platform)] : [...text] };
  });
  const beginning = sizes.head + sizes.record * count;
  const bytes = new Uint8Array(beginning + records.reduce((sum, { text }) => sum + text.length, 0));
  bytes.set(bytesAt(view, table, beginning));
  const written = new DataView(bytes.buffer);
  // Format 0: without the list of languages, which no record of ours asks for.
  written.setUint16(0, 0);
  written.setUint16(4, beginning);
  let from = 0;
  for (const [index, { text }] of records.entries()) {
    const record = sizes.head + sizes.record * index;
    written.setUint16(record + 8, text.length);
    written.setUint16(record + 10, from);
    bytes.set(text, beginning + from);
    from += text.length;
  }
  return bytes;
}

const bytesAt = (view: DataView, at: number, length: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + at, length);

/** Unicode in two bytes; that of the Macintosh in one. */
const encode = (text: string, platform: number): readonly number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return platform === 1 ? [code] : [code >> 8, code & 0xff];
  });
