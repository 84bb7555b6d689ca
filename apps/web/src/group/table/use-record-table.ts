/** A table on its way to records: what a person says of it, and what the server answers. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupMarking, useGroupChange } from "../../api/group.ts";
import { acceptTable, type ColumnUse, type GroupTable, readTable, type TableReading } from "../../api/group-tables.ts";
import { newName } from "../../ports.ts";
import { markingToBegin } from "../marking-fields.tsx";

interface Chosen {
  readonly file: File;
  readonly reading: TableReading;
}

export function useRecordTable(kind: string) {
  const language = useTranslation().i18n.language.slice(0, 2);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [understood, setUnderstood] = useState<GroupTable | null>(null);
  const [marking, setMarking] = useState(markingToBegin);
  const [progress] = useState(newName);
  const sent = () => {
    if (chosen === null) throw new Error("No table was chosen");
    return { kind, progress, ...chosen };
  };
  const read = useMutation({
    mutationFn: ({ file, reading }: Chosen) => readTable({ kind, file, reading, progress }, null),
    onSuccess: (table, { file, reading }) => {
      setChosen({ file, reading: { ...reading, headerRow: table.headerRow, columns: table.columns } });
      setUnderstood(table);
    },
  });
  const check = useMutation({ mutationFn: () => readTable(sent(), marking) });
  const report = check.data?.report ?? null;
  const accept = useGroupChange(async () => {
    if (report === null) throw new Error("No report was read");
    return acceptTable(sent(), marking, report.digest);
  });
  /** Another order has another report. */
  const forget = () => {
    check.reset();
    accept.reset();
  };
  const begin = (next: Chosen) => {
    forget();
    read.mutate(next);
  };
  return {
    read,
    check,
    accept,
    understood: read.isPending || accept.isSuccess ? null : understood,
    report: accept.isSuccess ? null : report,
    marking,
    progress,
    reading: chosen?.reading ?? null,
    choose: (file: File) => begin({ file, reading: { sheet: 0, headerRow: null, columns: null, language } }),
    /** Another sheet, or headings in another row: the columns are guessed anew. */
    readAs: (changed: Partial<Pick<TableReading, "sheet" | "headerRow">>) => {
      if (chosen === null) return;
      const headerRow = changed.sheet === undefined ? chosen.reading.headerRow : null;
      begin({ ...chosen, reading: { ...chosen.reading, headerRow, ...changed, columns: null } });
    },
    use: (columns: readonly ColumnUse[]) => {
      if (chosen === null) return;
      forget();
      setChosen({ ...chosen, reading: { ...chosen.reading, columns } });
    },
    mark: (next: GroupMarking) => {
      forget();
      setMarking(next);
    },
  };
}
