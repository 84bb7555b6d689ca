import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView } from "../api/shapes.ts";
import { FloorPlan } from "../map/floor-plan.tsx";
import { LayerSwitch } from "../map/layer-switch.tsx";
import type { LayerName } from "../map/layers.ts";
import { useLayers } from "../map/layers.ts";
import { MapLegend } from "../map/map-legend.tsx";
import { MapList } from "../map/map-list.tsx";
import type { Plan } from "../map/plan.ts";
import type { Selection } from "../map/selection.ts";
import type { Names } from "./names.ts";

interface FacilityMapProps {
  readonly plan: Plan;
  readonly view: FacilityView;
  readonly names: Names;
  readonly selection: Selection | null;
  readonly isList: boolean;
  readonly onView: (isList: boolean) => void;
  readonly onSelect: (selection: Selection | null) => void;
}

/** The floor plan, or the same as an ordered list. */
export function FacilityMap({ plan, view, names, selection, isList, onView, onSelect }: FacilityMapProps) {
  const { t } = useTranslation("map");
  const categories = useMemo(() => categoriesOf(view), [view]);
  const [layers, setLayer] = useLayers();
  return (
    <section className="stack-tight" aria-label={t("title")}>
      <div className="map-head">
        <fieldset className="view-switch no-print">
          <legend className="visually-hidden">{t("view")}</legend>
          <button type="button" aria-pressed={!isList} onClick={() => onView(false)}>
            {t("asMap")}
          </button>
          <button type="button" aria-pressed={isList} onClick={() => onView(true)}>
            {t("asList")}
          </button>
        </fieldset>
        {!isList && <LayerSwitch layers={layers} offered={layersOf(plan)} onChange={setLayer} />}
      </div>
      {isList ? (
        <MapList plan={plan} categories={categories} selection={selection} onSelect={onSelect} />
      ) : (
        <FloorPlan
          plan={plan}
          label={t("label", { facility: view.model.facility.name })}
          categories={categories}
          selection={selection}
          onSelect={onSelect}
          selectionText={selection ? t(`chosen.${selection.kind}`, { name: names.of(selection.id) }) : ""}
          layers={layers}
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
