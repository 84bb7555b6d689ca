/** Facts as rows of a table: what leaves can come back, and each row that cannot be taken says why. */
import type { Cell, TableRow } from "@custodiet/core";
import { type GroupFault, type GroupFaultName, groupFault } from "../fault.ts";
import { type Day, type PartialDate, readPartialDate } from "../partial-date.ts";
import {
  type FactKind,
  factKinds,
  organisationShape,
  type PartyCode,
  type PartyKind,
  type RegistryFact,
} from "./fact.ts";

/** The columns in the order in which they leave; they may come in any. */
export const factColumns = [
  "party",
  "event",
  "date",
  "reference",
  "source",
  "source date",
  "recorded",
  "note",
] as const;
type Column = (typeof factColumns)[number];

/** One row by its columns; the day of recording is nobody's to give. */
export type FactRow = Readonly<Record<Exclude<Column, "recorded">, string>>;

/** A fact that has come and is not in the registry yet: it has neither its number nor the day of recording. */
export type NewFact = Omit<RegistryFact, "id" | "recordedOn">;

export interface RowOutcome {
  readonly row: number;
  /** `null`: the row is left out, for the faults beside it. */
  readonly fact: NewFact | null;
  readonly faults: readonly GroupFault[];
}

export interface KnownParties {
  /** ISO 3166-1 alpha-3. */
  readonly states: ReadonlySet<string>;
}

const longest = 500;
const needed: readonly Column[] = ["party", "event", "source"];
const referenceShape = /^INFCIRC\/\d{1,4}(?:\/Rev\.\d{1,3})?(?:\/(?:Add|Corr|Mod)\.\d{1,3}){0,2}$/;

/**
 * Reads the first row as headings, and each other row on its own. Nothing is written: that is for who has read the report.
 *
 * @returns one outcome a row, in their order; `err` of the headings alone ends the reading.
 */
export function readFactRows(
  rows: readonly TableRow[],
  known: KnownParties,
  present: readonly NewFact[],
): readonly RowOutcome[] {
  // What leaves says above its headings what it is, in rows that begin with a number sign.
  const [heading, ...others] = rows.filter(({ cells }) => !textOf(cells[0]).startsWith("#"));
  const columns = heading?.cells.map((cell) => columnOf(cell)) ?? [];
  if (heading === undefined || needed.some((column) => !columns.includes(column))) {
    const found = heading ? heading.cells.join(", ") : null;
    return [{ row: heading?.number ?? 1, fact: null, faults: [groupFault("noHeading", "row 1", found)] }];
  }
  const seen = new Set(present.map(sameFactKey));
  return others.map(({ number, cells }) => {
    const outcome = readRow(number, (column) => textOf(cells[columns.indexOf(column)]), known);
    if (outcome.fact === null) return outcome;
    const key = sameFactKey(outcome.fact);
    if (seen.has(key)) return refuse(number, [groupFault("repeatedFact", `row ${number}`, outcome.fact.party)]);
    seen.add(key);
    return outcome;
  });
}

/** One row on its own, as a form gives it. */
export function readFactRow(row: FactRow, known: KnownParties, present: readonly NewFact[]): RowOutcome {
  const cells = [row.party, row.event, row.date, row.reference, row.source, row["source date"], "", row.note];
  const rows = [factColumns, cells].map((each, at) => ({ number: at, cells: each }));
  const [outcome] = readFactRows(rows, known, present);
  if (outcome === undefined) throw new Error("A row has no outcome");
  return outcome;
}

/** Rows as `readFactRows` takes them, the headings first. */
export function writeFactRows(facts: readonly RegistryFact[]): readonly (readonly string[])[] {
  return [
    factColumns,
    ...facts.map(({ party, kind, on, reference, source, recordedOn, note }) => [
      party,
      kind,
      on ?? "",
      reference ?? "",
      source.name,
      source.asOf ?? "",
      recordedOn ?? "",
      note,
    ]),
  ];
}

const columnOf = (cell: Cell): Column | undefined => {
  const name = textOf(cell).toLowerCase();
  return factColumns.find((column) => column === name);
};

/** An apostrophe keeps a spreadsheet from taking a text for a formula. */
const textOf = (cell: Cell | undefined): string =>
  String(cell ?? "")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");

function readRow(row: number, cell: (column: Column) => string, known: KnownParties): RowOutcome {
  const fault = (name: GroupFaultName, column: Column) =>
    groupFault(name, `row ${row}, ${column}`, cell(column) === "" ? null : cell(column).slice(0, 80));
  const faults: GroupFault[] = [];
  const date = (column: Column): PartialDate | null => {
    const read = readPartialDate(cell(column));
    if (read === null && cell(column) !== "") faults.push(fault("badDate", column));
    return read;
  };
  const party = readParty(cell("party"), known);
  if (party === null) faults.push(fault("unknownParty", "party"));
  const kind = factKinds.find((known) => known === cell("event")) ?? null;
  if (kind === null) faults.push(fault("unknownEvent", "event"));
  if (cell("source") === "") faults.push(fault("noSource", "source"));
  for (const column of ["source", "note"] as const)
    if (cell(column).length > longest) faults.push(fault("tooLong", column));
  const on = date("date");
  const asOf = date("source date");
  faults.push(...circularFaults(kind, on, cell("reference"), row));
  if (faults.length > 0 || party === null || kind === null) return refuse(row, faults);
  const source = { name: cell("source"), asOf };
  return {
    row,
    fact: { ...party, kind, on, reference: cell("reference") || null, source, note: cell("note") },
    faults: [],
  };
}

/** INFCIRC/908 is open to States and organisations. A code that is no State's is an organisation's name. `null`: neither. */
export function readParty(
  text: string,
  { states }: KnownParties,
): { readonly party: PartyCode; readonly partyKind: PartyKind } | null {
  if (states.has(text)) return { party: text as PartyCode, partyKind: "state" };
  if (!organisationShape.test(text)) return null;
  return { party: text as PartyCode, partyKind: "organisation" };
}

function circularFaults(kind: FactKind | null, on: PartialDate | null, reference: string, row: number): GroupFault[] {
  const faults: GroupFault[] = [];
  if (reference !== "" && !referenceShape.test(reference)) {
    faults.push(groupFault("badReference", `row ${row}, reference`, reference.slice(0, 80)));
  }
  if (kind === "circulated" && (reference === "" || on === null)) {
    faults.push(groupFault("circularUnproven", `row ${row}`, reference === "" ? null : reference.slice(0, 80)));
  }
  return faults;
}

const refuse = (row: number, faults: readonly GroupFault[]): RowOutcome => ({ row, fact: null, faults });

/** Two rows that say the same of one party by one source are one fact. */
export const sameFactKey = ({ party, kind, on, reference, source }: NewFact): string =>
  JSON.stringify([party, kind, on, reference, source.name, source.asOf]);

/** A fact with its number and the day on which it was written down. */
export const recordFact = (fact: NewFact, id: string, recordedOn: Day): RegistryFact => ({ ...fact, id, recordedOn });
