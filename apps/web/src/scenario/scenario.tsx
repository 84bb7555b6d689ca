import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../facility/facility.css";
import "./scenario.css";
import { facilityQuery, scenarioQuery } from "../api/queries.ts";
import type { Act, Mode } from "../api/shapes.ts";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ScenarioView } from "./scenario-view.tsx";

/** One scenario: who, what, to which target, in which way. Linked to by its parts. */
export function Scenario() {
  const { t } = useTranslation("scenario");
  const params = useParams({ from: "/facilities/$facility/scenarios/$role/$act/$target/$mode" });
  const view = useQuery(facilityQuery(params.facility));
  const scenario = useQuery(
    scenarioQuery({
      id: params.facility,
      role: params.role,
      act: params.act as Act,
      target: params.target,
      mode: params.mode as Mode,
    }),
  );
  if (view.isError) return <Problem fault={view.error} onRetry={() => void view.refetch()} />;
  if (view.isPending || scenario.isPending) return <Waiting />;
  if (scenario.isError) {
    const crumbs = [{ label: <bdi>{view.data.model.facility.name}</bdi>, to: `/facilities/${params.facility}` }];
    return (
      <>
        <PageHead title={t("title")} crumbs={crumbs} />
        <Problem fault={scenario.error} onRetry={() => void scenario.refetch()} />
      </>
    );
  }
  return <ScenarioView view={view.data} scenario={scenario.data} />;
}
