import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type Programme, programmeQuery } from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { HelpMost } from "../plan/help-most.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ContradictionList } from "./contradiction-list.tsx";
import { LevelTable } from "./level-table.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { ModelNotice } from "./model-notice.tsx";
import { OpenCriteria } from "./open-criteria.tsx";
import { StaleNext } from "./stale-next.tsx";
import { TakeReports } from "./take-reports.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** How one programme stands: contradictions first, then levels, then what goes stale, then its measures. */
export function ProgrammePage() {
  const { programme: id } = useParams({ from: "/programme/$programme" });
  const found = useQuery(programmeQuery(id));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  return <Standing programme={found.data} />;
}

function Standing({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const { id, name, tier, facility, on, marking, contradictions, domains } = programme;
  return (
    <div className="stack-wide">
      <PageHead
        title={name}
        isName
        crumbs={[{ label: t("title"), to: "/programme" }]}
        aside={<TakeReports programme={programme} kinds={["brief", "rapid"]} />}
      >
        <p className="row">
          <MarkingTag marking={marking} isFull />
          <bdi>{word("tier", tier)}</bdi>
          {facility && (
            <Link to="/facilities/$facility" params={{ facility: facility.id }}>
              <bdi>{facility.name}</bdi>
            </Link>
          )}
          <span className="soft">
            {t("page.on")} <time dateTime={on}>{format.date(on)}</time>
          </span>
        </p>
        <ProgrammeWays programme={programme} />
      </PageHead>
      <ModelNotice programme={programme} />
      <RapidEntry programme={programme} />
      <p className="row no-print">
        <Link to="/programme/$programme/surveys" params={{ programme: id }}>
          {t("page.surveys")}
        </Link>
        <Link to="/programme/$programme/group" params={{ programme: id }}>
          {t("page.group")}
        </Link>
        <Link to="/programme/$programme/concerns" params={{ programme: id }}>
          {t("page.concerns")}
        </Link>
        <ReliabilityLink programme={programme} />
      </p>
      <section className="panel stack" aria-labelledby="contradictions">
        <h2 id="contradictions">
          {t("contradictions.title", { count: contradictions.length, shown: format.number(contradictions.length) })}
        </h2>
        <p className="soft">{t("contradictions.text")}</p>
        {contradictions.length === 0 ? (
          <p>{t("contradictions.none")}</p>
        ) : (
          <ContradictionList programme={id} contradictions={contradictions} />
        )}
      </section>
      <div className="stack">
        <h2>{t("levels.title")}</h2>
        <p className="soft">{t("levels.text")}</p>
        <LevelTable domains={domains} />
        <OpenCriteria programme={programme} />
      </div>
      <HelpMost programme={id} isBeside />
      <StaleNext programme={programme} />
      <DocumentsLink programme={id} />
      <MeasureTable programme={programme} />
    </div>
  );
}

/** Shown to who may see the list: nobody else is told that there is one. */
function ReliabilityLink({ programme: { id, tier } }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const may = useQuery(sessionQuery).data?.may ?? [];
  if (tier !== "facility" || !may.includes("reliability.read")) return null;
  return (
    <Link to="/programme/$programme/reliability" params={{ programme: id }}>
      {t("page.reliability")}
    </Link>
  );
}

function DocumentsLink({ programme }: { readonly programme: string }) {
  const { t } = useTranslation("programme");
  return (
    <section className="panel row-apart" aria-labelledby="documents">
      <div className="stack-tight">
        <h2 id="documents">{t("documents.title")}</h2>
        <p>{t("documents.text")}</p>
      </div>
      <Link className="link-button no-print" to="/programme/$programme/documents" params={{ programme }}>
        {t("documents.open")}
      </Link>
    </section>
  );
}

/** From a facility's programme to its authority; from a State's to all of its facilities. */
function ProgrammeWays({ programme: { id, tier } }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const may = useQuery(sessionQuery).data?.may ?? [];
  return (
    <p className="row no-print">
      <Link to="/programme/$programme/scope" params={{ programme: id }}>
        {t("ways.scope")}
      </Link>
      <Link to="/programme/$programme/trend" params={{ programme: id }}>
        {t("ways.trend")}
      </Link>
      {tier === "facility" && may.includes("programme.send") && (
        <Link to="/programme/$programme/send" params={{ programme: id }}>
          {t("ways.send")}
        </Link>
      )}
      {id === "national" && (
        <>
          <Link to="/programme/national/facilities">{t("ways.national")}</Link>
          <Link to="/programme/national/inspections">{t("ways.inspections")}</Link>
          <Link to="/programme/national/report">{t("ways.report")}</Link>
        </>
      )}
    </p>
  );
}

/** The rapid assessment: begun, gone on with, or looked at again. */
function RapidEntry({ programme: { id, rapid } }: { readonly programme: Programme }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const of = rapid.questions.length;
  const answered = rapid.questions.filter(({ level }) => level !== null).length;
  const word = answered === 0 ? "begin" : answered < of ? "goOn" : "again";
  return (
    <section className="panel row-apart" aria-labelledby="rapid">
      <div className="stack-tight">
        <h2 id="rapid">{t("rapid.title")}</h2>
        <p>{t("rapid.what", { count: of, shown: format.number(of) })}</p>
        <p className="soft small">
          {t("rapid.answered", { answered: format.number(answered), of: format.number(of) })}
        </p>
      </div>
      <Link className="link-button no-print" to="/programme/$programme/rapid" params={{ programme: id }}>
        {t(`rapid.${word}`)}
      </Link>
    </section>
  );
}
