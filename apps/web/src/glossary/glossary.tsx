import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGlossary } from "../i18n/content.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** The terms of the field, each with its definition and source. */
export function Glossary() {
  const { t } = useTranslation("glossary");
  const format = useFormat();
  const id = useId();
  const [wanted, setWanted] = useState("");
  const glossary = useGlossary();
  const needle = wanted.trim().toLocaleLowerCase();
  const terms = Object.entries(glossary.data?.terms ?? {})
    .filter(([, { term, definition }]) => `${term} ${definition}`.toLocaleLowerCase().includes(needle))
    .sort(([, a], [, b]) => format.compare(a.term, b.term));
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("text")}</p>
        <div className="field no-print">
          <label htmlFor={id}>{t("search")}</label>
          <input id={id} type="search" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        </div>
      </PageHead>
      {glossary.isError && <Problem fault={glossary.error} onRetry={() => void glossary.refetch()} />}
      {glossary.isPending && <Waiting />}
      {glossary.data && (
        <>
          <p className="visually-hidden" aria-live="polite">
            {t("count", { count: terms.length })}
          </p>
          <dl className="stack" lang={glossary.data.language}>
            {terms.map(([key, { term, definition, source }]) => (
              <div key={key} id={key}>
                <dt>
                  <strong>{term}</strong>
                </dt>
                <dd>
                  {definition} <span className="small soft">{source}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
