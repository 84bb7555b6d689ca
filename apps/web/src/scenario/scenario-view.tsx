import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView, ScenarioResult, StateResult } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { namesOf } from "../facility/names.ts";
import type { Rule } from "../facility/scenario-numbers.tsx";
import { isolate } from "../i18n/isolate.ts";
import type { MapView } from "../map/view-switch.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { OlderVersion } from "../trend/older-version.tsx";
import { InShort } from "./in-short.tsx";
import { Outcome } from "./outcome.tsx";
import { PathChoice } from "./path-choice.tsx";
import { PathMap } from "./path-map.tsx";
import { StateValues } from "./state-values.tsx";
import { StepList } from "./step-list.tsx";
import { Timeline } from "./timeline.tsx";

interface ScenarioViewProps {
  readonly view: FacilityView;
  readonly scenario: ScenarioResult;
}

export function ScenarioView({ view, scenario }: ScenarioViewProps) {
  const { t } = useTranslation(["scenario", "facilities"]);
  const { model } = view;
  const names = useMemo(() => namesOf(model), [model]);
  const title = t("heading", {
    position: isolate(names.role(scenario.role)),
    act: t(`facilities:act.${scenario.act}`),
    target: isolate(names.of(scenario.target)),
  });
  return (
    <div className="stack-wide">
      <PageHead
        title={title}
        crumbs={[
          { label: t("crumb"), to: "/facilities" },
          { label: <bdi>{model.facility.name}</bdi>, to: `/facilities/${model.facility.id}` },
        ]}
        aside={<MarkingTag marking={model.marking} isFull nameOf={names.organisation} />}
      >
        <OlderVersion view={view} />
        <p className="row">
          <span>{t(`facilities:mode.${scenario.mode}`)}</span>
          {scenario.isBeyondThreatStatement && <span className="tag">{t("beyond")}</span>}
          {scenario.requirement?.isMissed && <span className="tag tag-act">{t("requirementMissed")}</span>}
        </p>
      </PageHead>
      {scenario.worst ? (
        <Worst view={view} scenario={scenario} worst={scenario.worst} names={names} title={title} />
      ) : (
        <p className="notice">{t("noPath")}</p>
      )}
    </div>
  );
}

interface WorstProps extends ScenarioViewProps {
  readonly worst: StateResult;
  readonly names: Names;
  readonly title: string;
}

function Worst({ view, scenario, worst, names, title }: WorstProps) {
  const search = useSearch({ from: "/facilities/$facility/scenarios/$role/$act/$target/$mode" });
  const navigate = useNavigate({ from: "/facilities/$facility/scenarios/$role/$act/$target/$mode" });
  const rule: Rule = search.rule ?? "easi";
  const paths = rule === "easi" ? worst.pathsByEasi : worst.pathsByDeterministic;
  const path = paths[(search.path ?? 1) - 1] ?? paths[0];
  const currentStep = search.step === undefined ? null : search.step - 1;
  const chooseStep = (step: number | null) =>
    void navigate({
      search: ({ step: _, ...before }) => (step === null ? before : { ...before, step: step + 1 }),
      replace: true,
      resetScroll: false,
    });
  const show = (view: MapView) =>
    void navigate({
      search: ({ view: _, ...before }) => (view === "sequence" ? { ...before, view } : before),
      replace: true,
      resetScroll: false,
    });
  if (!path) return null;
  return (
    <>
      <InShort facility={view.model.facility.id} scenario={scenario} worst={worst} path={path} names={names} />
      <div className="facility-grid">
        <PathMap
          view={view}
          path={path}
          role={scenario.role}
          target={scenario.target}
          title={title}
          responseSeconds={worst.response.responseForceTime?.meanSeconds ?? null}
          names={names}
          currentStep={currentStep}
          onStep={chooseStep}
          shown={search.view ?? "plan"}
          onShow={show}
        />
        <div className="facility-side">
          <Outcome
            scenario={scenario}
            worst={worst}
            path={path}
            names={names}
            modelHash={view.hash}
            consequence={view.model.targets.find(({ id }) => id === scenario.target)?.consequence ?? null}
          />
          <PathChoice worst={worst} rule={rule} chosen={paths.indexOf(path) + 1} />
        </div>
      </div>
      <Timeline path={path} response={worst.response} currentStep={currentStep} onStep={chooseStep} />
      <StepList path={path} names={names} currentStep={currentStep} onStep={chooseStep} modelHash={view.hash} />
      <StateValues scenario={scenario} worst={worst} names={names} />
    </>
  );
}
