import type { RefObject } from "react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityView, ScenarioPath } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { drawingOf, useFigures } from "../map/figure/use-figures.ts";
import type { MapView } from "../map/view-switch.tsx";
import type { ExportItem } from "../patterns/export-menu.tsx";
import { timelineFigure } from "./timeline-figure.ts";

interface PathFigures {
  readonly view: FacilityView;
  readonly path: ScenarioPath;
  readonly title: string;
  readonly names: Names;
  readonly shown: MapView;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly responseSeconds: number | null;
}

/** The path as it is drawn just now, and in time. */
export function usePathFigures(props: PathFigures): readonly ExportItem[] {
  const { view, path, title, names, shown, drawing, responseSeconds } = props;
  const { t } = useTranslation(["map", "scenario"]);
  const format = useFormat();
  const figures = useMemo(() => {
    const responseText = t("scenario:timeline.response", { time: format.duration(responseSeconds ?? 0) });
    const isPlan = shown === "plan";
    return [
      {
        id: isPlan ? "path" : "path-sequence",
        title: `${title} · ${t(isPlan ? "map:figure.pathPlan" : "map:figure.pathSequence")}`,
        drawing: drawingOf(drawing),
      },
      {
        id: "timeline",
        title: `${title} · ${t("map:figure.timeline")}`,
        drawing: () => timelineFigure({ path, responseSeconds, responseText, number: (value) => format.number(value) }),
      },
    ];
  }, [t, format, title, shown, drawing, path, responseSeconds]);
  const { marking, facility } = view.model;
  return useFigures(figures, { facility: facility.id, marking, modelHash: view.hash, nameOf: names.organisation });
}
