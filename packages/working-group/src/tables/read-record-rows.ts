/** The rows of a table as values of records, each on its own. Nothing is judged here, and nothing is looked up. */
import { type Json, type TableRow, type Tlp, tlpLevels } from "@custodiet/core";
import type { FieldValues } from "../records/event.ts";
import type { RecordKind } from "../records/kind.ts";
import { audienceColumn, type ColumnTarget, type ColumnUse, columnTargets, levelColumn } from "./columns.ts";
import { readCell, textOfCell } from "./read-cell.ts";
import { type RowFault, rowFault } from "./row-fault.ts";
import type { TableWords } from "./table-words.ts";

export interface RecordRow {
  /** As the table counts it. */
  readonly row: number;
  readonly fields: FieldValues;
  /** Where the table says it; `releasedTo` `null`: it says the level alone. */
  readonly marking: { readonly tlp: Tlp; readonly releasedTo: readonly string[] | null } | null;
  /** Of the marking; a field is judged with the others. */
  readonly faults: readonly RowFault[];
}

export interface TableReading {
  readonly kind: RecordKind;
  readonly headerRow: number;
  readonly columns: readonly ColumnUse[];
  readonly words: TableWords;
  /** Of a text in several languages that stands in one column. */
  readonly language: string;
}

interface UsedColumn extends ColumnTarget {
  readonly column: number;
  readonly heading: string;
}

/** The rows below the headings in their order; what begins with a number sign says what the table is. */
export function readRecordRows(rows: readonly TableRow[], reading: TableReading): readonly RecordRow[] {
  const used = usedColumns(rows, reading);
  return rows
    .filter(({ number, cells }) => number > reading.headerRow && !String(cells[0] ?? "").startsWith("#"))
    .flatMap((row) => {
      const texts = used.map(({ column }) => textOfCell(row.cells[column]));
      return texts.every((text) => text === "") ? [] : [readRow(row.number, used, texts, reading)];
    });
}

/** The heading over each field, for the words of a fault; the first of several. */
export function headingsOf(rows: readonly TableRow[], reading: TableReading): ReadonlyMap<string, string> {
  const headings = new Map<string, string>();
  for (const { id, field, heading } of usedColumns(rows, reading)) {
    headings.set(id, heading);
    if (field !== null && !headings.has(field)) headings.set(field, heading);
  }
  return headings;
}

function usedColumns(rows: readonly TableRow[], { kind, headerRow, columns }: TableReading): readonly UsedColumn[] {
  const cells = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  const targets = new Map(columnTargets(kind).map((target) => [target.id, target]));
  return columns.flatMap(({ column, target }) => {
    const found = targets.get(target);
    const heading = textOfCell(cells[column]) || `${column + 1}`;
    return found === undefined ? [] : [{ ...found, column, heading }];
  });
}

function readRow(
  row: number,
  used: readonly UsedColumn[],
  texts: readonly string[],
  { words, language }: TableReading,
): RecordRow {
  const fields: Record<string, Json> = {};
  used.forEach(({ field, part, type }, at) => {
    const text = texts[at] ?? "";
    if (field === null || type === null || text === "") return;
    const read = part === null ? readCell(type, text, words) : text;
    const isOneLanguage = type.type === "multilingual" && typeof read === "string";
    const key = part ?? (isOneLanguage ? language : null);
    fields[field] = key === null ? read : { ...objectOf(fields[field] ?? null), [key]: read };
  });
  return { row, fields, ...readMarking(row, used, texts) };
}

const objectOf = (value: Json): Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};

/** Where a table has a column for it, every row says it: what is not marked is not taken. */
function readMarking(
  row: number,
  used: readonly UsedColumn[],
  texts: readonly string[],
): Pick<RecordRow, "marking" | "faults"> {
  const at = used.findIndex(({ id }) => id === levelColumn);
  const heard = used.findIndex(({ id }) => id === audienceColumn);
  if (at < 0 && heard < 0) return { marking: null, faults: [] };
  const level = texts[at] ?? "";
  const heading = used[at]?.heading ?? used[heard]?.heading ?? null;
  const tlp = readLevel(level);
  if (tlp === null) {
    const fault =
      level === "" ? rowFault("unmarked", row, heading, null) : rowFault("unknownChoice", row, heading, level);
    return {
      marking: null,
      faults: [{ ...fault, expected: "TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED" }],
    };
  }
  const releasedTo = heard < 0 ? null : (texts[heard] ?? "").split(/[\s,;]+/).filter((party) => party !== "");
  return { marking: { tlp, releasedTo }, faults: [] };
}

function readLevel(text: string): Tlp | null {
  const name = text.toLowerCase().replace(/^tlp:\s*/, "");
  return tlpLevels.find((level) => level === name) ?? null;
}
