import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import "./facility.css";
import { assessmentQuery, facilityQuery } from "../api/queries.ts";
import type { AssessmentSummary, FacilityView } from "../api/shapes.ts";
import { AssessmentControl } from "../assessment/assessment-control.tsx";
import { useFacilityExports } from "../exports/facility-exports.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { readSelection } from "../map/selection.ts";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { SendEntry } from "../share/send-entry.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { OlderVersion } from "../trend/older-version.tsx";
import { WhatIfEntry } from "../what-if/entry.tsx";
import { Details } from "./details.tsx";
import { EditEntry } from "./edit-entry.tsx";
import { readElement } from "./element.ts";
import { ElementDetails } from "./element-details.tsx";
import { FacilityStage } from "./facility-stage.tsx";
import { FacilityTabs } from "./facility-tabs.tsx";
import { namesOf } from "./names.ts";
import { TopPositions } from "./top-positions.tsx";
import { useFacilitySearch } from "./use-facility-search.ts";

const DraftPage = lazyPart(async () => (await import("../editing/draft-page.tsx")).DraftPage);
const WhatIfPage = lazyPart(async () => (await import("../what-if/what-if-page.tsx")).WhatIfPage);

/** One facility: as it is stored, the draft somebody writes of it, or either as it would be. */
export function Facility() {
  const { facility: id } = useParams({ from: "/facilities/$facility" });
  const { search } = useFacilitySearch();
  if (search.whatIf !== undefined) {
    return (
      <Suspense fallback={<Waiting />}>
        <WhatIfPage facility={id} start={search.edit === undefined ? "version" : "draft"} />
      </Suspense>
    );
  }
  if (search.edit === undefined) return <StoredFacility key={search.version} id={id} version={search.version} />;
  return (
    <Suspense fallback={<Waiting />}>
      <DraftPage key={id} facility={id} />
    </Suspense>
  );
}

interface StoredFacilityProps {
  readonly id: string;
  /** Without one the latest. */
  readonly version: number | undefined;
}

function StoredFacility({ id, version }: StoredFacilityProps) {
  const view = useQuery(facilityQuery(id, version));
  const assessment = useQuery(assessmentQuery(id, version));
  if (view.isPending) return <Waiting />;
  if (view.isError) return <Problem isPage fault={view.error} onRetry={() => void view.refetch()} />;
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

/** Its map, what is chosen on it, and what an assessment says of it. */
function FacilityPage({ view, assessment, isAssessmentKnown }: FacilityPageProps) {
  const { t } = useTranslation("facility");
  const { model } = view;
  const { search, choose } = useFacilitySearch();
  const names = useMemo(() => namesOf(model), [model]);
  const selection = readSelection(search.select);
  const element = readElement(search.select);
  const exports = useFacilityExports(view, assessment);
  // What is taken away, tried or edited is the latest version.
  const isLatest = search.version === undefined;
  return (
    <div className="stack-wide">
      <PageHead
        title={model.facility.name}
        isName
        crumbs={[{ label: t("crumb"), to: "/facilities" }]}
        aside={<MarkingTag marking={model.marking} isFull nameOf={names.organisation} />}
      >
        <FacilityLine view={view} />
        <OlderVersion view={view} />
        {isLatest && (
          <div className="row no-print">
            {assessment && <WhatIfEntry prepares={{ facility: model.facility.id, hash: view.hash }} />}
            <EditEntry facility={model.facility.id} />
            <SendEntry facility={model.facility.id} />
          </div>
        )}
      </PageHead>
      <div className="facility-grid">
        <FacilityStage
          view={view}
          names={names}
          items={isLatest ? exports : noExports}
          search={search}
          onChoose={choose}
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

const noExports: ReturnType<typeof useFacilityExports> = [];

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
