import type { Cell } from "@custodiet/core";
import { type ImportField, type ImportKind, importFields, importKinds } from "./fields.ts";
import type { ColumnUse, ImportTable } from "./import-order.ts";
import { type ImportWords, meaningOf } from "./import-words.ts";
import { foldName } from "./names.ts";
import { unitOf } from "./read-number.ts";

/** What a table looks like. A guess, for a person to correct. */
export interface ImportGuess {
  readonly kind: ImportKind | null;
  readonly headerRow: number;
  readonly columns: readonly ColumnUse[];
  readonly decimal: "point" | "comma";
  /** Columns that look like names of persons: no cell of theirs is shown. */
  readonly personColumns: readonly number[];
}

const sampledRows = 200;

/**
 * The kind and the columns by the words of the headings, the marks of a matrix by its cells. What a person says of the
 * kind or of the row of headings is not guessed.
 */
export function guessImport(
  table: ImportTable,
  words: ImportWords,
  wanted: ImportKind | null = null,
  wantedHeaderRow: number | null = null,
): ImportGuess {
  const headerRow = wantedHeaderRow ?? guessHeaderRow(table);
  const headings = table.rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const sample = table.rows.filter(({ number }) => number > headerRow).slice(0, sampledRows);
  const cells = sample.map((row) => row.cells);
  const guesses = (wanted === null ? importKinds : [wanted]).map((kind) => guessKind(kind, headings, cells, words));
  const best = guesses.reduce((a, b) => (b.score > a.score ? b : a));
  const isSure = wanted !== null || best.score >= 2;
  return {
    kind: isSure ? best.kind : null,
    headerRow,
    columns: isSure ? best.columns : [],
    decimal: usesComma(cells) ? "comma" : "point",
    personColumns: headings.flatMap((heading, column) => (fieldsOf(heading, words).includes("person") ? [column] : [])),
  };
}

/** The first row that is as full as those below it and has no numbers: titles above a table are short. */
function guessHeaderRow({ rows }: ImportTable): number {
  const filled = (cells: readonly Cell[]): number => cells.filter((cell) => cell !== "").length;
  const first = rows.slice(0, 20);
  const most = Math.max(0, ...first.map(({ cells }) => filled(cells)));
  const row = first.find(({ cells }) => filled(cells) * 2 >= most && !cells.some((cell) => typeof cell === "number"));
  return row?.number ?? rows[0]?.number ?? 1;
}

interface KindGuess {
  readonly kind: ImportKind;
  readonly columns: readonly ColumnUse[];
  readonly score: number;
}

function guessKind(
  kind: ImportKind,
  headings: readonly Cell[],
  cells: readonly (readonly Cell[])[],
  words: ImportWords,
): KindGuess {
  const fields = importFields[kind];
  const used = new Set<string>();
  const columns = headings.flatMap((heading, column): ColumnUse[] => {
    const field = fields.find(({ name }) => !used.has(name) && fieldsOf(heading, words).includes(name));
    if (field === undefined) return [];
    used.add(field.name);
    return [{ column, field: field.name, unit: unitIn(String(heading), field, words) }];
  });
  const marks = kind === "access-wide" ? markColumns(headings, cells, columns, words) : [];
  const missing = fields.filter(({ name, need }) => need === "required" && name !== "mark" && !used.has(name)).length;
  const row = kind === "access-wide" && (marks.length < 2 || !(used.has("position") || used.has("place"))) ? 5 : 0;
  const score = columns.length + Math.min(3, marks.length) - 2 * missing - row;
  return { kind, columns: [...columns, ...marks], score };
}

/** Fields that a heading may mean; what stands in brackets is a unit or a remark. */
function fieldsOf(heading: Cell, words: ImportWords): readonly string[] {
  const plain = foldName(String(heading).replace(/[([].*$/, ""));
  return Object.entries(words.headings).flatMap(([field, ways]) =>
    [field, ...ways].some((way) => foldName(way) === plain) ? [field] : [],
  );
}

/** `Delay (s)`, `Mass [kg]`. */
function unitIn(heading: string, { dimension }: ImportField, words: ImportWords): string | null {
  if (dimension === null) return null;
  const inside = /[([]\s*([^)\]]+?)\s*[)\]]/.exec(heading)?.[1] ?? "";
  return inside === "" ? null : unitOf(inside, dimension, words);
}

function markColumns(
  headings: readonly Cell[],
  cells: readonly (readonly Cell[])[],
  columns: readonly ColumnUse[],
  words: ImportWords,
): ColumnUse[] {
  return headings.flatMap((heading, column): ColumnUse[] => {
    if (heading === "" || columns.some((use) => use.column === column)) return [];
    const written = cells.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    const known = written.filter((cell) => meaningOf(words.marks, String(cell)) !== null);
    return known.length * 2 >= written.length ? [{ column, field: "mark", unit: null }] : [];
  });
}

/** More texts like `1,5` than like `1.5`. */
function usesComma(cells: readonly (readonly Cell[])[]): boolean {
  const texts = cells.flat().filter((cell): cell is string => typeof cell === "string");
  const count = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
  return count(/^[+-]?\d+,\d+(?!,)(?:\s*\p{L}+)?$/u) > count(/^[+-]?\d+\.\d+(?:\s*\p{L}+)?$/u);
}
