import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./culture.css";
import { type CultureSurvey, surveyQuery, takeSurvey } from "../api/culture.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { KeepSurvey } from "./keep-survey.tsx";
import { TallyTable } from "./tally-table.tsx";

/** One culture survey: open, or closed with what its answers say together. */
export function SurveyPage() {
  const { programme, survey } = useParams({ from: "/programme/$programme/surveys/$survey" });
  const found = useQuery(surveyQuery(programme, survey));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  return <Survey programme={programme} survey={found.data} />;
}

function Survey({ programme, survey }: { readonly programme: string; readonly survey: CultureSurvey }) {
  const { t } = useTranslation("culture");
  const format = useFormat();
  const { id, name, marking, begunOn, closedOn, answered, groups } = survey;
  const way = useProgrammeCrumbs(programme);
  const results = {
    id: "results.csv",
    kind: "data",
    title: t("results.title"),
    format: "CSV",
    fileName: `culture-survey_${closedOn}.csv`,
    content: async () => (await takeSurvey(programme, id)).content,
  } as const;
  return (
    <div className="stack-wide">
      <PageHead
        title={name}
        isName
        crumbs={[...way, { label: t("title"), to: `/programme/${programme}/surveys` }]}
        {...(closedOn === null ? {} : { aside: <ExportMenu marking={marking} items={[results]} /> })}
      >
        <p className="row">
          <MarkingTag marking={marking} isFull />
          <span className="tag">{t(closedOn === null ? "open" : "closed")}</span>
          <time dateTime={begunOn}>{format.date(begunOn)}</time>
          {closedOn && (
            <>
              <span aria-hidden="true">–</span> <time dateTime={closedOn}>{format.date(closedOn)}</time>
            </>
          )}
        </p>
      </PageHead>
      {closedOn === null ? (
        <>
          <section className="panel stack-tight" aria-labelledby="so-far">
            <h2 id="so-far">{t("soFar.title")}</h2>
            <p>{answered === 0 ? t("soFar.few") : t("soFar.atLeast", { shown: format.number(answered) })}</p>
            <p className="soft">{t("soFar.text")}</p>
            <ul>
              {groups.map((group) => (
                <li key={group.id}>
                  <bdi>{group.name}</bdi> {t("codesGiven", { shown: format.number(group.codes) })}
                </li>
              ))}
            </ul>
          </section>
          <Allowed action="culture-survey.keep">
            <KeepSurvey programme={programme} survey={survey} />
          </Allowed>
        </>
      ) : (
        <Results programme={programme} survey={survey} />
      )}
    </div>
  );
}

function Results({ programme, survey }: { readonly programme: string; readonly survey: CultureSurvey }) {
  const { t } = useTranslation("culture");
  const { all, groups } = survey;
  const hidden = groups.filter(({ tally }) => tally === null);
  const told = groups.filter(({ tally }) => tally !== null);
  return (
    <>
      <p>{t("results.text")}</p>
      {all === null ? (
        <p className="notice">{t("results.tooFew")}</p>
      ) : (
        <TallyTable label={t("results.all")} tally={all} />
      )}
      {hidden.length > 0 && (
        <section className="panel stack-tight" aria-labelledby="hidden">
          <h2 id="hidden">{t("results.hidden")}</h2>
          <p className="soft">{t("results.why")}</p>
          <ul>
            {hidden.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.map(({ id, name, tally }) => tally && <TallyTable key={id} label={name} tally={tally} isName />)}
      {all !== null && (
        <p className="no-print">
          {t("results.evidence")}{" "}
          <Link to="/programme/$programme/measures/$measure" params={{ programme, measure: surveyMeasure }}>
            {surveyMeasure}
          </Link>
        </p>
      )}
    </>
  );
}

/** The catalogue's measure that takes the result of a survey as evidence. */
const surveyMeasure = "CUL-05";
