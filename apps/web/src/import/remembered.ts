import type { ColumnUse, ImportOrder, ReadSheet } from "../api/imports.ts";
import { keepSealed, recallSealed, sealedName } from "../sealed-work.ts";

/** What a person said of a table: its headings and meanings, never its cells. */
type Remembered = Pick<ImportOrder, "kind" | "columns" | "decimal"> & { readonly headings: string };

const nameNow = (): string => `import.${sealedName("mappings")}`;
const mostKept = 20;

/** The latest first. */
function readAll(): readonly Remembered[] {
  try {
    const kept: unknown = JSON.parse(recallSealed(nameNow()) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

const isRemembered = (one: unknown): one is Remembered =>
  typeof one === "object" && one !== null && "headings" in one && "columns" in one && "kind" in one && "decimal" in one;

/** After an import: tables with the same headings are read so the next time, in this browser. */
export function rememberMapping(sheet: ReadSheet, { kind, columns, decimal, headerRow }: ImportOrder): void {
  const headings = headingsOf(sheet, headerRow);
  const others = readAll().filter((each) => each.headings !== headings);
  keepSealed(nameNow(), JSON.stringify([{ headings, kind, columns, decimal }, ...others].slice(0, mostKept)));
}

/** What was said of a table with the same headings, in the same order; `null`: nothing, or what is guessed now. */
export function recallMapping(sheet: ReadSheet): Omit<Remembered, "headings"> | null {
  const { guess } = sheet;
  const headings = headingsOf(sheet, guess.headerRow);
  const found = readAll().find((each) => each.headings === headings);
  if (found === undefined) return null;
  const { kind, columns, decimal } = found;
  const isGuess = kind === guess.kind && decimal === guess.decimal && isSameUse(columns, guess.columns);
  return isGuess ? null : { kind, columns, decimal };
}

const headingsOf = ({ sample }: ReadSheet, headerRow: number): string =>
  JSON.stringify(sample.find(({ number }) => number === headerRow)?.cells.map(String) ?? []);

const isSameUse = (some: readonly ColumnUse[], others: readonly ColumnUse[]): boolean => {
  const inOrder = (columns: readonly ColumnUse[]) =>
    JSON.stringify(columns.map(({ column, field, unit }) => [column, field, unit]).sort());
  return inOrder(some) === inOrder(others);
};
