import type { RefObject } from "react";
import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView } from "../api/shapes.ts";
import { twoPersonExport } from "../exports/two-person-export.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { drawingOf, useFigures } from "../map/figure/use-figures.ts";
import { hull } from "../map/geometry.ts";
import type { MapViewsProps } from "../map/map-views.tsx";
import { MapViews } from "../map/map-views.tsx";
import type { Plan } from "../map/plan.ts";
import { Allowed } from "../patterns/allowed.tsx";
import type { ExportItem } from "../patterns/export-menu.tsx";
import { ExportMenu } from "../patterns/export-menu.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useFacilityUnderlay } from "./facility-underlay.tsx";
import type { Names } from "./names.ts";

const UnderlayEditor = lazyPart(async () => (await import("../map/underlay/underlay-editor.tsx")).UnderlayEditor);

interface FacilityMapProps extends Omit<MapViewsProps, "facilityName" | "model" | "categories" | "nameOf"> {
  readonly view: FacilityView;
  readonly names: Names;
  /** What else of the page can be taken away: it stands in the same menu as the drawing. */
  readonly items?: readonly ExportItem[];
}

/** A stored version of a facility on the map, over its floor plan where there is one. */
export function FacilityMap({ view, names, plan, items = [], ...props }: FacilityMapProps) {
  const { t } = useTranslation("map");
  const { model } = view;
  const categories = useMemo(() => categoriesOf(view), [view]);
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const drawing = useRef<SVGSVGElement>(null);
  const figures = useMapFigure(view, names, drawing, props.shown);
  const { underlay, editor, fault } = useFacilityUnderlay(model.facility.id, siteOf(plan), close);
  return (
    <MapViews
      plan={plan}
      facilityName={model.facility.name}
      model={model}
      categories={categories}
      nameOf={names.of}
      underlay={underlay}
      drawing={drawing}
      tools={
        <div className="row no-print">
          {props.shown === "plan" && (
            <button
              type="button"
              className="link-like map-tool"
              aria-expanded={isOpen}
              onClick={() => setOpen((before) => !before)}
            >
              {t("underlay")}
            </button>
          )}
          {props.shown !== "list" && (
            <ExportMenu
              marking={model.marking}
              nameOf={names.organisation}
              items={[...items, ...figures]}
              twoPersons={twoPersonExport(model.facility)}
            />
          )}
        </div>
      }
      panel={
        isOpen &&
        props.shown === "plan" && (
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

/** What is shown, as a figure with the facility's name. */
function useMapFigure(
  { model, hash }: FacilityView,
  names: Names,
  drawing: RefObject<SVGSVGElement | null>,
  shown: MapViewsProps["shown"],
): readonly ExportItem[] {
  const { t } = useTranslation("map");
  const id = shown === "sequence" ? "sequence" : "plan";
  const title = `${model.facility.name}: ${t(`figure.${id}`)}`;
  const figures = useMemo(() => [{ id, title, drawing: drawingOf(drawing) }], [id, title, drawing]);
  const { marking, facility } = model;
  return useFigures(figures, { facility: facility.id, marking, modelHash: hash, nameOf: names.organisation });
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
