import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FacilitySummary } from "../api/shapes.ts";
import { scenarioParams } from "../facility/scenario-link.ts";
import { isolate } from "../i18n/isolate.ts";
import { useShareText } from "../i18n/share.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { Term } from "../patterns/term.tsx";

/** Each facility and the worst that could happen there, in words. */
export function Standing({ facilities }: { readonly facilities: readonly FacilitySummary[] }) {
  const { t } = useTranslation("home");
  return (
    <section className="stack" aria-labelledby="home-standing">
      <h2 id="home-standing">{t("standing.title")}</h2>
      <ul className="plain-list stack">
        {facilities.map((facility) => (
          <li key={facility.id} className="panel stack-tight">
            <div className="row-apart">
              <h3>
                <Link to="/facilities/$facility" params={{ facility: facility.id }}>
                  <bdi>{facility.name}</bdi>
                </Link>
              </h3>
              <MarkingTag marking={facility.marking} />
            </div>
            <Worst facility={facility} />
          </li>
        ))}
      </ul>
      <p className="small soft">{t("standing.note")}</p>
    </section>
  );
}

function Worst({ facility }: { readonly facility: FacilitySummary }) {
  const { t } = useTranslation("home");
  const share = useShareText();
  const { assessment } = facility;
  if (assessment === null) return <p className="soft">{t("standing.notAssessed")}</p>;
  const { worst } = assessment;
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
          params={scenarioParams(facility.id, worst)}
          aria-label={t("standing.whyOf", { facility: facility.name })}
        >
          {t("standing.why")}
        </Link>
      </div>
    </>
  );
}
