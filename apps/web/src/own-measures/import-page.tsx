import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import "./own-measures.css";
import { type OwnFileReport, useBringOwnFile, useCheckOwnFile } from "../api/own-measures.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { CheckedRows, useCheckedFile } from "./checked-file.tsx";

/** Measures of one's own from a file: told row by row, and kept once that was accepted. */
export function ImportOwnPage() {
  const { t } = useTranslation("own-measures");
  const { t: ofProgramme } = useTranslation("programme");
  const crumbs = [
    { label: ofProgramme("title"), to: "/programme" },
    { label: t("title"), to: "/programme/own" },
  ];
  return (
    <div className="stack-wide">
      <PageHead title={t("import.title")} crumbs={crumbs}>
        <p className="lead">{t("import.text")}</p>
      </PageHead>
      <Allowed action="own-measure.keep">
        <Import />
      </Allowed>
    </div>
  );
}

function Import() {
  const { t } = useTranslation("own-measures");
  const id = useId();
  const check = useCheckOwnFile();
  const bring = useBringOwnFile();
  const { choose, accept } = useCheckedFile(check, bring);
  return (
    <section className="stack" aria-busy={check.isPending || bring.isPending}>
      <div className="field">
        <label htmlFor={id}>{t("import.file")}</label>
        <FileInput id={id} accept=".json,application/json" onChange={choose} />
      </div>
      {check.isError && <Problem fault={check.error} />}
      {check.data && !bring.isSuccess && (
        <CheckedRows rows={check.data.rows} isPending={bring.isPending} onAccept={accept}>
          <Rows rows={check.data.rows} />
        </CheckedRows>
      )}
      {bring.isError && <Problem fault={bring.error} />}
      <div role="status">
        {bring.isSuccess && (
          <p>
            {t("import.kept")} <Link to="/programme/own">{t("title")}</Link>
          </p>
        )}
      </div>
    </section>
  );
}

function Rows({ rows }: Pick<OwnFileReport, "rows">) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  return (
    <ol className="plain-list stack">
      {rows.map(({ row, id, title, outcome, faults }) => (
        <li key={row} className="panel stack-tight">
          <p className="row">
            <span className="soft">{t("import.row", { row: format.number(row) })}</span>
            <bdi>
              {id ?? ""} {title}
            </bdi>
            <span className={outcome === "refused" ? "tag tag-act" : "tag"}>{t(`import.outcome.${outcome}`)}</span>
          </p>
          {faults.length > 0 && <Diagnostics diagnostics={faults} files={[]} />}
        </li>
      ))}
    </ol>
  );
}
