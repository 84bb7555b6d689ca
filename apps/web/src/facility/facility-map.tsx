import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView } from "../api/shapes.ts";
import { hull } from "../map/geometry.ts";
import type { MapViewsProps } from "../map/map-views.tsx";
import { MapViews } from "../map/map-views.tsx";
import type { Plan } from "../map/plan.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useFacilityUnderlay } from "./facility-underlay.tsx";
import type { Names } from "./names.ts";

const UnderlayEditor = lazy(async () => ({
  default: (await import("../map/underlay/underlay-editor.tsx")).UnderlayEditor,
}));

interface FacilityMapProps extends Omit<MapViewsProps, "facilityName" | "model" | "categories" | "nameOf"> {
  readonly view: FacilityView;
  readonly names: Names;
}

/** A stored version of a facility on the map, over its floor plan where there is one. */
export function FacilityMap({ view, names, plan, ...props }: FacilityMapProps) {
  const { t } = useTranslation("map");
  const { model } = view;
  const categories = useMemo(() => categoriesOf(view), [view]);
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const { underlay, editor, fault } = useFacilityUnderlay(model.facility.id, siteOf(plan), close);
  return (
    <MapViews
      plan={plan}
      facilityName={model.facility.name}
      model={model}
      categories={categories}
      nameOf={names.of}
      underlay={underlay}
      tools={
        <button
          type="button"
          className="link-like map-tool no-print"
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {t("underlay")}
        </button>
      }
      panel={
        isOpen && (
          <Allowed action="underlay.place">
            {fault !== null && <Problem fault={fault} />}
            <Suspense>
              <UnderlayEditor {...editor} />
            </Suspense>
          </Allowed>
        )
      }
      {...props}
    />
  );
}

/** What is drawn, without the margin that stands for off site. */
const siteOf = ({ areas, bounds }: Plan) =>
  hull(areas.filter(({ area }) => area.kind !== "off-site").map(({ box }) => box)) ?? bounds;

export function categoriesOf({ categories }: Pick<FacilityView, "categories">): ReadonlyMap<string, string> {
  return new Map(
    categories.flatMap(({ target, category }): [string, string][] =>
      category === null ? [] : [[target, shortCategory(category)]],
    ),
  );
}

/** Short enough to stand inside a symbol: "below III" becomes "<III". */
const shortCategory = (category: string): string => category.replace("below ", "<");
