import type { KeyboardEvent } from "react";
import { useCallback, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import "./map.css";
import type { Box } from "./geometry.ts";
import { HoverName, useHover } from "./hover-name.tsx";
import { MapControls } from "./map-controls.tsx";
import type { Plan } from "./plan.ts";
import { ChosenRoomName, Doors, Rooms, Targets } from "./plan-layers.tsx";
import type { Direction, Selection } from "./selection.ts";
import { neighbour } from "./selection.ts";
import type { Trace } from "./trace.ts";
import { TraceLayer } from "./trace-layer.tsx";
import { useSize } from "./use-size.ts";
import type { ZoomControl } from "./use-zoom.ts";
import { useZoom } from "./use-zoom.ts";

export interface FloorPlanProps {
  readonly plan: Plan;
  readonly label: string;
  readonly categories: ReadonlyMap<string, string>;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  /** What is chosen, in words, for who cannot see it. */
  readonly selectionText: string;
  readonly trace?: Trace;
  readonly timelySteps?: ReadonlySet<number>;
  readonly currentStep?: number | null;
  /** What to show first, in metres; without it, all. */
  readonly focus?: Box;
}

/** The facility as a floor plan: rooms, doors, targets and, where given, a path. By mouse, touch and keyboard. */
export function FloorPlan(props: FloorPlanProps) {
  const { t } = useTranslation("map");
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(svg);
  const zoom = useZoom(svg, size);
  const hint = useId();
  const showFocus = useFocus(props.plan.bounds, props.focus, size, zoom.fitTo);
  const { hovered, ...hover } = useHover();
  const scale = fitScale(props.plan.bounds, size) * zoom.transform.k;
  const symbol = symbolSize(size.width, zoom.transform.k);
  return (
    <div className="map-frame" dir="ltr">
      <div
        className="map-stage"
        role="application"
        aria-label={props.label}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive; arrows move the choice in it
        tabIndex={0}
        onKeyDown={(event) => onKey(event, props, zoom)}
        {...hover}
      >
        <svg ref={svg} className="map-svg" aria-hidden="true" data-zoomed={zoom.transform.k > 1}>
          {size.width > 0 && (
            <g transform={worldTransform(props.plan.bounds, size, zoom)}>
              <Rooms
                plan={props.plan}
                scale={scale}
                symbol={symbol}
                selection={props.selection}
                onSelect={props.onSelect}
              />
              {props.trace && (
                <TraceLayer
                  trace={props.trace}
                  scale={scale}
                  symbol={symbol}
                  timelySteps={props.timelySteps ?? new Set()}
                  currentStep={props.currentStep ?? null}
                  part="legs"
                />
              )}
              <Doors
                plan={props.plan}
                scale={scale}
                symbol={symbol}
                selection={props.selection}
                onSelect={props.onSelect}
              />
              <Targets {...props} scale={scale} symbol={symbol} />
              <ChosenRoomName plan={props.plan} selection={props.selection} scale={scale} />
              {props.trace && (
                <TraceLayer
                  trace={props.trace}
                  scale={scale}
                  symbol={symbol}
                  timelySteps={props.timelySteps ?? new Set()}
                  currentStep={props.currentStep ?? null}
                  part="marks"
                />
              )}
            </g>
          )}
        </svg>
      </div>
      {hovered && <HoverName hovered={hovered} width={size.width} />}
      <MapControls
        zoom={zoom}
        onFocus={showFocus}
        metresShown={props.plan.isToScale ? 60 / Math.max(scale, 0.001) : null}
      />
      <p id={hint} className="visually-hidden">
        {t("keyboard")}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {props.selectionText}
      </p>
    </div>
  );
}

/** Symbols are smaller on a small map, where they would hide rooms, and grow as one zooms in; at most 1. */
const symbolSize = (width: number, zoomFactor: number): number =>
  Math.min(1, Math.max(0.45, width / 1300) * Math.sqrt(zoomFactor));

const fitScale = (bounds: Box, size: { width: number; height: number }): number =>
  Math.min(size.width / bounds.width, size.height / bounds.height);

/** Shows the part asked for at first and whenever it is another; gives the way back to it, `null` without one. */
function useFocus(
  bounds: Box,
  focus: Box | undefined,
  { width, height }: { width: number; height: number },
  fitTo: ZoomControl["fitTo"],
): (() => void) | null {
  const show = useCallback(() => {
    if (!focus || width === 0) return;
    const fit = fitScale(bounds, { width, height });
    fitTo({
      x: (width - bounds.width * fit) / 2 + (focus.x - bounds.x) * fit,
      y: (height - bounds.height * fit) / 2 + (focus.y - bounds.y) * fit,
      width: focus.width * fit,
      height: focus.height * fit,
    });
  }, [bounds, focus, width, height, fitTo]);
  useEffect(show, [show]);
  return focus ? show : null;
}

function worldTransform(bounds: Box, size: { width: number; height: number }, { transform }: ZoomControl): string {
  const fit = fitScale(bounds, size);
  const x = (size.width - bounds.width * fit) / 2;
  const y = (size.height - bounds.height * fit) / 2;
  return `translate(${transform.x} ${transform.y}) scale(${transform.k}) translate(${x} ${y}) scale(${fit}) translate(${-bounds.x} ${-bounds.y})`;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

function onKey(event: KeyboardEvent, { plan, selection, onSelect }: FloorPlanProps, zoom: ZoomControl): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const direction = directions[event.key];
  if (direction && event.shiftKey) zoom.panBy(...panSteps[direction]);
  else if (direction) onSelect(neighbour(plan, selection, direction) ?? selection);
  else if (event.key === "+" || event.key === "=") zoom.scaleBy(1.4);
  else if (event.key === "-") zoom.scaleBy(1 / 1.4);
  else if (event.key === "0") zoom.reset();
  else if (event.key === "Escape") onSelect(null);
  else return;
  event.preventDefault();
}

const panSteps: Readonly<Record<Direction, [number, number]>> = {
  up: [0, 80],
  down: [0, -80],
  left: [80, 0],
  right: [-80, 0],
};
