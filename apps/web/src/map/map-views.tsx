import type { ReactNode, RefObject } from "react";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "../i18n/isolate.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import type { MapEdit } from "./draft/map-edits.ts";
import type { FloorPlanProps } from "./floor-plan.tsx";
import { FloorPlan } from "./floor-plan.tsx";
import { LayerSwitch } from "./layer-switch.tsx";
import type { LayerName } from "./layers.ts";
import { useLayers } from "./layers.ts";
import { MapLegend } from "./map-legend.tsx";
import { MapList } from "./map-list.tsx";
import type { Plan } from "./plan.ts";
import type { Selection } from "./selection.ts";
import type { SequenceModel } from "./sequence/sequence.ts";
import { SequenceView } from "./sequence/sequence-view.tsx";
import type { Underlay } from "./underlay/placement.ts";
import { UnderlayLayer } from "./underlay/underlay-layer.tsx";
import type { MapView } from "./view-switch.tsx";
import { ViewSwitch } from "./view-switch.tsx";

const EditablePlan = lazyPart(async () => (await import("./draft/editable-plan.tsx")).EditablePlan);

/** What moving things by hand calls. Each list of edits is one step of undo. */
export interface MapEditing {
  readonly onEdit: (edits: readonly MapEdit[]) => void;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
}

export interface MapViewsProps {
  readonly plan: Plan;
  readonly facilityName: string;
  /** `null` while a draft has errors: there is then no sequence to draw. */
  readonly model: SequenceModel | null;
  /** By target, short enough to stand inside a symbol. */
  readonly categories: ReadonlyMap<string, string>;
  readonly nameOf: (id: string) => string;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly shown: MapView;
  readonly onShow: (view: MapView) => void;
  /** The target of the sequence diagram; `null` for the first. */
  readonly goal: string | null;
  readonly onGoal: (target: string) => void;
  /** In a draft: rooms and doors can be moved. */
  readonly editing?: MapEditing;
  /** A floor plan to lay under the rooms. */
  readonly underlay?: Underlay | null;
  /** Of the floor plan or the sequence, whichever is shown. */
  readonly drawing?: RefObject<SVGSVGElement | null>;
  /** Beside the choice of layers. */
  readonly tools?: ReactNode;
  /** Between the choices and the map. */
  readonly panel?: ReactNode;
}

/** A facility as a floor plan, as the sequence diagram of a target, or as an ordered list. */
export function MapViews(props: MapViewsProps) {
  const { plan, model, nameOf, categories, selection, onSelect, shown, onShow, goal, onGoal } = props;
  const { underlay = null } = props;
  const { t } = useTranslation("map");
  const [layers, setLayer] = useLayers();
  const selectionText = selection ? t(`chosen.${selection.kind}`, { name: isolate(nameOf(selection.id)) }) : "";
  const choice = { categories, selection, onSelect, selectionText };
  const drawn = props.drawing ? { drawing: props.drawing } : {};
  return (
    <section className="map-views" aria-label={t("title")}>
      <div className="map-head">
        <ViewSwitch view={shown} onView={onShow} />
        {shown === "plan" && (
          <div className="map-head">
            <LayerSwitch layers={layers} offered={layersOf(plan, underlay)} onChange={setLayer} />
          </div>
        )}
        {props.tools}
      </div>
      {props.panel}
      {shown === "list" && <MapList plan={plan} {...choice} />}
      {shown === "sequence" && (
        <SequenceView model={model} goal={goal} onGoal={onGoal} areaName={nameOf} {...choice} {...drawn} />
      )}
      {shown === "plan" && (
        <PlanOrEditable
          plan={plan}
          label={t("label", { facility: isolate(props.facilityName) })}
          layers={layers}
          editing={props.editing}
          under={underlay && <UnderlayLayer underlay={underlay} />}
          {...choice}
          {...drawn}
        />
      )}
      <MapLegend plan={plan} />
    </section>
  );
}

interface PlanOrEditableProps extends FloorPlanProps {
  readonly editing: MapEditing | undefined;
}

function PlanOrEditable({ editing, ...props }: PlanOrEditableProps): ReactNode {
  const plain = <FloorPlan {...props} />;
  if (!editing) return plain;
  return (
    <Suspense fallback={plain}>
      <EditablePlan {...props} {...editing} />
    </Suspense>
  );
}

/** Layers there is something to show of. */
function layersOf({ targets, measures, balanceAreas }: Plan, underlay: Underlay | null): LayerName[] {
  return [
    "doors",
    ...(targets.length > 0 ? (["targets"] as const) : []),
    ...(measures.length > 0 ? (["measures"] as const) : []),
    "kinds",
    ...(balanceAreas.length > 0 ? (["balanceAreas"] as const) : []),
    ...(underlay !== null ? (["underlay"] as const) : []),
  ];
}
