import { readFileSync } from "node:fs";
import type { Cell, RowNote, SourceFile } from "@custodiet/core";
import {
  editDocument,
  guessImport,
  type ImportAnswer,
  type ImportKind,
  type ImportOrder,
  type ImportPlan,
  type ImportWords,
  planImport,
  viewDocument,
} from "@custodiet/model";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

export const words = JSON.parse(read("../../../../content/import/words.json")) as ImportWords;

const hospital = "../../../../examples/alderquay-hospital";
export const hospitalFiles: readonly SourceFile[] = ["facility", "areas", "measures", "targets", "roles"].map(
  (name) => ({
    name: `${name}.yaml`,
    text: read(`${hospital}/${name}.yaml`),
  }),
);

/** Rows of cells as a table; the first is row 1. */
export const tableOf = (rows: readonly (readonly Cell[])[], notes: readonly RowNote[] = []) => ({
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  notes,
});

export interface Planning {
  readonly files?: readonly SourceFile[];
  readonly kind?: ImportKind;
  readonly answers?: readonly ImportAnswer[];
  readonly notes?: readonly RowNote[];
  readonly order?: Partial<ImportOrder>;
}

export function plan(rows: readonly (readonly Cell[])[], planning: Planning = {}): ImportPlan {
  const table = tableOf(rows, planning.notes);
  const { kind, headerRow, columns, decimal } = guessImport(table, words, planning.kind ?? null);
  if (kind === null) throw new Error("The table looks like nothing");
  const order = { kind, headerRow, columns, decimal, answers: planning.answers ?? [], ...planning.order };
  return planImport({ table, order, view: viewDocument(planning.files ?? hospitalFiles), words });
}

export function apply(files: readonly SourceFile[], { edits }: ImportPlan): readonly SourceFile[] {
  if (edits.length === 0) return files;
  const edited = editDocument(files, edits);
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  return edited.value.files;
}

/** Rows as outcome, element and codes. */
export const briefly = ({ rows }: ImportPlan) =>
  rows.map(({ outcome, element, messages }) => [outcome, element?.id ?? null, ...messages.map(({ code }) => code)]);
