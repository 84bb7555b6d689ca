import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { draftHeadsQuery, draftQuery } from "../api/drafts.ts";
import type { ImportAnswer, ImportKind, ImportOrder, ReadTable } from "../api/imports.ts";
import { acceptImport, previewImport, readTable } from "../api/imports.ts";

/** A table that was read, and what is asked of it. */
export interface OpenTable {
  readonly file: File;
  readonly read: ReadTable;
  /** `null` as long as nobody has said what the table holds. */
  readonly order: ImportOrder | null;
  readonly sheet: number;
}

/** The steps of an import. Whatever is asked anew makes the last preview one of something else: it goes. */
export function useImport(facility: string, onAccepted: () => void) {
  const cache = useQueryClient();
  const [table, setTable] = useState<OpenTable | null>(null);
  const preview = useMutation({
    mutationFn: ({ file, order }: { readonly file: File; readonly order: ImportOrder }) =>
      previewImport(facility, file, order),
  });
  const accept = useMutation({
    mutationFn: ({
      file,
      order,
      digest,
    }: {
      readonly file: File;
      readonly order: ImportOrder;
      readonly digest: string;
    }) => acceptImport(facility, file, order, digest),
    onSuccess: (draft) => {
      cache.setQueryData(draftQuery(facility).queryKey, draft);
      void cache.invalidateQueries({ queryKey: draftHeadsQuery.queryKey });
      onAccepted();
    },
  });
  const read = useMutation({
    mutationFn: async ({
      file,
      kind,
      sheet,
    }: {
      readonly file: File;
      readonly kind: ImportKind | null;
      readonly sheet: number;
    }) => openTable(file, await readTable(facility, file, kind), sheet),
    onMutate: () => {
      preview.reset();
      accept.reset();
    },
    onSuccess: setTable,
  });
  const change = (order: ImportOrder) => {
    if (table === null) return;
    preview.reset();
    accept.reset();
    setTable({ ...table, order });
  };
  const look = (order: ImportOrder) => {
    if (table === null) return;
    setTable({ ...table, order });
    accept.reset();
    preview.mutate({ file: table.file, order });
  };
  const answer = (answers: readonly ImportAnswer[]) => {
    if (table?.order) look({ ...table.order, answers: mergeAnswers(table.order.answers, answers) });
  };
  return { table, read, preview, accept, change, look, answer };
}

/** The later answer to the same question counts. */
function mergeAnswers(some: readonly ImportAnswer[], more: readonly ImportAnswer[]): readonly ImportAnswer[] {
  const byKey = new Map([...some, ...more].map((answer) => [`${answer.about} ${answer.text}`, answer]));
  return [...byKey.values()];
}

/** The first sheet that is not hidden, unless one was chosen. */
function openTable(file: File, read: ReadTable, chosen: number): OpenTable {
  const shown = read.sheets.findIndex(({ isHidden, rowCount }) => !isHidden && rowCount > 0);
  const sheet = chosen >= 0 ? chosen : Math.max(0, shown);
  const guess = read.sheets[sheet]?.guess;
  if (!guess?.kind) return { file, read, order: null, sheet };
  const { kind, headerRow, columns, decimal } = guess;
  return { file, read, sheet, order: { sheet, kind, headerRow, columns, decimal, answers: [] } };
}
