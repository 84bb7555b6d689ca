import type { RowNote } from "@custodiet/core";
import type { DocumentEdit } from "../edit/document-edit.ts";
import type { DocumentView } from "../edit/view-document.ts";
import { importWording } from "../wording/import-wording.ts";
import { fieldRows } from "./field-rows.ts";
import { sectionOfImport } from "./fields.ts";
import type { ImportMessage, ImportOrder, ImportPlan, ImportRow, ImportTable, RowOutcome } from "./import-order.ts";
import { rowOutcomes } from "./import-order.ts";
import type { ImportWords } from "./import-words.ts";
import { unknownOfArea } from "./kinds/areas.ts";
import { unknownOfPosition } from "./kinds/positions.ts";
import { Persons } from "./persons.ts";
import type { ReadRow } from "./proposal.ts";
import { Questions } from "./questions.ts";
import { readAccess } from "./read-access.ts";
import { readElements } from "./read-elements.ts";
import { type Known, Registry } from "./registry.ts";
import type { ReadingTools } from "./row-reader.ts";
import { type Settled, settle } from "./settle.ts";

/** What a plan is made of. */
export interface ToImport {
  readonly table: ImportTable & { readonly notes: readonly RowNote[] };
  readonly order: ImportOrder;
  readonly view: DocumentView;
  readonly words: ImportWords;
}

/**
 * What would come of a table: for each row what it adds or changes, or why it cannot, and the edits that do it all.
 * Nothing of the document is taken away; what the table does not know is filled for new elements and put on the list of
 * assumed values. A table imported twice changes nothing the second time.
 */
export function planImport({ table, order, view, words }: ToImport): ImportPlan {
  const registry = new Registry(view);
  const questions = new Questions(registry, order.answers);
  const rows = fieldRows(table, order);
  const persons = new Persons();
  for (const { cellOf } of rows) persons.see(String(cellOf("position")), String(cellOf("person")));
  const tools: ReadingTools = {
    order,
    words,
    registry,
    questions,
    headings: headingsOf(table, order),
    units: unitsOf(order),
  };
  const isAccess = order.kind === "access-wide" || order.kind === "access-long";
  const read = isAccess ? readAccess(tools, rows, persons) : readElements(tools, rows, persons);
  return settleAll(read, { table, view, persons, questions, registry, order });
}

interface Settling {
  readonly table: ToImport["table"];
  readonly view: DocumentView;
  readonly persons: Persons;
  readonly questions: Questions;
  readonly registry: Registry;
  readonly order: ImportOrder;
}

function settleAll(read: readonly ReadRow[], settling: Settling): ImportPlan {
  const notes = notesByRow(settling.table.notes);
  const settled: Settled[] = [];
  const rows = withoutFailed(read).map((row) => {
    const own = row.proposals.map(settle);
    settled.push(...own);
    return describe(row, own, [...(notes.get(row.row) ?? []), ...row.messages], settling.order);
  });
  const made = madeElements(settling, read);
  const all = [...made.map(settle), ...settled];
  const assumed = all.flatMap((each) => each.assumed);
  const counts = Object.fromEntries(
    rowOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<RowOutcome, number>;
  return {
    edits: [...assume(settling.view, assumed), ...all.flatMap(({ edits }) => edits)],
    rows,
    counts,
    questions: settling.questions.list(),
    assumed: assumed.length,
    persons: settling.persons.count,
  };
}

/** The list of assumed values first: what an edit after it sets on purpose leaves the list again. */
function assume({ assumed }: DocumentView, more: readonly string[]): readonly DocumentEdit[] {
  if (more.length === 0) return [];
  return [
    { kind: "set", place: { section: "assumed", id: null, path: [] }, value: [...new Set([...assumed, ...more])] },
  ];
}

/** What answers had made, where a sound row names it and no row of the table describes it. */
function madeElements({ questions, registry }: Settling, read: readonly ReadRow[]) {
  const sound = read.filter(({ proposals }) => proposals.length > 0);
  const described = new Set(sound.flatMap(({ proposals }) => proposals.map(({ known }) => known)));
  const needed = new Set(sound.flatMap(({ depends }) => depends));
  return questions.made
    .filter((known) => needed.has(known) && !described.has(known))
    .map((known) => ({ row: 0, known, said: [], filled: unknownOf(known, registry) }));
}

function unknownOf({ section }: Known, registry: Registry) {
  if (section === "roles") return unknownOfPosition(registry);
  if (section === "areas") return unknownOfArea(registry);
  return [{ path: ["kind"], value: "other" }];
}

/** A row that names what another would add falls with it. */
function withoutFailed(read: readonly ReadRow[]): readonly ReadRow[] {
  const own = new Map<Known, ReadRow>();
  for (const row of read) for (const { known } of row.proposals) own.set(known, row);
  const failed = new Set(read.filter(({ proposals }) => proposals.length === 0));
  const named = new Set(read.flatMap(({ named }) => named ?? []));
  const isLost = (known: Known): boolean => {
    const row = own.get(known);
    return row === undefined ? named.has(known) : failed.has(row);
  };
  for (let count = -1; count !== failed.size; ) {
    count = failed.size;
    for (const row of read) if (row.depends.some(isLost)) failed.add(row);
  }
  return read.map((row) => {
    const lost = row.proposals.length > 0 ? row.depends.find(isLost) : undefined;
    if (lost === undefined) return row;
    return { ...row, proposals: [], messages: [...row.messages, importWording.dependsOnFailed(lost.name)] };
  });
}

function describe(
  { row, isSkipped, proposals, named }: ReadRow,
  settled: readonly Settled[],
  messages: readonly ImportMessage[],
  { kind }: ImportOrder,
): ImportRow {
  const known = proposals[0]?.known ?? named ?? null;
  const element = known === null ? null : { section: sectionOfImport[kind], id: known.id, name: known.name };
  return { row, outcome: outcomeOf(settled, messages, isSkipped ? "skipped" : "same"), element, messages };
}

function outcomeOf(settled: readonly Settled[], messages: readonly ImportMessage[], otherwise: RowOutcome): RowOutcome {
  if (messages.some(({ severity }) => severity === "error")) return "error";
  const edits = settled.flatMap((each) => each.edits);
  if (edits.some(({ kind }) => kind === "add")) return "add";
  return edits.length > 0 ? "change" : otherwise;
}

function notesByRow(notes: readonly RowNote[]): ReadonlyMap<number, readonly ImportMessage[]> {
  const byRow = new Map<number, ImportMessage[]>();
  for (const { row, kind, encoding } of notes) {
    const message = kind === "encoding" ? importWording.decoded(encoding ?? "") : importWording.readWith(kind);
    byRow.set(row, [...(byRow.get(row) ?? []), message]);
  }
  return byRow;
}

function headingsOf({ rows }: ImportTable, { headerRow, columns }: ImportOrder): ReadonlyMap<string, string> {
  const cells = rows.find(({ number }) => number === headerRow)?.cells ?? [];
  return new Map(columns.map(({ field, column }) => [field, String(cells[column] ?? field)]));
}

const unitsOf = ({ columns }: ImportOrder): ReadonlyMap<string, string> =>
  new Map(columns.flatMap(({ field, unit }) => (unit === null ? [] : [[field, unit] as const])));
