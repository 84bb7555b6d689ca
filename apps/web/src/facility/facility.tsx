import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import "./facility.css";
import { assessmentQuery, facilityQuery } from "../api/queries.ts";
import type { AssessmentSummary, FacilityView } from "../api/shapes.ts";
import type { FacilitySearch } from "../app/search.ts";
import { AssessmentControl } from "../assessment/assessment-control.tsx";
import { createPlan } from "../map/plan.ts";
import type { Selection } from "../map/selection.ts";
import { readSelection, writeSelection } from "../map/selection.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { Details } from "./details.tsx";
import { readElement } from "./element.ts";
import { ElementDetails } from "./element-details.tsx";
import { FacilityMap } from "./facility-map.tsx";
import { FacilityTabs } from "./facility-tabs.tsx";
import { namesOf } from "./names.ts";
import { TopPositions } from "./top-positions.tsx";

/** One facility: its map, what is chosen on it, and what an assessment says of it. */
export function Facility() {
  const { facility: id } = useParams({ from: "/facilities/$facility" });
  const view = useQuery(facilityQuery(id));
  const assessment = useQuery(assessmentQuery(id));
  if (view.isPending) return <Waiting />;
  if (view.isError) return <Problem fault={view.error} onRetry={() => void view.refetch()} />;
  return (
    <>
      <FacilityPage view={view.data} assessment={assessment.data ?? null} isAssessmentKnown={!assessment.isPending} />
      {assessment.isError && <Problem fault={assessment.error} onRetry={() => void assessment.refetch()} />}
    </>
  );
}

interface FacilityPageProps {
  readonly view: FacilityView;
  readonly assessment: AssessmentSummary | null;
  readonly isAssessmentKnown: boolean;
}

function FacilityPage({ view, assessment, isAssessmentKnown }: FacilityPageProps) {
  const { t } = useTranslation("facility");
  const { model } = view;
  const search = useSearch({ from: "/facilities/$facility" });
  const navigate = useNavigate({ from: "/facilities/$facility" });
  const plan = useMemo(() => createPlan(model), [model]);
  const names = useMemo(() => namesOf(model), [model]);
  const selection = readSelection(search.select);
  const element = readElement(search.select);
  const choose = (changes: Partial<Record<keyof FacilitySearch, string | number | undefined>>) =>
    void navigate({
      search: (before) => ({ ...before, ...changes }) as FacilitySearch,
      replace: true,
      resetScroll: false,
    });
  const onSelect = (next: Selection | null) => choose({ select: next ? writeSelection(next) : undefined });
  return (
    <div className="stack-wide">
      <PageHead
        title={model.facility.name}
        isName
        crumbs={[{ label: t("crumb"), to: "/facilities" }]}
        aside={<MarkingTag marking={model.marking} isFull nameOf={names.organisation} />}
      >
        <FacilityLine view={view} />
      </PageHead>
      <div className="facility-grid">
        <FacilityMap
          plan={plan}
          view={view}
          names={names}
          selection={selection}
          shown={search.view ?? "plan"}
          onShow={(shown) => choose({ view: shown === "plan" ? undefined : shown })}
          goal={search.goal ?? null}
          onGoal={(goal) => choose({ goal })}
          onSelect={onSelect}
        />
        <div className="facility-side">
          {selection && (
            <Details view={view} names={names} selection={selection} onClose={() => choose({ select: undefined })} />
          )}
          {element && (
            <ElementDetails
              element={element}
              model={model}
              names={names}
              onClose={() => choose({ select: undefined })}
            />
          )}
          {!selection && !element && (
            <>
              {isAssessmentKnown && <AssessmentControl view={view} assessment={assessment} />}
              {assessment && <TopPositions assessment={assessment} names={names} />}
            </>
          )}
        </div>
      </div>
      <FacilityTabs view={view} names={names} assessment={assessment} search={search} onChoose={choose} />
    </div>
  );
}

function FacilityLine({ view }: { readonly view: FacilityView }) {
  const { t } = useTranslation(["facility", "facilities"]);
  const { facility } = view.model;
  return (
    <>
      <p className="row">
        <span>{t(`facilities:kind.${facility.kind}`)}</span>
        {facility.isFictional && <span className="tag">{t("facilities:fictional")}</span>}
        <span className="small soft">
          {t("modelHash")} <code title={view.hash}>{view.hash.slice(0, 16)}</code>
        </span>
      </p>
      {facility.description && (
        <p className="soft">
          <bdi>{facility.description}</bdi>
        </p>
      )}
    </>
  );
}
