/**
 * Determinations by position as a table: codes and days, of nobody by name, and of no position that so few hold that its
 * row would be somebody's. docs/exports.md tells the columns.
 */
import { formatTlp } from "@custodiet/core";
import { writeWorkbook } from "@custodiet/documents";
import { isHeldByFew } from "@custodiet/model";
import { standingOfHolder } from "@custodiet/programme";
import type { ReliabilityInSight } from "../instance/people/reliability-types.ts";
import { csvFile } from "./csv-file.ts";
import type { LeavingFile } from "./export-file.ts";
import { markedName } from "./group-files.ts";
import type { Cell } from "./table.ts";

const columns = ["position", "name", "code", "state", "decided on", "next due", "left on", "checks"] as const;
const widths = [26, 34, 12, 24, 14, 14, 14, 40];

export function reliabilityFile(
  { on, marking, facilityName, positions, found }: ReliabilityInSight,
  { format, createdAtMs }: { readonly format: "csv" | "xlsx"; readonly createdAtMs: number },
): LeavingFile {
  const told = found.holders.filter(({ position }) => mayLeave(positions, position));
  const rows = told.map((holder): readonly Cell[] => {
    const { position, code, decidedOn, nextDue, leftOn } = holder;
    const { name = position, checks = [] } = positions.find(({ id }) => id === position) ?? {};
    return [position, name, code, standingOfHolder(holder, on), decidedOn, nextDue, leftOn, checks.join(" ")];
  });
  const notes = [
    ["Marking", formatTlp(marking.tlp)],
    ["Determinations by position", facilityName],
    ["Day", on],
    ["Left out of positions with fewer than three holders", String(found.holders.length - told.length)],
  ] as const;
  if (format === "csv") return csvFile(marking, `determinations_${on}.csv`, { notes, columns, rows });
  const above = notes.map(([what, value]) => [`${what}: ${value}`]);
  const cells = rows.map((row) => row.map((cell) => String(cell ?? "")));
  const sheet = { name: "Determinations", widths, heads: above.length + 1, rows: [...above, [...columns], ...cells] };
  const title = `Determinations by position: ${facilityName}`;
  const bytes = writeWorkbook([sheet], { title, author: facilityName, createdAtMs, isFromRight: false });
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: markedName(marking, `determinations_${on}.xlsx`), type, bytes, about: { marking } };
}

const mayLeave = (positions: ReliabilityInSight["positions"], id: string): boolean => {
  const position = positions.find((each) => each.id === id);
  return position !== undefined && !isHeldByFew(position);
};
