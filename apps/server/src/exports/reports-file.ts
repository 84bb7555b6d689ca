/** Where the group stands, as a table or as data: an empty cell, or null, is a number that is hidden. */
import { formatTlp } from "@custodiet/core";
import { type ReportTable, reportStatuses, smallestTold } from "@custodiet/working-group";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";
import { writeTable } from "./table.ts";

interface FileTerms {
  readonly format: "csv" | "json";
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

export function reportsFile(
  { own, others, rows, marking }: ReportTable,
  { format, exportedAt }: FileTerms,
): LeavingFile {
  const notes = [
    ["Marking", formatTlp(marking.tlp)],
    ["Reports that your organisation reads", String(own)],
    ["Other reports counted", others === null ? `fewer than ${smallestTold}, not counted` : String(others)],
    ["Hidden", `numbers below ${smallestTold}, and those that would tell them: empty`],
    ["Exported at", exportedAt],
  ] as const;
  const columns = ["commitment", ...reportStatuses, "unsaid"];
  const cells = rows.map(({ commitment, counts, unsaid }) => [commitment, ...counts, unsaid]);
  const text =
    format === "csv"
      ? writeTable({ notes, columns, rows: cells })
      : `${JSON.stringify({ about: Object.fromEntries(notes), statuses: reportStatuses, rows }, null, 2)}\n`;
  return {
    name: markedName(marking, `implementation_${exportedAt.slice(0, 10)}.${format}`),
    type: format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
    bytes: new TextEncoder().encode(text),
    about: { marking },
  };
}
