import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "./culture.css";
import { type CultureCodes, type CultureSurvey, surveysQuery } from "../api/culture.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { BeginSurvey } from "./begin-survey.tsx";
import { CodeSheet } from "./code-sheet.tsx";

/** Culture surveys of a programme, and beginning one. */
export function SurveysPage() {
  const { t } = useTranslation("culture");
  const { programme } = useParams({ from: "/programme/$programme/surveys" });
  const found = useQuery(surveysQuery(programme));
  const [made, setMade] = useState<{ readonly name: string; readonly codes: CultureCodes } | null>(null);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} crumbs={useProgrammeCrumbs(programme)}>
        <p className="lead">{t("lead")}</p>
      </PageHead>
      {made && <CodeSheet name={made.name} groups={made.codes.groups} onDone={() => setMade(null)} />}
      {found.isPending && <Waiting />}
      {found.isError && <Problem fault={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <section className="stack no-print" aria-labelledby="surveys">
          <h2 id="surveys">{t("list.title")}</h2>
          {found.data.surveys.length === 0 && <p>{t("list.none")}</p>}
          <ul className="plain-list stack">
            {found.data.surveys.map((survey) => (
              <li key={survey.id} className="panel row-apart">
                <Line programme={programme} survey={survey} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="panel stack no-print" aria-labelledby="begin">
        <h2 id="begin">{t("begin.title")}</h2>
        <Allowed action="culture-survey.keep">
          <BeginSurvey programme={programme} onBegun={(name, codes) => setMade({ name, codes })} />
        </Allowed>
      </section>
    </div>
  );
}

function Line({ programme, survey }: { readonly programme: string; readonly survey: CultureSurvey }) {
  const { t } = useTranslation("culture");
  const format = useFormat();
  const { id, name, begunOn, closedOn } = survey;
  return (
    <>
      <h3>
        <Link to="/programme/$programme/surveys/$survey" params={{ programme, survey: id }}>
          <bdi>{name}</bdi>
        </Link>
      </h3>
      <p className="row">
        <span className="tag">{t(closedOn === null ? "open" : "closed")}</span>
        <time dateTime={closedOn ?? begunOn}>{format.date(closedOn ?? begunOn)}</time>
      </p>
    </>
  );
}
