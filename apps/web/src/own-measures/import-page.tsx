import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "./own-measures.css";
import { type OwnFileReport, useBringOwnFile, useCheckOwnFile } from "../api/own-measures.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";

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
  const [file, setFile] = useState<File | null>(null);
  return (
    <section className="stack" aria-busy={check.isPending || bring.isPending}>
      <div className="field">
        <label htmlFor={id}>{t("import.file")}</label>
        <FileInput
          id={id}
          accept=".json,application/json"
          onChange={(event) => {
            const [chosen = null] = event.currentTarget.files ?? [];
            setFile(chosen);
            bring.reset();
            if (chosen) check.mutate(chosen);
          }}
        />
      </div>
      {check.isError && <Problem fault={check.error} />}
      {check.data && !bring.isSuccess && (
        <Report report={check.data}>
          <Button loading={bring.isPending} onClick={() => file && bring.mutate({ file, hash: check.data.hash })}>
            {t("import.accept")}
          </Button>
        </Report>
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

interface ReportProps {
  readonly report: OwnFileReport;
  readonly children: React.ReactNode;
}

function Report({ report: { rows }, children }: ReportProps) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const count = (outcome: OwnFileReport["rows"][number]["outcome"]) =>
    format.number(rows.filter((row) => row.outcome === outcome).length);
  const isAny = rows.some(({ outcome }) => outcome === "new" || outcome === "changed");
  return (
    <>
      <p role="status">
        {t("import.counts", {
          ...{ added: count("new"), changed: count("changed") },
          ...{ same: count("same"), refused: count("refused") },
        })}
      </p>
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
      {isAny ? <div>{children}</div> : <p>{t("import.nothing")}</p>}
    </>
  );
}
