import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { GroupKind } from "../../api/group.ts";
import { useFormat } from "../../i18n/format.ts";
import { FileInput } from "../../patterns/file-input.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { saveFile } from "../../patterns/save-file.ts";
import { UnsavedWork } from "../../patterns/unsaved-work.tsx";
import { MarkingFields } from "../marking-fields.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { emptyTable } from "./empty-table.ts";
import { RowReport } from "./row-report.tsx";
import { TableImports } from "./table-imports.tsx";
import { TableProgress } from "./table-progress.tsx";
import { useRecordTable } from "./use-record-table.ts";

/** The file, what its columns give, its marking, the report, and then the records. */
export function TableSteps({ kind }: { readonly kind: GroupKind }) {
  const { t } = useTranslation("group-table");
  const { number } = useFormat();
  const table = useRecordTable(kind.id);
  const { read, check, accept, understood, report } = table;
  return (
    <>
      <UnsavedWork isAtRisk={understood !== null && !accept.isSuccess && !accept.isPending} what={t("unsaved")} />
      <FileChoice kind={kind} isReading={read.isPending} progress={table.progress} onChoose={table.choose} />
      {read.isError && <Problem fault={read.error} />}
      {understood && (
        <>
          <ColumnChoice table={understood} reading={table.reading} onRead={table.readAs} onUse={table.use} />
          <section className="panel stack narrow">
            <MarkingFields legend={t("marking")} marking={table.marking} onChange={table.mark} />
            <p className="small soft">{t("markingHelp")}</p>
            <div>
              <Button variant={report ? "default" : "filled"} loading={check.isPending} onClick={() => check.mutate()}>
                {t("check")}
              </Button>
            </div>
            <TableProgress isGoing={check.isPending} name={table.progress} text={t("checking")} />
            {check.isError && <Problem fault={check.error} />}
          </section>
        </>
      )}
      {report && (
        <RowReport kind={kind} report={report}>
          <div>
            <Button disabled={report.taken === 0} loading={accept.isPending} onClick={() => accept.mutate()}>
              {t("accept", { shown: number(report.taken) })}
            </Button>
          </div>
          <TableProgress
            isGoing={accept.isPending}
            name={table.progress}
            text={t("making", { shown: number(report.taken) })}
          />
          {accept.isError && <Problem fault={accept.error} />}
        </RowReport>
      )}
      <p role="status">
        {accept.data && (
          <>
            {t("done", { shown: number(accept.data.taken) })}{" "}
            <Link to="/group/$kind" params={{ kind: kind.id }}>
              {t("see")}
            </Link>
          </>
        )}
      </p>
      <TableImports kind={kind} />
    </>
  );
}

interface FileChoiceProps {
  readonly kind: GroupKind;
  readonly isReading: boolean;
  readonly progress: string;
  readonly onChoose: (file: File) => void;
}

function FileChoice({ kind, isReading, progress, onChoose }: FileChoiceProps) {
  const { t, i18n } = useTranslation("group-table");
  const words = useGroupWords();
  const id = useId();
  return (
    <section className="panel stack" aria-busy={isReading}>
      <div className="field">
        <label htmlFor={id}>{t("file")}</label>
        <FileInput
          id={id}
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) onChoose(chosen);
          }}
        />
      </div>
      <p className="small soft">{t("fileHelp")}</p>
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            saveFile(`${kind.id}.csv`, new Blob([emptyTable(kind, words.field, i18n.language)], { type: "text/csv" }))
          }
        >
          {t("empty")}
        </Button>
      </div>
      <TableProgress isGoing={isReading} name={progress} text={t("reading")} />
    </section>
  );
}
