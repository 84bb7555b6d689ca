/** An implementation report, or the other reports that it fills, as a table: what one audience reads of it. */
import { formatTlp } from "@custodiet/core";
import { commitmentCodes, otherReportsOf, type RecordInSight, reportedRows } from "@custodiet/working-group";
import { csvFile } from "./csv-file.ts";
import type { LeavingFile } from "./export-file.ts";
import type { Table } from "./table.ts";

interface TableTerms {
  readonly what: "report" | "others";
  readonly audience: string;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

export function reportTableFile(shown: RecordInSight, { what, audience, exportedAt }: TableTerms): LeavingFile {
  const { composite: marking, fields } = shown;
  const textAt = (name: string): string => String(fields[name] ?? "");
  const notes = [
    ["Marking", formatTlp(marking.tlp)],
    ["Released to", marking.releasedTo.length === 0 ? "the owning organisation only" : marking.releasedTo.join(", ")],
    ...(marking.caveats.length === 0 ? [] : [["Caveats", marking.caveats.join(", ")] as const]),
    ["As read by", audience],
    ["Report", textAt("title")],
    ["Party", textAt("party")],
    ["Period", `${textAt("from")} to ${textAt("until")}`],
    ["State", shown.state],
    ["Exported at", exportedAt],
  ] as const;
  const body = what === "report" ? rowsOf(shown) : otherRowsOf(shown);
  return csvFile(marking, `implementation-${what}_${exportedAt.slice(0, 10)}.csv`, { notes, ...body });
}

type Body = Omit<Table, "notes">;

/** A line for each commitment: an empty status is one of which the report says nothing. */
function rowsOf({ fields }: RecordInSight): Body {
  const said = reportedRows(fields["rows"]);
  const unsaid = commitmentCodes.filter((code) => !said.some(({ commitment }) => commitment === code));
  return {
    columns: ["commitment", "status", "narrative", "evidence"],
    rows: [
      ...said.map(({ commitment, status, narrative, evidence }) => [commitment, status, narrative, evidence]),
      ...unsaid.map((code) => [code, "", "", ""]),
    ],
  };
}

/** A line for each commitment that fills a row of another report; a row that nothing fills has a line without one. */
function otherRowsOf({ fields }: RecordInSight): Body {
  const rows = otherReportsOf(fields).reports.flatMap(({ name, rows: others }) =>
    others.flatMap(({ row, commitments, filledBy }) =>
      filledBy.length === 0
        ? [[name, row, commitments.join(" "), "", "", "", "yes"]]
        : filledBy.map(({ commitment, status, narrative, evidence }) => [
            name,
            row,
            commitment,
            status,
            narrative,
            evidence,
            "no",
          ]),
    ),
  );
  return { columns: ["report", "row", "commitment", "status", "narrative", "evidence", "gap"], rows };
}
