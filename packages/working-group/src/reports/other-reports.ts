/**
 * Other reports that a State owes, filled from this one: the State names each report and its rows itself, and says which
 * of its own rows fill them. We carry no text of any other report.
 */
import type { Json } from "@custodiet/core";
import type { Values } from "../records/references.ts";
import { commitmentCodes } from "./commitments.ts";

/** What the report says of one commitment. */
export interface ReportedRow {
  readonly commitment: string;
  readonly status: string;
  readonly narrative: string;
  readonly evidence: string;
}

export interface OtherRow {
  /** As the State calls it; `""`: the report as a whole. */
  readonly row: string;
  /** Codes that the State mapped, in the order of the commitments. */
  readonly commitments: readonly string[];
  /** Of those, what this report says; empty: a gap. */
  readonly filledBy: readonly ReportedRow[];
  /** What stands in the mapping and is no commitment. */
  readonly unknown: readonly string[];
}

export interface OtherReport {
  /** As the State calls it. */
  readonly name: string;
  readonly rows: readonly OtherRow[];
  readonly gaps: number;
}

export interface OtherReports {
  /** In the order in which the State named them. */
  readonly reports: readonly OtherReport[];
  /** What this report says and no other report takes up. */
  readonly unused: readonly string[];
}

/** @param fields of a report, as somebody sees them */
export function otherReportsOf(fields: Values): OtherReports {
  const said = new Map(reportedRows(fields["rows"]).map((row) => [row.commitment, row]));
  const mapped = rowsIn(fields["other-reports"]);
  const names = [...new Set(mapped.map((each) => textAt(each, "instrument")))];
  const reports = names.map((name): OtherReport => {
    const rows = mapped
      .filter((each) => textAt(each, "instrument") === name)
      .map((each) => otherRow(textAt(each, "maps-to"), textAt(each, "filled-by"), said));
    return { name, rows, gaps: rows.filter(({ filledBy }) => filledBy.length === 0).length };
  });
  const used = new Set(reports.flatMap(({ rows }) => rows.flatMap(({ commitments }) => commitments)));
  return { reports, unused: [...said.keys()].filter((code) => !used.has(code)) };
}

function otherRow(row: string, filledBy: string, said: ReadonlyMap<string, ReportedRow>): OtherRow {
  const words = filledBy
    .toUpperCase()
    .split(/[\s,;]+/u)
    .filter((word) => word !== "");
  const commitments = commitmentCodes.filter((code) => words.includes(code));
  return {
    row,
    commitments,
    filledBy: commitments.flatMap((code) => said.get(code) ?? []),
    unknown: words.filter((word) => !commitmentCodes.includes(word)),
  };
}

/** What a report says of each commitment, in the order of the commitments; of two rows on one, the last. */
export function reportedRows(rows: Json | undefined): readonly ReportedRow[] {
  const said = new Map(
    rowsIn(rows).map((row) => {
      const commitment = textAt(row, "commitment").toUpperCase();
      const [status, narrative, evidence] = ["status", "narrative", "evidence"].map((name) => textAt(row, name));
      return [commitment, { commitment, status: status ?? "", narrative: narrative ?? "", evidence: evidence ?? "" }];
    }),
  );
  const known = commitmentCodes.flatMap((code) => said.get(code) ?? []);
  return [...known, ...[...said.values()].filter(({ commitment }) => !commitmentCodes.includes(commitment))];
}

const rowsIn = (value: Json | undefined): readonly Values[] =>
  Array.isArray(value) ? (value as readonly Values[]) : [];

const textAt = (row: Values, name: string): string => {
  const value = row[name];
  return typeof value === "string" ? value.trim() : "";
};
