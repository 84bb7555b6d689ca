import { err, ok, type Result, type TextEncoding, type Workbook } from "@custodiet/core";
import { readSeparated } from "./tables/read-separated.ts";
import { recognise } from "./tables/recognise.ts";
import { type CellKind, requireCellCount, type TableFault, TableRefusal, tableFaults } from "./tables/table-fault.ts";
import { tableLimits } from "./tables/table-limits.ts";
import { readWorkbook } from "./workbook/read-workbook.ts";

/**
 * Reads a table from the bytes of a file: a workbook (Office Open XML, ECMA-376) or text with separators (RFC 4180 and
 * its relatives). What the file is, its bytes say; its name only helps to say what it is not. Values only: nothing is
 * ever computed. Rows without anything in them are left out; those that remain keep their numbers.
 *
 * @param encoding of a text, where a person says it; `null`: found by its bytes
 * @param cells whether they hold short words, or texts whose lines are kept
 *
 * @example
 * readTable(new TextEncoder().encode("Door;From;To\nGate;Street;Yard\n"), "doors.csv");
 * // { ok: true, value: { encoding: "utf-8", sheets: [{ name: "doors.csv", rows: [{ number: 1, cells: ["Door", "From", "To"] }, ...] }] } }
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  encoding: TextEncoding | null = null,
  cells: CellKind = "words",
): Result<Workbook, TableFault> {
  if (bytes.length > tableLimits.bytes) return err(tableFaults.tooLarge());
  try {
    const kind = recognise(bytes, fileName);
    const read = kind === "workbook" ? readSheets(bytes, cells) : readSeparated(bytes, fileName, encoding, cells);
    requireCellCount(read.sheets);
    return read.sheets.some(({ rows }) => rows.length > 0) ? ok(read) : err(tableFaults.empty());
  } catch (thrown) {
    if (thrown instanceof TableRefusal) return err(thrown.fault);
    throw thrown;
  }
}

const readSheets = (bytes: Uint8Array, cells: CellKind): Workbook => ({
  encoding: null,
  sheets: readWorkbook(bytes, cells),
});
