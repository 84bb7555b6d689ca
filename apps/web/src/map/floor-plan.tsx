import type { MouseEvent, ReactNode, RefObject } from "react";
import { useCallback, useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import "./map.css";
import { ChosenLayer } from "./chosen-layer.tsx";
import { detailOf } from "./detail.ts";
import type { Box } from "./geometry.ts";
import { HoverName } from "./hover-name.tsx";
import type { Layers } from "./layers.ts";
import { usualLayers } from "./layers.ts";
import { MapControls } from "./map-controls.tsx";
import type { Plan } from "./plan.ts";
import { Doors, Measures, Rooms, Targets } from "./plan-layers.tsx";
import type { Selection } from "./selection.ts";
import { placesOf, readSelection } from "./selection.ts";
import type { Trace } from "./trace.ts";
import { TraceLayer } from "./trace-layer.tsx";
import { useFocus } from "./use-focus.ts";
import { useMapKeys } from "./use-map-keys.ts";
import { useOpenByKey } from "./use-open-by-key.ts";
import { useSettled } from "./use-settled.ts";
import { useSize } from "./use-size.ts";
import { useZoom } from "./use-zoom.ts";
import { fitScale, worldTransform } from "./world.ts";
import { ZonesLayer } from "./zones-layer.tsx";

export interface FloorPlanProps {
  readonly plan: Plan;
  readonly label: string;
  readonly categories: ReadonlyMap<string, string>;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  /** What is chosen, in words, for who cannot see it. */
  readonly selectionText: string;
  readonly layers?: Layers;
  readonly trace?: Trace;
  readonly timelySteps?: ReadonlySet<number>;
  readonly currentStep?: number | null;
  /** What to show first, in metres; without it, all. */
  readonly focus?: Box;
  /** Drawn below the rooms, in metres. */
  readonly under?: ReactNode;
  /** Drawn over everything: what can be taken hold of. */
  readonly over?: (frame: MapFrame) => ReactNode;
  /** Keys that `over` answers before the map does; true where it did. */
  readonly onKey?: (event: React.KeyboardEvent) => boolean;
  /** The drawing itself, for a figure. */
  readonly drawing?: RefObject<SVGSVGElement | null>;
}

/** What a layer of one's own needs to draw and to be dragged in. */
export interface MapFrame {
  readonly svg: RefObject<SVGSVGElement | null>;
  /** Pixels to a metre. */
  readonly scale: number;
  readonly symbol: number;
}

/** The facility as a floor plan: rooms, doors, targets, measures and, where given, a path. By mouse, touch and keyboard. */
export function FloorPlan(props: FloorPlanProps) {
  const { t } = useTranslation("map");
  const { plan, onSelect } = props;
  const own = useRef<SVGSVGElement>(null);
  const svg = props.drawing ?? own;
  const size = useSize(svg);
  const zoom = useZoom(svg, size);
  const hint = useId();
  const stage = useRef<HTMLDivElement>(null);
  const showFocus = useFocus(plan.bounds, props.focus, size, zoom.fitTo);
  const places = useMemo(() => placesOf(plan), [plan]);
  const onOpen = useOpenByKey(stage, props.selection, onSelect);
  const onKeyDown = useMapKeys({ places, selection: props.selection, onSelect, onOpen, zoom, onKey: props.onKey });
  const choose = useCallback(
    (event: MouseEvent<SVGSVGElement>) => {
      if (!endsDrag(event.currentTarget)) onSelect(selectionAt(event));
    },
    [onSelect],
  );
  const scale = fitScale(plan.bounds, size) * zoom.transform.k;
  return (
    <div className="map-frame" dir="ltr">
      <div
        ref={stage}
        className="map-stage"
        role="application"
        aria-label={props.label}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive; arrows move the choice in it
        tabIndex={0}
        onKeyDown={onKeyDown}
        style={{ aspectRatio: `${plan.bounds.width} / ${plan.bounds.height}` }}
      >
        <svg
          ref={svg}
          className="map-svg"
          aria-hidden="true"
          data-zoomed={zoom.transform.k > 1}
          data-kinds={props.layers?.kinds === true}
          data-under={Boolean(props.under) && props.layers?.underlay !== false}
          onClick={choose}
        >
          {size.width > 0 && (
            <g transform={worldTransform(plan.bounds, size, zoom)}>
              <Drawing {...props} svg={svg} scale={scale} zoomFactor={zoom.transform.k} width={size.width} />
            </g>
          )}
        </svg>
      </div>
      <HoverName stage={stage} />
      <MapControls zoom={zoom} onFocus={showFocus} metresShown={plan.isToScale ? 60 / Math.max(scale, 0.001) : null} />
      <p id={hint} className="visually-hidden">
        {t("keyboard")}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {props.selectionText}
      </p>
    </div>
  );
}

/** The thing under the pointer, also where something to drag it by lies over it; nothing where there is none. */
function selectionAt({ target, clientX, clientY }: MouseEvent): Selection | null {
  const isHandle = target instanceof Element && target.closest("[data-drag]") !== null;
  const elements = isHandle ? document.elementsFromPoint(clientX, clientY) : [target];
  const chosen = elements.flatMap((element) =>
    element instanceof Element ? (element.closest("[data-select]")?.getAttribute("data-select") ?? []) : [],
  );
  return readSelection(chosen[0]);
}

/** The click that follows a drag chooses nothing. */
function endsDrag(svg: SVGSVGElement): boolean {
  const hasDragged = svg.dataset["dragged"] !== undefined;
  delete svg.dataset["dragged"];
  return hasDragged;
}

interface DrawingProps extends FloorPlanProps {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly scale: number;
  readonly zoomFactor: number;
  readonly width: number;
}

function Drawing(props: DrawingProps) {
  const { plan, layers = usualLayers, categories } = props;
  const scale = useSettled(props.scale);
  const symbol = symbolSize(props.width, (props.zoomFactor * scale) / props.scale);
  const hasMeasures = layers.measures;
  const detail = useMemo(() => detailOf(plan, scale, symbol, hasMeasures), [plan, scale, symbol, hasMeasures]);
  return (
    <>
      {layers.underlay && props.under}
      <Rooms plan={plan} detail={detail} scale={scale} />
      {layers.balanceAreas && <ZonesLayer plan={plan} scale={scale} />}
      <Path {...props} scale={scale} symbol={symbol} part="legs" />
      {layers.doors && <Doors plan={plan} detail={detail} scale={scale} symbol={symbol} />}
      {layers.targets && <Targets detail={detail} categories={categories} scale={scale} symbol={symbol} />}
      {layers.measures && <Measures detail={detail} scale={scale} />}
      <ChosenLayer {...props} detail={detail} scale={scale} symbol={symbol} />
      <Path {...props} scale={scale} symbol={symbol} part="marks" />
      {props.over?.({ svg: props.svg, scale, symbol })}
    </>
  );
}

interface PathProps extends Pick<FloorPlanProps, "trace" | "timelySteps" | "currentStep"> {
  readonly scale: number;
  readonly symbol: number;
  readonly part: "legs" | "marks";
}

const noSteps: ReadonlySet<number> = new Set();

function Path({ trace, timelySteps = noSteps, currentStep = null, scale, symbol, part }: PathProps) {
  if (!trace) return null;
  return <TraceLayer {...{ trace, timelySteps, currentStep, scale, symbol, part }} />;
}

/** Symbols are smaller on a small map, where they would hide rooms, and grow as one zooms in; at most 1. */
const symbolSize = (width: number, zoomFactor: number): number =>
  Math.min(1, Math.max(0.5, width / 1250) * Math.sqrt(zoomFactor));
