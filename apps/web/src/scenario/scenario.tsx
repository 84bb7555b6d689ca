import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "../facility/facility.css";
import "./scenario.css";
import { facilityQuery, scenarioQuery, sessionQuery } from "../api/queries.ts";
import type { Act, FacilityView, Mode } from "../api/shapes.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ScenarioView } from "./scenario-view.tsx";

const place = "/facilities/$facility/scenarios/$role/$act/$target/$mode";

/** One scenario: who, what, to which target, in which way. Linked to by its parts. */
export function Scenario() {
  const { facility } = useParams({ from: place });
  const { version } = useSearch({ from: place });
  const view = useQuery(facilityQuery(facility, version));
  const session = useQuery(sessionQuery);
  if (view.isError) return <Problem isPage fault={view.error} onRetry={() => void view.refetch()} />;
  if (view.isPending || session.isPending) return <Waiting />;
  const isRefused = session.data?.mayNot.some(({ action }) => action === "scenario.read") ?? false;
  return isRefused ? (
    <InPlace view={view.data}>
      <Allowed action="scenario.read">{null}</Allowed>
    </InPlace>
  ) : (
    <Told view={view.data} />
  );
}

function Told({ view }: { readonly view: FacilityView }) {
  const { facility: id, role, target, ...params } = useParams({ from: place });
  const { version } = useSearch({ from: place });
  const [act, mode] = [params.act as Act, params.mode as Mode];
  const scenario = useQuery(scenarioQuery({ id, role, act, target, mode }, version));
  if (scenario.isPending) return <Waiting />;
  if (scenario.isSuccess) return <ScenarioView view={view} scenario={scenario.data} />;
  return (
    <InPlace view={view}>
      <Problem fault={scenario.error} onRetry={() => void scenario.refetch()} />
    </InPlace>
  );
}

/** What stands in the place of the scenario. */
function InPlace({ view, children }: { readonly view: FacilityView; readonly children: ReactNode }) {
  const { t } = useTranslation("scenario");
  const { id, name } = view.model.facility;
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ label: <bdi>{name}</bdi>, to: `/facilities/${id}` }]} />
      {children}
    </>
  );
}
