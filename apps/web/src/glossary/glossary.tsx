import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import "./glossary.css";
import type { GlossaryTerm } from "../i18n/content.ts";
import { glossaryQuery } from "../i18n/content.ts";
import { foldText } from "../i18n/fold.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** The terms of the field, each with its definition, its source and an address of its own. */
export function Glossary() {
  const { t, i18n } = useTranslation("glossary");
  const id = useId();
  const [wanted, setWanted] = useState("");
  const glossary = useQuery(glossaryQuery(i18n.language));
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("text")}</p>
        <div className="field glossary-field no-print">
          <label htmlFor={id}>{t("search")}</label>
          <input id={id} type="search" value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        </div>
      </PageHead>
      {glossary.isError && <Problem fault={glossary.error} onRetry={() => void glossary.refetch()} />}
      {glossary.isPending && <Waiting />}
      {glossary.data && <Terms terms={glossary.data.terms} language={glossary.data.language} wanted={wanted} />}
    </>
  );
}

interface TermsProps {
  readonly terms: Readonly<Record<string, GlossaryTerm>>;
  readonly language: string;
  readonly wanted: string;
}

function Terms({ terms, language, wanted }: TermsProps) {
  const { t } = useTranslation("glossary");
  const format = useFormat();
  const linked = useLinkedTerm();
  const needle = foldText(wanted.trim());
  const shown = Object.entries(terms)
    .filter(([, { term, definition }]) => foldText(`${term} ${definition}`).includes(needle))
    .sort(([, a], [, b]) => format.compare(a.term, b.term));
  return (
    <>
      <p className="small soft" role="status">
        {shown.length === 0 ? t("nothing") : t("count", { count: shown.length })}
      </p>
      <dl className="terms" lang={language}>
        {shown.map(([key, { term, definition, source }]) => (
          <div key={key} id={key} className="term-entry" data-linked={key === linked || undefined}>
            <dt>
              <a href={`#${key}`}>{term}</a>
            </dt>
            <dd>
              {definition} <span className="small soft">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The term that the address names; brought into sight, as it comes only after the page. */
function useLinkedTerm(): string {
  const linked = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (linked !== "") document.getElementById(linked)?.scrollIntoView({ block: "center" });
  }, [linked]);
  return linked;
}
