/** Rows that are shared with some of those who read their record: each names them, and is not there for anybody else. */
import type { Json, Marking } from "@custodiet/core";
import { type GroupFault, groupFault } from "../fault.ts";
import type { FieldValues } from "./event.ts";
import type { RecordKind, RowsSharedBy } from "./kind.ts";
import type { Values } from "./references.ts";

/** In the place of names: its owner alone reads the row. */
export const sharedWithNobody = "nobody";

/** Who is named, each once; empty: whoever reads the record. */
export const namedInRow = (row: Values, { column }: Pick<RowsSharedBy, "column">): readonly string[] => {
  const said = row[column];
  return typeof said === "string" ? [...new Set(said.split(/[\s,;]+/u).filter((name) => name !== ""))] : [];
};

/** Values as somebody reads them who is not the owner: without the rows of others, and without who else is named. */
export function onlyRowsFor({ rowsSharedBy }: RecordKind, values: Values, party: string | null): Values {
  const all = rowsSharedBy === null ? [] : rowsIn(values, rowsSharedBy);
  if (rowsSharedBy === null || all.length === 0) return values;
  const rows = all
    .filter((row) => isFor(namedInRow(row, rowsSharedBy), party))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== rowsSharedBy.column)));
  return { ...values, [rowsSharedBy.field]: rows.length === 0 ? null : rows };
}

/** Of rows that name somebody, as somebody reads them: to be combined with the record's own. */
export function markingsOfRows(
  { rowsSharedBy }: RecordKind,
  values: Values,
  { party, isOwn }: { readonly party: string | null; readonly isOwn: boolean },
): readonly Marking[] {
  if (rowsSharedBy === null) return [];
  return rowsIn(values, rowsSharedBy).flatMap((row): readonly Marking[] => {
    const names = namedInRow(row, rowsSharedBy);
    if (names.length === 0 || !(isOwn || isFor(names, party))) return [];
    const told = isOwn ? names.filter((name) => name !== sharedWithNobody) : [party ?? ""];
    return [{ tlp: "amber", releasedTo: told, caveats: [], reason: "Rows that are shared with some by name" }];
  });
}

/** Commitments, or whatever a row begins with, of rows that somebody does not read. */
export const rowsLeftOut = ({ rowsSharedBy }: RecordKind, values: Values, party: string | null): readonly string[] =>
  rowsSharedBy === null
    ? []
    : rowsIn(values, rowsSharedBy)
        .filter((row) => !isFor(namedInRow(row, rowsSharedBy), party))
        .map((row) => String(Object.values(row)[0] ?? ""));

/** Names that are no organisation's here: they would let nobody in, and whoever wrote them meant somebody. */
export function faultsOfRows(
  { rowsSharedBy }: RecordKind,
  values: FieldValues,
  parties: ReadonlySet<string>,
): readonly GroupFault[] {
  if (rowsSharedBy === null) return [];
  const { field, column } = rowsSharedBy;
  return rowsIn(values, rowsSharedBy).flatMap((row, at) =>
    namedInRow(row, rowsSharedBy)
      .filter((name) => name !== sharedWithNobody && !parties.has(name))
      .map((name) => groupFault("unknownAudience", `${field}[${at}].${column}`, name.slice(0, 80))),
  );
}

const isFor = (names: readonly string[], party: string | null): boolean =>
  names.length === 0 || (party !== null && party !== sharedWithNobody && names.includes(party));

const rowsIn = (values: Values, { field }: RowsSharedBy): readonly Values[] => {
  const value: Json = values[field] ?? null;
  return Array.isArray(value) ? (value as readonly Values[]) : [];
};
