/** The group's records as files: both formats of one selection, the marking in the name, above the table and in each row. */
import { formatTlp, type Marking } from "@custodiet/core";
import { type RecordsToExport, toTable } from "@custodiet/working-group";
import type { LeavingFile } from "./export-file.ts";
import { writeTable } from "./table.ts";

interface FileTerms {
  readonly format: "csv" | "json";
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

/** Of a selection with something in it. */
export function recordsFile(selected: RecordsToExport, { format, exportedAt }: FileTerms): LeavingFile {
  const { kind, records, marking } = selected;
  if (marking === null) throw new Error("Nothing to take away");
  const notes = [
    ["Marking", formatTlp(marking.tlp)],
    ["Released to", wordAudience(marking)],
    ["Kind of record", kind.id],
    ["Records", String(records.length)],
    ["Exported at", exportedAt],
  ] as const;
  const name = markedName(marking, `${kind.id}_${exportedAt.slice(0, 10)}.${format}`);
  const text =
    format === "csv"
      ? writeTable({ notes, ...toTable(selected) })
      : `${JSON.stringify({ about: Object.fromEntries(notes), records }, null, 2)}\n`;
  const type = format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
  return { name, type, bytes: new TextEncoder().encode(text), about: { marking } };
}

const wordAudience = ({ releasedTo }: Marking): string =>
  releasedTo.length === 0 ? "the organisations that keep the records only" : releasedTo.join(", ");

/** The same for what has a name of its own, in whatever script. */
export const markedNameInFull = ({ tlp }: Marking, name: string): string =>
  `${formatTlp(tlp).replace(":", "-").replace("+", "-")}_${name.replace(/[^\p{L}\p{M}\p{N}._ -]/gu, "")}`;

/** `TLP-AMBER_trend_2026-11-25.csv`; what a header cannot carry is left out of a name. */
export const markedName = ({ tlp }: Marking, name: string): string =>
  `${formatTlp(tlp).replace(":", "-").replace("+", "-")}_${name.replace(/[^\p{L}\p{N}._ -]/gu, "").replace(/[^\x20-\x7e]/g, "-")}`;
