import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Standing } from "../api/shapes.ts";
import { scenarioParams } from "../facility/scenario-link.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { useShareText } from "../i18n/share.ts";
import { ComparedValue } from "../patterns/compared-value.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { Term } from "../patterns/term.tsx";

type Assessed = NonNullable<Standing["assessment"]>;

/** One facility: its worst scenario in words, whether a requirement is missed, and what became of it since. */
export function StandingCard({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { facility, facilityName, marking, assessment, before, moved } = standing;
  return (
    <>
      <div className="row-apart">
        <h3>
          <Link to="/facilities/$facility" params={{ facility }}>
            <bdi>{facilityName}</bdi>
          </Link>
        </h3>
        <MarkingTag marking={marking} />
      </div>
      {assessment === null ? (
        <p className="soft">{t("standing.notAssessed")}</p>
      ) : (
        <>
          <Worst standing={standing} worst={assessment.worst} />
          <Requirement assessment={assessment} />
          {before && <Trend before={before} now={assessment} moved={moved} />}
          <p className="small soft">
            {t("standing.assessed", { at: format.instant(assessment.assessedAt) })}{" "}
            {!assessment.isOfLatestVersion && t("standing.olderVersion")}
          </p>
        </>
      )}
    </>
  );
}

function Worst({ standing, worst }: { readonly standing: Standing; readonly worst: Assessed["worst"] }) {
  const { t } = useTranslation("home");
  const share = useShareText();
  if (worst === null) return <p>{t("standing.noPath")}</p>;
  const mode = t(`standing.${worst.mode}`);
  const names = { position: isolate(worst.roleName), target: isolate(worst.targetName), mode };
  return (
    <>
      <p className="home-worst">
        {t(`standing.${worst.act}`, names)}{" "}
        {worst.pEffectiveness !== null && t("standing.stopped", { share: share(worst.pEffectiveness) })}
      </p>
      <div className="row">
        <Term id="conditional-risk">{t("standing.risk")}</Term>
        <RiskBar risk={worst.conditionalRisk} />
        <Link
          to="/facilities/$facility/scenarios/$role/$act/$target/$mode"
          params={scenarioParams(standing.facility, worst)}
          aria-label={t("standing.whyOf", { facility: standing.facilityName })}
        >
          {t("standing.why")}
        </Link>
      </div>
    </>
  );
}

function Requirement({ assessment }: { readonly assessment: Assessed }) {
  const { t } = useTranslation("home");
  const { positionsMissed } = assessment;
  if (positionsMissed === 0) return null;
  return (
    <p>
      <span className="tag tag-act">{t("standing.missed")}</span> {t("standing.missedBy", { count: positionsMissed })}
    </p>
  );
}

interface TrendProps {
  readonly before: NonNullable<Standing["before"]>;
  readonly now: Assessed;
  readonly moved: Standing["moved"];
}

/** Against the assessment before. Without a path, there is no risk to compare. */
function Trend({ before, now, moved }: TrendProps) {
  const { t } = useTranslation("home");
  const format = useFormat();
  return (
    <div className="row small">
      <span className="soft">{t("standing.since", { at: format.date(before.assessedAt.slice(0, 10)) })}</span>
      <span>{t("standing.worstRisk")}</span>
      <ComparedValue
        stored={before.worst?.conditionalRisk ?? null}
        changed={now.worst?.conditionalRisk ?? null}
        write={format.probability}
        better="lower"
      />
      <span>{t("standing.positionsMissed")}</span>
      <ComparedValue
        stored={before.positionsMissed}
        changed={now.positionsMissed}
        write={format.number}
        better="lower"
        precision={0}
      />
      {moved !== null && <Moved moved={moved} />}
    </div>
  );
}

/** Also the positions that only one of the two assessments has: a new one may be the most harmful. */
function Moved({ moved }: { readonly moved: NonNullable<Standing["moved"]> }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { worse, better, added, removed } = moved;
  if (worse + better + added + removed === 0) return <span className="tag">{t("standing.noneMoved")}</span>;
  return (
    <span className={worse + added > 0 ? "tag tag-act" : "tag"}>
      {t("standing.moved", { worse: format.number(worse), better: format.number(better) })}
      {added > 0 && ` · ${t("standing.added", { number: format.number(added) })}`}
      {removed > 0 && ` · ${t("standing.removed", { number: format.number(removed) })}`}
    </span>
  );
}
