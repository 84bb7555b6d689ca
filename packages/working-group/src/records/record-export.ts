/** Records as a table or as data, for an audience and up to a marking: what is above it is nowhere in the file. */
import { combineMarkings, formatTlp, type Json, type Marking, type Tlp } from "@custodiet/core";
import { isWithin } from "./audience.ts";
import type { RecordKind } from "./kind.ts";
import type { RecordInSight } from "./project.ts";
import { onlyShown } from "./references.ts";
import type { Sight } from "./sight.ts";

export interface RecordsToExport {
  readonly kind: RecordKind;
  readonly records: readonly ExportedRecord[];
  /** Of everything in it; `null`: nothing is in it. */
  readonly marking: Marking | null;
  /** How many of each level. */
  readonly levels: Readonly<Partial<Record<Tlp, number>>>;
}

export interface ExportedRecord {
  readonly id: string;
  readonly state: string;
  readonly fields: Readonly<Record<string, Json>>;
  readonly marking: Marking;
}

/** One selection for every format: a format has no way past it. */
export function selectForExport(kind: RecordKind, sight: Sight, most: Tlp): RecordsToExport {
  const records = sight.all(kind.id).flatMap((record) => exportOf(kind, record, sight, most));
  const [first, ...others] = records.map(({ marking }) => marking);
  const levels: Partial<Record<Tlp, number>> = {};
  for (const { marking } of records) levels[marking.tlp] = (levels[marking.tlp] ?? 0) + 1;
  return { kind, records, marking: first === undefined ? null : others.reduce(combineMarkings, first), levels };
}

/** One record up to a level; empty: it is above it. */
export function exportOf(kind: RecordKind, record: RecordInSight, sight: Sight, most: Tlp): readonly ExportedRecord[] {
  if (!isWithin(record.base.tlp, most)) return [];
  const isBelow = (marking: Marking | undefined): boolean => marking === undefined || isWithin(marking.tlp, most);
  const below = Object.fromEntries(
    Object.entries(record.fields).filter(([name]) => isBelow(record.fieldMarkings[name])),
  );
  const fields = onlyShown(kind, below, (id) => {
    const named = sight.see(id);
    return named !== null && isBelow(named.base);
  });
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  const marking = kept.reduce((all, [name]) => {
    const own = record.fieldMarkings[name];
    return own === undefined ? all : combineMarkings(all, own);
  }, record.base);
  return [{ id: record.id, state: record.state, fields: Object.fromEntries(kept), marking }];
}

/** Columns by the names of the fields, each record a line, its own marking in it. */
export function toTable({ kind, records }: RecordsToExport): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const names = kind.fields.map(({ name }) => name);
  return {
    columns: ["id", "state", "tlp", "released to", ...names],
    rows: records.map(({ id, state, fields, marking }) => [
      id,
      state,
      formatTlp(marking.tlp),
      marking.releasedTo.join(" "),
      ...names.map((name) => cellOf(fields[name] ?? null)),
    ]),
  };
}

const cellOf = (value: Json): string =>
  value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
