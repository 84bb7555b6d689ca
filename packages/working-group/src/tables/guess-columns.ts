/** Which row of a table has the headings, and what each column gives, as far as the headings say it. */
import type { Cell, TableRow } from "@custodiet/core";
import type { RecordKind } from "../records/kind.ts";
import { audienceColumn, type ColumnUse, columnTargets, levelColumn } from "./columns.ts";
import { foldWord, type TableWords } from "./table-words.ts";

export interface ColumnGuess {
  /** The number of the row. */
  readonly headerRow: number;
  readonly columns: readonly ColumnUse[];
}

/** Rows at the beginning among which headings are looked for. */
const lookedAt = 20;

/** @param headerRow the number of the row, where a person says it; `null`: the row of which most cells are headings */
export function guessColumns(
  kind: RecordKind,
  rows: readonly TableRow[],
  words: TableWords,
  headerRow: number | null,
): ColumnGuess {
  const named = targetsByName(kind, words);
  const told = rows.find(({ number }) => number === headerRow);
  // What leaves says above its headings what it is, in rows that begin with a number sign.
  const beginning = rows.slice(0, lookedAt).filter(({ cells }) => !String(cells[0] ?? "").startsWith("#"));
  const guesses = (told === undefined ? beginning : [told]).map(({ number, cells }) => ({
    headerRow: number,
    columns: columnsOf(cells, named),
  }));
  const [first = { headerRow: rows[0]?.number ?? 1, columns: [] }] = guesses;
  return guesses.reduce((best, each) => (each.columns.length > best.columns.length ? each : best), first);
}

/** The first column of a name is it. */
function columnsOf(cells: readonly Cell[], named: ReadonlyMap<string, string>): readonly ColumnUse[] {
  const taken = new Set<string>();
  return cells.flatMap((cell, column) => {
    const target = named.get(foldWord(String(cell)));
    if (target === undefined || taken.has(target)) return [];
    taken.add(target);
    return [{ column, target }];
  });
}

/** Every name of a target, folded: `title`, `Title`, `title.fr`, `Title (fr)`, `Titre`. */
function targetsByName(kind: RecordKind, words: TableWords): ReadonlyMap<string, string> {
  const names = new Map<string, string>([
    ["tlp", levelColumn],
    ["released to", audienceColumn],
  ]);
  for (const { id, field, part } of columnTargets(kind)) {
    if (field === null) continue;
    for (const name of [field, ...(words.fields[field] ?? [])]) {
      const told = part === null ? [name] : [`${name}.${part}`, `${name} (${part})`, `${name} ${part}`];
      for (const each of told) if (!names.has(foldWord(each))) names.set(foldWord(each), id);
    }
  }
  return names;
}
