import type { Marking } from "@custodiet/core";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";
import { type Table, writeTable } from "./table.ts";

/** A table as it leaves, marked in its name. */
export const csvFile = (marking: Marking, name: string, table: Table): LeavingFile => ({
  name: markedName(marking, name),
  type: "text/csv; charset=utf-8",
  bytes: new TextEncoder().encode(writeTable(table)),
  about: { marking },
});
