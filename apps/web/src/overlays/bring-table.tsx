import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type NumberedFramework,
  type OverlayReport,
  useBringOverlayTable,
  useCheckOverlayTable,
} from "../api/overlays.ts";
import { useFormat } from "../i18n/format.ts";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";

const columns = "framework,number,language,text";

/** A table of texts is told row by row, and kept once that was accepted. */
export function BringTable({ frameworks }: { readonly frameworks: readonly NumberedFramework[] }) {
  const { t } = useTranslation("overlays");
  const { t: ofOwn } = useTranslation("own-measures");
  const id = useId();
  const check = useCheckOverlayTable();
  const bring = useBringOverlayTable();
  const [file, setFile] = useState<File | null>(null);
  return (
    <section
      className="panel stack no-print"
      aria-labelledby={`${id}-title`}
      aria-busy={check.isPending || bring.isPending}
    >
      <h2 id={`${id}-title`}>{t("table.title")}</h2>
      <div className="field">
        <label htmlFor={id}>{t("table.file")}</label>
        <FileInput
          id={id}
          accept=".csv,.tsv,.txt,.xlsx"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const [chosen = null] = event.currentTarget.files ?? [];
            setFile(chosen);
            bring.reset();
            if (chosen) check.mutate(chosen);
          }}
        />
      </div>
      <div id={`${id}-help`} className="small soft stack-tight">
        <p>{t("table.help")}</p>
        <p>
          {t("table.columns")}{" "}
          <code dir="ltr" translate="no">
            {columns}
          </code>
        </p>
        <p>
          {t("table.ids")}{" "}
          <code dir="ltr" translate="no">
            {frameworks.map((each) => each.id).join(", ")}
          </code>
        </p>
      </div>
      {check.isError && <Problem fault={check.error} />}
      {check.data && !bring.isSuccess && (
        <Report report={check.data}>
          <Button loading={bring.isPending} onClick={() => file && bring.mutate({ file, hash: check.data.hash })}>
            {ofOwn("import.accept")}
          </Button>
        </Report>
      )}
      {bring.isError && <Problem fault={bring.error} />}
      <p role="status">{bring.isSuccess && t("form.kept")}</p>
    </section>
  );
}

interface ReportProps {
  readonly report: OverlayReport;
  readonly children: React.ReactNode;
}

const mostShown = 200;

function Report({ report: { rows }, children }: ReportProps) {
  const { t } = useTranslation("overlays");
  const { t: ofOwn } = useTranslation("own-measures");
  const format = useFormat();
  const count = (outcome: OverlayReport["rows"][number]["outcome"]) =>
    format.number(rows.filter((row) => row.outcome === outcome).length);
  const isAny = rows.some(({ outcome }) => outcome === "new" || outcome === "changed");
  // What is refused is to be mended: it comes first.
  const shown = [...rows].sort((a, b) => Number(b.outcome === "refused") - Number(a.outcome === "refused"));
  return (
    <>
      <p role="status">
        {ofOwn("import.counts", {
          ...{ added: count("new"), changed: count("changed") },
          ...{ same: count("same"), refused: count("refused") },
        })}
      </p>
      <ol className="plain-list stack-tight">
        {shown.slice(0, mostShown).map(({ row, framework, number, outcome, faults }) => (
          <li key={row} className="stack-tight">
            <p className="row">
              <span className="soft">{ofOwn("import.row", { row: format.number(row) })}</span>
              <bdi translate="no">
                {framework} {number}
              </bdi>
              <span className={outcome === "refused" ? "tag tag-act" : "tag"}>
                {outcome === "changed" ? t("table.replaces") : ofOwn(`import.outcome.${outcome}`)}
              </span>
            </p>
            {faults.length > 0 && <Diagnostics diagnostics={faults} files={[]} />}
          </li>
        ))}
      </ol>
      {isAny ? <div>{children}</div> : <p>{ofOwn("import.nothing")}</p>}
    </>
  );
}
