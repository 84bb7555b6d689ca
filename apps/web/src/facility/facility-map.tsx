import { useMemo } from "react";
import type { FacilityView } from "../api/shapes.ts";
import type { MapViewsProps } from "../map/map-views.tsx";
import { MapViews } from "../map/map-views.tsx";
import type { Names } from "./names.ts";

interface FacilityMapProps extends Omit<MapViewsProps, "facilityName" | "model" | "categories" | "nameOf"> {
  readonly view: FacilityView;
  readonly names: Names;
}

/** A stored version of a facility on the map. */
export function FacilityMap({ view, names, ...props }: FacilityMapProps) {
  const categories = useMemo(() => categoriesOf(view), [view]);
  const { model } = view;
  return (
    <MapViews facilityName={model.facility.name} model={model} categories={categories} nameOf={names.of} {...props} />
  );
}

export function categoriesOf({ categories }: Pick<FacilityView, "categories">): ReadonlyMap<string, string> {
  return new Map(
    categories.flatMap(({ target, category }): [string, string][] =>
      category === null ? [] : [[target, shortCategory(category)]],
    ),
  );
}

/** Short enough to stand inside a symbol: "below III" becomes "<III". */
const shortCategory = (category: string): string => category.replace("below ", "<");
