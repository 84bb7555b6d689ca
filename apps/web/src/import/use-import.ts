import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { draftHeadsQuery, draftQuery } from "../api/drafts.ts";
import type { ImportAnswer, ImportOrder, ReadTable, WantedReading } from "../api/imports.ts";
import { acceptImport, previewImport, readTable } from "../api/imports.ts";
import { recallMapping, rememberMapping } from "./remembered.ts";

/** A table that was read, and what is asked of it. */
export interface OpenTable {
  readonly file: File;
  readonly read: ReadTable;
  /** `null` as long as nobody has said what the table holds. */
  readonly order: ImportOrder | null;
  readonly sheet: number;
  /** As the person said it. */
  readonly encoding: WantedReading["encoding"];
  /** The columns are those of the last import of such a table. */
  readonly isRecalled: boolean;
}

/** A file, and what the person says of it: `sheet` negative: the first that is shown. */
export interface Reading extends WantedReading {
  readonly file: File;
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
    onSuccess: (draft, { order }) => {
      const sheet = table?.read.sheets[order.sheet];
      if (sheet) rememberMapping(sheet, order);
      cache.setQueryData(draftQuery(facility).queryKey, draft);
      void cache.invalidateQueries({ queryKey: draftHeadsQuery.queryKey });
      onAccepted();
    },
  });
  const read = useMutation({
    mutationFn: async ({ file, sheet, ...wanted }: Reading) =>
      openTable({ file, sheet, ...wanted }, await readTable(facility, file, wanted)),
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

/** The first sheet that is not hidden, unless one was chosen. What the person says goes before what is remembered. */
function openTable({ file, sheet: chosen, encoding, kind: said }: Reading, read: ReadTable): OpenTable {
  const shown = read.sheets.findIndex(({ isHidden, rowCount }) => !isHidden && rowCount > 0);
  const sheet = chosen >= 0 ? chosen : Math.max(0, shown);
  const found = read.sheets[sheet];
  const recalled = found && said === null ? recallMapping(found) : null;
  const open = { file, read, sheet, encoding, isRecalled: recalled !== null };
  const guess = found && { ...found.guess, ...recalled };
  if (!guess?.kind) return { ...open, order: null };
  const { kind, headerRow, columns, decimal } = guess;
  return { ...open, order: { sheet, kind, headerRow, encoding, columns, decimal, answers: [] } };
}
