import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ScenarioSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { useVersionSearch } from "../trend/use-version-search.ts";
import type { Names } from "./names.ts";
import { scenarioParams } from "./scenario-link.ts";

interface ScenarioLinkProps {
  readonly scenario: ScenarioSummary;
  readonly facility: string;
  readonly names: Names;
}

/** The scenario a row stands for, and where it is told. */
export function ScenarioLink({ scenario, facility, names }: ScenarioLinkProps) {
  const version = useVersionSearch();
  const { t } = useTranslation(["facility", "facilities"]);
  return (
    <>
      <Link
        to="/facilities/$facility/scenarios/$role/$act/$target/$mode"
        params={scenarioParams(facility, scenario)}
        search={version}
      >
        {t("ranking.act", { act: t(`facilities:act.${scenario.act}`), target: names.of(scenario.target) })}
      </Link>{" "}
      <span className="small soft">{t(`facilities:mode.${scenario.mode}`)}</span>
      {scenario.isBeyondThreatStatement && <span className="tag">{t("ranking.beyond")}</span>}
    </>
  );
}

/** What is required, and whether anything asked for misses it. */
export function Requirement({
  scenario,
  missed,
}: {
  readonly scenario: ScenarioSummary | null;
  readonly missed: number;
}) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  if (missed > 0) return <span className="tag">{t("ranking.missed", { count: missed })}</span>;
  if (!scenario?.requirement) return <span className="soft">{t("ranking.noRequirement")}</span>;
  return <>{t("ranking.met", { value: format.probability(scenario.requirement.pEffectiveness) })}</>;
}
