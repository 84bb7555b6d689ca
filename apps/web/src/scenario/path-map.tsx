import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView, ScenarioPath } from "../api/shapes.ts";
import { twoPersonExport } from "../exports/two-person-export.ts";
import { categoriesOf } from "../facility/facility-map.tsx";
import type { Names } from "../facility/names.ts";
import { FloorPlan } from "../map/floor-plan.tsx";
import { createPlan } from "../map/plan.ts";
import type { Selection } from "../map/selection.ts";
import { SequenceView } from "../map/sequence/sequence-view.tsx";
import { boundsOf, traceOf } from "../map/trace.ts";
import type { MapView } from "../map/view-switch.tsx";
import { ViewSwitch } from "../map/view-switch.tsx";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { PathStepper } from "./path-stepper.tsx";
import { useIsPersonalData } from "./use-is-personal-data.ts";
import { usePathFigures } from "./use-path-figures.ts";

interface PathMapProps {
  readonly view: FacilityView;
  readonly path: ScenarioPath;
  readonly role: string;
  readonly target: string;
  /** The scenario in a line, for figures. */
  readonly title: string;
  /** `null`: nobody responds. */
  readonly responseSeconds: number | null;
  readonly names: Names;
  readonly currentStep: number | null;
  readonly onStep: (step: number | null) => void;
  readonly shown: MapView;
  readonly onShow: (view: MapView) => void;
}

const offered = ["plan", "sequence"] as const;

/** A path over the floor plan, or through the layers round its target. Choosing a place there chooses its step. */
export function PathMap(props: PathMapProps) {
  const { view, path, target, title, responseSeconds, names, currentStep, onStep, shown, onShow } = props;
  const { t } = useTranslation("scenario");
  const drawing = useRef<SVGSVGElement>(null);
  const isPersonalData = useIsPersonalData(view.model.facility.id, props.role);
  const figures = usePathFigures({ view, path, title, names, shown, drawing, responseSeconds });
  const plan = useMemo(() => createPlan(view.model), [view.model]);
  const trace = useMemo(() => traceOf(plan, path.steps), [plan, path]);
  const focus = useMemo(() => boundsOf(trace, plan), [trace, plan]);
  const categories = useMemo(() => categoriesOf(view), [view]);
  const timely = useMemo(
    () => new Set(path.steps.flatMap((step, index) => (step.isTimely || step.phase === "prepare" ? [index] : []))),
    [path],
  );
  const step = currentStep === null ? undefined : path.steps[currentStep];
  const choose = useCallback(
    (selection: Selection | null) => onStep(stepAt(path, selection, currentStep)),
    [path, currentStep, onStep],
  );
  const choice = {
    categories,
    selection: step ? placeOf(step) : null,
    onSelect: choose,
    selectionText: step ? t("map.step", { to: names.of(step.to) }) : "",
  };
  return (
    <section className="map-views" aria-label={t("map.label")}>
      <div className="map-head">
        <ViewSwitch view={shown} offered={offered} onView={onShow} />
        {/* What is said of a person is never taken out. */}
        {isPersonalData === false && (
          <ExportMenu
            marking={view.model.marking}
            nameOf={names.organisation}
            items={figures}
            twoPersons={twoPersonExport(view.model.facility)}
          />
        )}
      </div>
      {shown === "sequence" ? (
        <SequenceView
          model={view.model}
          goal={target}
          areaName={names.of}
          steps={path.steps}
          drawing={drawing}
          {...choice}
        />
      ) : (
        <>
          <FloorPlan
            plan={plan}
            label={t("map.label")}
            trace={trace}
            timelySteps={timely}
            currentStep={currentStep}
            focus={focus}
            drawing={drawing}
            onKey={({ key, shiftKey }) => !shiftKey && goAlong(key, currentStep, path.steps.length, onStep)}
            {...choice}
            selection={null}
          />
          <p className="small soft">{t("map.legend")}</p>
        </>
      )}
      <PathStepper path={path} names={names} currentStep={currentStep} onStep={onStep} />
    </section>
  );
}

/** Arrows go along the path, Enter and Space to its first step; true where one did. */
function goAlong(key: string, current: number | null, count: number, onStep: PathMapProps["onStep"]): boolean {
  if (key === "ArrowRight" || key === "ArrowDown") onStep(Math.min(count - 1, (current ?? -1) + 1));
  else if (key === "ArrowLeft" || key === "ArrowUp") onStep(current === null || current === 0 ? null : current - 1);
  else if (key === "Enter" || key === " ") onStep(current ?? 0);
  else return false;
  return true;
}

type Step = ScenarioPath["steps"][number];

/** What on the map a step is taken at. */
function placeOf({ via, from }: Step): Selection {
  if (via.kind === "crossing") return { kind: "crossing", id: via.id };
  if (via.kind === "task" || via.kind === "remote") return { kind: "target", id: via.id };
  return { kind: "area", id: from };
}

/** The step taken at what is chosen, after the present one where a place is passed twice; `null` where none is. */
function stepAt({ steps }: ScenarioPath, selection: Selection | null, current: number | null): number | null {
  if (selection === null) return null;
  const matching = steps.flatMap((step, index) => {
    const place = placeOf(step);
    return place.kind === selection.kind && place.id === selection.id ? [index] : [];
  });
  return matching.find((index) => current !== null && index > current) ?? matching[0] ?? null;
}
