import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import {
  type ComparisonQuestion,
  comparisonQuery,
  type ProgrammeComparison,
  type ProgrammeTrend,
  takeComparison,
} from "../api/programme-trend.ts";
import { useFormat } from "../i18n/format.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ChangeLists } from "./change-lists.tsx";
import { ComparedTable } from "./compared-table.tsx";
import { SideForm } from "./side-form.tsx";
import { TakeTable } from "./take-table.tsx";

/** Two days of a programme, or it and another one: what is asked stands in the address. */
export function Comparison({ trend }: { readonly trend: ProgrammeTrend }) {
  const { t } = useTranslation("programme-trend");
  const format = useFormat();
  const { programme, days, others, begunOn, on } = trend;
  const search = useSearch({ from: "/programme/$programme/trend" });
  const navigate = useNavigate();
  const other = others.find(({ id }) => id === search.beside) ?? null;
  const question: ComparisonQuestion = {
    from: search.from ?? days[0]?.on ?? on,
    to: search.to ?? on,
    beside: other?.id ?? null,
  };
  const ask = (change: Partial<ComparisonQuestion>) => {
    const { from, to, beside } = { ...question, ...change };
    void navigate({
      to: "/programme/$programme/trend",
      params: { programme },
      search: { from, to, ...(beside === null ? {} : { beside }) },
      replace: true,
      resetScroll: false,
    });
  };
  const leastAfter = other?.begunOn ?? begunOn;
  const isFrom = isWithin(question.from, begunOn, on);
  const isTo = isWithin(question.to, leastAfter, on);
  const range = (least: string) => t("compare.range", { least: format.date(least), most: format.date(on) });
  return (
    <section className="stack" aria-labelledby="comparison">
      <h2 id="comparison">{t("compare.title")}</h2>
      <p className="soft">{t("compare.text")}</p>
      <div className="row no-print">
        <SideForm
          label={t("compare.before")}
          day={question.from}
          fault={isFrom ? null : range(begunOn)}
          onDay={(from) => ask({ from })}
        />
        <SideForm
          label={t("compare.after")}
          day={question.to}
          fault={isTo ? null : range(leastAfter)}
          onDay={(to) => ask({ to })}
          choice={{ others, chosen: question.beside, onChoose: (beside) => ask({ beside }) }}
        />
      </div>
      {isFrom && isTo && <Compared programme={programme} question={question} />}
    </section>
  );
}

const isWithin = (day: string, least: string, most: string): boolean => day >= least && day <= most;

interface ComparedProps {
  readonly programme: string;
  readonly question: ComparisonQuestion;
}

function Compared({ programme, question }: ComparedProps) {
  const { t, i18n } = useTranslation("programme-trend");
  const found = useQuery(comparisonQuery(programme, question));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem fault={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <Sides compared={found.data} />
      <ComparedTable domains={found.data.domains} />
      <ChangeLists compared={found.data} />
      <TakeTable
        label={t("take.comparison")}
        take={() => takeComparison(programme, question, contentLanguage(i18n.language))}
      />
    </>
  );
}

function Sides({ compared: { before, after, marking, isSameCatalogue } }: { readonly compared: ProgrammeComparison }) {
  const { t } = useTranslation("programme-trend");
  const format = useFormat();
  return (
    <div className="stack-tight">
      <p className="row">
        <MarkingTag marking={marking} isFull />
        {([before, after] as const).map(({ programme, name, on }, at) => (
          <span key={at === 0 ? "before" : `after ${programme}`}>
            {t(at === 0 ? "compare.before" : "compare.after")}: <bdi>{name}</bdi> (
            <time dateTime={on}>{format.date(on)}</time>)
          </span>
        ))}
      </p>
      {!isSameCatalogue && <p className="notice">{t("compare.catalogue")}</p>}
      {before.tier !== after.tier && <p className="notice">{t("compare.tiers")}</p>}
    </div>
  );
}
