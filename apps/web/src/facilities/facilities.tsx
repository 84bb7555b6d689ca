import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../front-door/front-door.css";
import { facilitiesQuery } from "../api/queries.ts";
import type { FacilitySummary, Job } from "../api/shapes.ts";
import { scenarioParams } from "../facility/scenario-link.ts";
import { useFormat } from "../i18n/format.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { Term } from "../patterns/term.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";

export function Facilities() {
  const { t } = useTranslation("facilities");
  const facilities = useQuery(facilitiesQuery);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")}>
        <p>{t("text")}</p>
        <p className="no-print">
          <Link className="link-button" to="/facilities/new">
            {t("describeNew")}
          </Link>{" "}
          <Link to="/compare">{t("compare")}</Link>
        </p>
      </PageHead>
      {facilities.isError && <Problem fault={facilities.error} onRetry={() => void facilities.refetch()} />}
      {facilities.isPending && <Waiting />}
      {facilities.data?.length === 0 && (
        <div className="empty">
          <h2>{t("empty.title")}</h2>
          <p>{t("empty.text")}</p>
        </div>
      )}
      {facilities.data && facilities.data.length > 0 && (
        <ul className="plain-list cards facility-cards">
          {facilities.data.map((facility) => (
            <li key={facility.id}>
              <FacilityCard facility={facility} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function FacilityCard({ facility }: { readonly facility: FacilitySummary }) {
  const { t } = useTranslation("facilities");
  const format = useFormat();
  return (
    <article className="panel stack">
      <div className="row-apart">
        <MarkingTag marking={facility.marking} />
        {facility.isFictional && <span className="tag">{t("fictional")}</span>}
      </div>
      <h2>
        <Link to="/facilities/$facility" params={{ facility: facility.id }}>
          <bdi>{facility.name}</bdi>
        </Link>
      </h2>
      <p className="soft">
        {t(`kind.${facility.kind}`)} · {t("areas", { count: facility.areaCount })} ·{" "}
        {t("positions", { count: facility.roleCount })} · {t("targets", { count: facility.targetCount })}
      </p>
      {facility.highestCategory && (
        <p>
          {t("highestCategory")} <bdi>{facility.highestCategory}</bdi>
        </p>
      )}
      <WorstPosition facility={facility} />
      {facility.work && <WorkUnderWay work={facility.work} />}
      <p className="small soft">
        {t("version", {
          number: format.number(facility.version.number),
          date: format.instant(facility.version.storedAt),
        })}
      </p>
    </article>
  );
}

function WorstPosition({ facility }: { readonly facility: FacilitySummary }) {
  const { t } = useTranslation("facilities");
  const { assessment } = facility;
  if (assessment === null) return facility.work ? null : <p className="soft">{t("notAssessed")}</p>;
  const { worst } = assessment;
  if (worst === null) return <p>{t("noPath")}</p>;
  const names = { position: worst.roleName, act: t(`act.${worst.act}`), target: worst.targetName };
  return (
    <div className="stack-tight">
      <span className="soft small">
        <Term id="conditional-risk">{t("worst")}</Term>
      </span>
      <RiskBar risk={worst.conditionalRisk} />
      <Link
        to="/facilities/$facility/scenarios/$role/$act/$target/$mode"
        params={scenarioParams(facility.id, worst)}
        aria-label={t("worstLink", names)}
      >
        <bdi>{worst.roleName}</bdi>
      </Link>
      <p className="small">
        {t("worstScenario", { act: names.act, mode: t(`mode.${worst.mode}`) })} <bdi>{worst.targetName}</bdi>
      </p>
    </div>
  );
}

/** An assessment that goes on by itself; the list looks again until it is done. */
function WorkUnderWay({ work }: { readonly work: Job }) {
  const { t } = useTranslation("assessment");
  const format = useFormat();
  const text = t(`state.${work.state}`, { done: format.number(work.done), total: format.number(work.total) });
  return (
    <div className="stack-tight">
      <p className="small">{text}</p>
      <progress className="progress" value={work.done} max={Math.max(1, work.total)} aria-label={text} />
    </div>
  );
}
