import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView } from "../api/shapes.ts";
import { isolate } from "../i18n/isolate.ts";
import { FloorPlan } from "../map/floor-plan.tsx";
import { LayerSwitch } from "../map/layer-switch.tsx";
import type { LayerName } from "../map/layers.ts";
import { useLayers } from "../map/layers.ts";
import { MapLegend } from "../map/map-legend.tsx";
import { MapList } from "../map/map-list.tsx";
import type { Plan } from "../map/plan.ts";
import type { Selection } from "../map/selection.ts";
import { SequenceView } from "../map/sequence/sequence-view.tsx";
import type { MapView } from "../map/view-switch.tsx";
import { ViewSwitch } from "../map/view-switch.tsx";
import type { Names } from "./names.ts";

interface FacilityMapProps {
  readonly plan: Plan;
  readonly view: FacilityView;
  readonly names: Names;
  readonly selection: Selection | null;
  readonly shown: MapView;
  readonly onShow: (view: MapView) => void;
  /** The target of the sequence diagram; `null` for the first. */
  readonly goal: string | null;
  readonly onGoal: (target: string) => void;
  readonly onSelect: (selection: Selection | null) => void;
}

/** The floor plan, the sequence diagram of a target, or the same as an ordered list. */
export function FacilityMap(props: FacilityMapProps) {
  const { plan, view, names, selection, shown, onShow, onSelect } = props;
  const { t } = useTranslation("map");
  const categories = useMemo(() => categoriesOf(view), [view]);
  const [layers, setLayer] = useLayers();
  const selectionText = selection ? t(`chosen.${selection.kind}`, { name: isolate(names.of(selection.id)) }) : "";
  const choice = { categories, selection, onSelect, selectionText };
  return (
    <section className="map-views" aria-label={t("title")}>
      <div className="map-head">
        <ViewSwitch view={shown} onView={onShow} />
        {shown === "plan" && <LayerSwitch layers={layers} offered={layersOf(plan)} onChange={setLayer} />}
      </div>
      {shown === "list" && <MapList plan={plan} {...choice} />}
      {shown === "sequence" && (
        <SequenceView model={view.model} goal={props.goal} onGoal={props.onGoal} areaName={names.of} {...choice} />
      )}
      {shown === "plan" && (
        <FloorPlan
          plan={plan}
          label={t("label", { facility: isolate(view.model.facility.name) })}
          layers={layers}
          {...choice}
        />
      )}
      <MapLegend plan={plan} />
    </section>
  );
}

/** Layers there is something to show of. */
function layersOf({ targets, measures, balanceAreas }: Plan): LayerName[] {
  return [
    "doors",
    ...(targets.length > 0 ? (["targets"] as const) : []),
    ...(measures.length > 0 ? (["measures"] as const) : []),
    "kinds",
    ...(balanceAreas.length > 0 ? (["balanceAreas"] as const) : []),
  ];
}

export function categoriesOf(view: FacilityView): ReadonlyMap<string, string> {
  return new Map(
    view.categories.flatMap(({ target, category }): [string, string][] =>
      category === null ? [] : [[target, shortCategory(category)]],
    ),
  );
}

/** Short enough to stand inside a symbol: "below III" becomes "<III". */
const shortCategory = (category: string): string => category.replace("below ", "<");
