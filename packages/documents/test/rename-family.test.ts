import { expect, it } from "vitest";
import { readFonts } from "../index.ts";
import { renameFamily } from "../src/fonts/rename-family.ts";

/** Of the `name` table: what is said in Unicode under an id. */
function namesOf(font: Uint8Array, wanted: number): readonly string[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => view.getUint32(at) === 0x6e616d65) ?? 0;
  const table = view.getUint32(entry + 8);
  const texts = table + view.getUint16(table + 4);
  return Array.from({ length: view.getUint16(table + 2) }, (_, index) => table + 6 + 12 * index)
    .filter((at) => view.getUint16(at) === 3 && view.getUint16(at + 6) === wanted)
    .map((at) => {
      const from = texts + view.getUint16(at + 10);
      const bytes = font.subarray(from, from + view.getUint16(at + 8));
      return new TextDecoder("utf-16be").decode(bytes);
    });
}

const fonts = Object.entries(readFonts());

it.each(fonts)(
  "The font on board for %s has a family of a name that no machine has, and its other names as they were",
  (_name, font) => {
    const other = renameFamily(font);
    expect(namesOf(other, 1)).toEqual(namesOf(font, 1).map((family) => `${family} on board`));
    expect(namesOf(other, 1)).not.toEqual([]);
    expect(namesOf(other, 16)).toEqual(namesOf(font, 16).map((family) => `${family} on board`));
    expect([2, 4, 6, 13].map((id) => namesOf(other, id))).toEqual([2, 4, 6, 13].map((id) => namesOf(font, id)));
  },
);

it("What is no font is not renamed", () => {
  expect(() => renameFamily(new Uint8Array(12))).toThrow("without a table of its names");
});
