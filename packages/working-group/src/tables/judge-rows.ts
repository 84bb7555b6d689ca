/** Rows judged one after the other as the form's records are, each beside what the table has made before it. */
import { canonicalJson, contentHash, type Json, type Marking } from "@custodiet/core";
import type { GroupFault } from "../fault.ts";
import type { FieldValues, RecordAct, RecordEvent } from "../records/event.ts";
import { type Circumstances, judgeOrder } from "../records/judge.ts";
import { fieldOf, type RecordKind } from "../records/kind.ts";
import { isWithdrawn, project, type RecordInSight } from "../records/project.ts";
import { replay } from "../records/replay.ts";
import type { Sight } from "../records/sight.ts";
import { audienceColumn, levelColumn } from "./columns.ts";
import { findReferences, type ReferenceFinder } from "./find-references.ts";
import type { RecordRow } from "./read-record-rows.ts";
import { expectedOf, placed, type RowFault, rowFault } from "./row-fault.ts";

export interface JudgedRow {
  readonly row: number;
  /** `null`: the row is left out, for the faults beside it. */
  readonly act: Creation | null;
  readonly faults: readonly RowFault[];
}

export type Creation = Extract<RecordAct, { readonly type: "created" }>;

export interface JudgingTerms {
  readonly kind: RecordKind;
  readonly circumstances: Circumstances;
  /** Of every row that says none of its own; its reason and end are every row's. */
  readonly marking: Marking;
  /** By field, and by part of a field. */
  readonly headings: ReadonlyMap<string, string>;
  /** Two titles that are folded alike are the same. */
  readonly fold: (text: string) => string;
}

export type RowJudge = (row: RecordRow) => JudgedRow;

/** @returns what judges the next row; rows are given in their order, each once */
export function createRowJudge(terms: JudgingTerms): RowJudge {
  const { kind, circumstances } = terms;
  const finder = findReferences(circumstances.sight, terms.fold);
  const present = repetitionsIn(kind, circumstances.sight);
  const grown = growingSight(kind, circumstances);
  return (row) => {
    const { order, faults } = orderOf(row, terms, finder);
    const judged = judgeOrder(kind, null, order, { ...circumstances, sight: grown.sight });
    const all = [
      ...row.faults,
      ...faults,
      ...(judged.ok
        ? []
        : judged.error.filter(({ place }) => !isSaid(place, faults)).map((each) => atColumn(each, row, terms))),
    ];
    if (!judged.ok || all.length > 0 || judged.value.type !== "created")
      return { row: row.row, act: null, faults: all };
    if (present.has(judged.value.fields)) {
      return { row: row.row, act: null, faults: [rowFault("repeatedRecord", row.row, null, null)] };
    }
    present.add(judged.value.fields);
    grown.add(judged.value);
    return { row: row.row, act: judged.value, faults: [] };
  };
}

/** What a preview is known by: another hash, another set of records to make. */
export const digestOf = (rows: readonly JudgedRow[], hashes: readonly string[]): string =>
  contentHash(rows.map(({ row }, at) => [row, hashes[at] ?? null]));

export const hashOfRowAct = ({ act }: JudgedRow): string => contentHash(JSON.parse(JSON.stringify(act)) as Json);

function orderOf({ row, fields, marking }: RecordRow, terms: JudgingTerms, finder: ReferenceFinder) {
  const faults: RowFault[] = [];
  const found = Object.entries(fields).map(([name, value]): [string, Json] => {
    const type = fieldOf(terms.kind, name)?.type;
    if (type === undefined) return [name, value];
    return [
      name,
      finder(type, value, (text, count) => {
        const fault = rowFault("unknownReference", row, terms.headings.get(name) ?? name, text);
        faults.push({ ...fault, expected: `one record: ${count} in your sight are called so; write its identifier` });
      }),
    ];
  });
  const own =
    marking === null ? {} : { tlp: marking.tlp, ...(marking.releasedTo && { releasedTo: marking.releasedTo }) };
  const whole = { ...terms.marking, ...own };
  return {
    order: { type: "create" as const, fields: Object.fromEntries(found), marking: whole, fieldMarkings: {} },
    faults,
  };
}

const isSaid = (place: string, faults: readonly RowFault[]): boolean =>
  faults.some(({ code, place: said }) => code === "CUS-G044" && said.endsWith(`, ${place}`));

/** Faults of which the type of the field says more than the fault does. */
const byType: readonly GroupFault["code"][] = ["CUS-G002", "CUS-G042", "CUS-G043", "CUS-G044"];

const markingColumns: Readonly<Record<string, string>> = {
  "marking.tlp": levelColumn,
  "marking.releasedTo": audienceColumn,
};

function atColumn(fault: GroupFault, { row }: RecordRow, { kind, headings }: JudgingTerms): RowFault {
  const [name = ""] = fault.place.split(".");
  const field = fieldOf(kind, name);
  const heading =
    headings.get(markingColumns[fault.place] ?? fault.place) ?? headings.get(name) ?? (field === null ? null : name);
  const expected = field !== null && byType.includes(fault.code) ? expectedOf(field.type) : fault.expected;
  return { ...placed(fault, row, heading), found: asWritten(fault.found), expected };
}

/** A text as it stands in the cell, without the signs of data around it. */
const asWritten = (found: string | null): string | null => found?.replace(/^"(.*)"$/, "$1") ?? null;

/** A row that says nothing but what a record of its own organisation, or a row before, says already. */
function repetitionsIn(kind: RecordKind, sight: Sight) {
  const keyOf = (fields: FieldValues): string => canonicalJson(fields[kind.titleField] ?? null);
  const own = sight.all(kind.id).filter((record) => record.isOwn && !isWithdrawn(record));
  const byTitle = Map.groupBy(
    own.map(({ fields }) => fields),
    keyOf,
  );
  const says = (record: FieldValues, fields: FieldValues): boolean =>
    Object.entries(fields).every(([name, value]) => canonicalJson(record[name] ?? null) === canonicalJson(value));
  return {
    has: (fields: FieldValues): boolean => (byTitle.get(keyOf(fields)) ?? []).some((record) => says(record, fields)),
    add: (fields: FieldValues): void => {
      const same = byTitle.get(keyOf(fields));
      if (same === undefined) byTitle.set(keyOf(fields), [fields]);
      else same.push(fields);
    },
  };
}

/** What the table has made so far stands beside what is in sight, for rules that look past one record. */
function growingSight(kind: RecordKind, { sight, doer, nowMs }: Circumstances) {
  if (kind.guards.length === 0) return { sight, add: () => undefined };
  const all: RecordInSight[] = [...sight.all(kind.id)];
  const grown: Sight = { ...sight, all: (wanted) => (wanted === kind.id ? all : sight.all(wanted)) };
  return {
    sight: grown,
    add: (act: Creation): void => {
      const event: RecordEvent = {
        record: `row ${all.length}`,
        kind: kind.id,
        number: 1,
        organisation: doer.organisation,
        person: "",
        role: doer.role,
        atMs: nowMs,
        entryIndex: 0,
        act,
      };
      const made = { kind, events: [event], whole: replay(kind, [event]), around: [] };
      all.push(project(made, sight.audience, (id) => sight.see(id) !== null));
    },
  };
}
