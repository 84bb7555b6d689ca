import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  type NumberedFramework,
  type OverlayReport,
  useBringOverlayTable,
  useCheckOverlayTable,
} from "../api/overlays.ts";
import { useFormat } from "../i18n/format.ts";
import { CheckedRows, useCheckedFile } from "../own-measures/checked-file.tsx";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";

const columns = "framework,number,language,text";

/** A table of texts is told row by row, and kept once that was accepted. */
export function BringTable({ frameworks }: { readonly frameworks: readonly NumberedFramework[] }) {
  const { t } = useTranslation("overlays");
  const id = useId();
  const check = useCheckOverlayTable();
  const bring = useBringOverlayTable();
  const { choose, accept } = useCheckedFile(check, bring);
  return (
    <section
      className="panel stack no-print"
      aria-labelledby={`${id}-title`}
      aria-busy={check.isPending || bring.isPending}
    >
      <h2 id={`${id}-title`}>{t("table.title")}</h2>
      <div className="field">
        <label htmlFor={id}>{t("table.file")}</label>
        <FileInput id={id} accept=".csv,.tsv,.txt,.xlsx" aria-describedby={`${id}-help`} onChange={choose} />
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
        <CheckedRows rows={check.data.rows} isPending={bring.isPending} onAccept={accept}>
          <Rows rows={check.data.rows} />
        </CheckedRows>
      )}
      {bring.isError && <Problem fault={bring.error} />}
      <p role="status">{bring.isSuccess && t("form.kept")}</p>
    </section>
  );
}

const mostShown = 200;

function Rows({ rows }: Pick<OverlayReport, "rows">) {
  const { t } = useTranslation("overlays");
  const { t: ofOwn } = useTranslation("own-measures");
  const format = useFormat();
  // What is refused is to be mended: it comes first.
  const shown = [...rows].sort((a, b) => Number(b.outcome === "refused") - Number(a.outcome === "refused"));
  return (
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
  );
}
