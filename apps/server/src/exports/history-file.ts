/** A facility's history as a file: who saw, changed, approved and exported it, each line with its entry's leaf. */
import type { HistoryLine } from "../instance/instance.ts";
import { type About, exportFileName, notesOf } from "./about.ts";
import type { ExportFile } from "./export-file.ts";
import { type Cell, writeTable } from "./table.ts";

const columns = [
  "entry",
  "at",
  "person",
  "role",
  "organisation",
  "action",
  "version",
  "rule",
  "reason",
  "decision",
  "approval",
  "file",
  "to",
  "record",
  "hashBefore",
  "hashAfter",
  "leafHash",
] as const;

export function historyFile(about: About, lines: readonly HistoryLine[], format: "csv" | "json"): ExportFile {
  const notes = [...notesOf(about), ["Entries", String(lines.length)] as const];
  const rows = lines.map(rowOf);
  const text =
    format === "csv"
      ? writeTable({ notes, columns, rows: rows.map((row) => columns.map((column) => row[column])) })
      : `${JSON.stringify({ about: Object.fromEntries(notes), entries: rows }, null, 2)}\n`;
  return {
    name: exportFileName(about, "history", format),
    type: format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
    bytes: new TextEncoder().encode(text),
    about,
  };
}

const rowOf = (line: HistoryLine): Readonly<Record<(typeof columns)[number], Cell>> => ({
  entry: line.index,
  at: new Date(line.atMs).toISOString(),
  person: line.actorName,
  role: line.role,
  organisation: line.organisation,
  action: line.action,
  version: line.version,
  rule: line.rule,
  reason: line.reason,
  decision: line.decision,
  approval: line.approval,
  file: line.fileName,
  to: line.to.join(" "),
  record: `${line.record.kind}/${line.record.id}`,
  hashBefore: line.hashBefore,
  hashAfter: line.hashAfter,
  leafHash: line.leafHash,
});
