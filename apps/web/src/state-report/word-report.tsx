import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type StateReport, useWordReport, type WordedRow } from "../api/state-report.ts";
import { type ContentLanguage, contentLanguage, languages } from "../i18n/languages.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { RowForm } from "./row-form.tsx";
import { type Head, headOf, rowOf } from "./worded.ts";

interface WordReportProps {
  readonly report: StateReport;
  readonly language: ContentLanguage;
  readonly onLanguage: (language: ContentLanguage) => void;
}

/** The whole report as one form: it is kept as a whole, and the latest counts. */
export function WordReport({ report, language, onLanguage }: WordReportProps) {
  const { t } = useTranslation("national-report");
  const [head, setHead] = useState<Head>(headOf(report));
  const [rows, setRows] = useState<readonly WordedRow[]>(report.drafted.map((each) => rowOf(report, each, language)));
  const [isTouched, setTouched] = useState(false);
  const word = useWordReport();
  const change = (at: number, row: WordedRow) => {
    setTouched(true);
    setRows(rows.map((each, index) => (index === at ? row : each)));
  };
  const write = (part: Partial<Head>) => {
    setTouched(true);
    setHead({ ...head, ...part });
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const body = { ...head, language, rows: [...rows] };
    word.mutate(body, { onSuccess: () => setTouched(false) });
  };
  return (
    <form className="stack-wide" onSubmit={keep}>
      <section className="panel stack" aria-labelledby="head">
        <h2 id="head">{t("head.title")}</h2>
        <HeadFields head={head} onWrite={write} />
        <NativeSelect
          label={t("head.language")}
          translate="no"
          className="narrow"
          value={language}
          onChange={(event) => onLanguage(contentLanguage(event.currentTarget.value))}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </section>
      <section className="stack" aria-labelledby="rows">
        <h2 id="rows">{t("rows.title")}</h2>
        <ol className="plain-list stack">
          {report.drafted.map((drafted, at) => {
            const row = rows[at];
            return row === undefined ? null : (
              <li key={drafted.commitment} className="panel">
                <RowForm drafted={drafted} row={row} language={language} onChange={(next) => change(at, next)} />
              </li>
            );
          })}
        </ol>
      </section>
      <div className="state-report-keep no-print">
        <Allowed action="programme.record">
          <div className="row">
            <Button type="submit" loading={word.isPending}>
              {t("keep")}
            </Button>
            <span role="status">{isTouched ? t("unkept") : word.isSuccess && t("kept")}</span>
          </div>
        </Allowed>
        {word.isError && <Problem fault={word.error} />}
      </div>
    </form>
  );
}

interface HeadFieldsProps {
  readonly head: Head;
  readonly onWrite: (part: Partial<Head>) => void;
}

function HeadFields({ head: { party, title, from, until }, onWrite }: HeadFieldsProps) {
  const { t } = useTranslation("national-report");
  return (
    <>
      <TextInput
        label={t("head.name")}
        required
        maxLength={300}
        value={title}
        onChange={(event) => onWrite({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t("head.party")}
        required
        className="narrow"
        translate="no"
        maxLength={3}
        pattern="[A-Z]{3}"
        value={party}
        onChange={(event) => onWrite({ party: event.currentTarget.value.toUpperCase() })}
      />
      <div className="row">
        {[["from", from] as const, ["until", until] as const].map(([name, value]) => (
          <TextInput
            key={name}
            label={t(`head.${name}`)}
            description={t("head.example")}
            required
            pattern="\d{4}(-\d{2}){0,2}"
            value={value}
            onChange={(event) => onWrite({ [name]: event.currentTarget.value })}
          />
        ))}
      </div>
    </>
  );
}
