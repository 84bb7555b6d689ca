import type { KeyboardEvent } from "react";
import { memo, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import "./map.css";
import type { Box, Point } from "./geometry.ts";
import { grow } from "./geometry.ts";
import { roomLabel } from "./label.ts";
import { MapControls } from "./map-controls.tsx";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedArea, PlacedTarget, Plan } from "./plan.ts";
import type { Direction, Selection } from "./selection.ts";
import { isSelected, neighbour } from "./selection.ts";
import { CrossingSymbol, TargetSymbol } from "./symbols.tsx";
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
}

/** The facility as a floor plan: rooms, doors, targets and, where given, a path. By mouse, touch and keyboard. */
export function FloorPlan(props: FloorPlanProps) {
  const { t } = useTranslation("map");
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(svg);
  const zoom = useZoom(svg, size);
  const hint = useId();
  const scale = fitScale(props.plan.bounds, size) * zoom.transform.k;
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
      >
        <svg ref={svg} className="map-svg" aria-hidden="true" data-zoomed={zoom.transform.k > 1}>
          {size.width > 0 && (
            <g transform={worldTransform(props.plan.bounds, size, zoom)}>
              <Rooms plan={props.plan} scale={scale} selection={props.selection} onSelect={props.onSelect} />
              {props.trace && (
                <TraceLayer
                  trace={props.trace}
                  scale={scale}
                  timelySteps={props.timelySteps ?? new Set()}
                  currentStep={props.currentStep ?? null}
                  part="legs"
                />
              )}
              <Doors plan={props.plan} scale={scale} selection={props.selection} onSelect={props.onSelect} />
              <Targets {...props} scale={scale} />
              {props.trace && (
                <TraceLayer
                  trace={props.trace}
                  scale={scale}
                  timelySteps={props.timelySteps ?? new Set()}
                  currentStep={props.currentStep ?? null}
                  part="marks"
                />
              )}
            </g>
          )}
        </svg>
      </div>
      <MapControls zoom={zoom} metresShown={props.plan.isToScale ? 60 / Math.max(scale, 0.001) : null} />
      <p id={hint} className="visually-hidden">
        {t("keyboard")}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {props.selectionText}
      </p>
    </div>
  );
}

const fitScale = (bounds: Box, size: { width: number; height: number }): number =>
  Math.min(size.width / bounds.width, size.height / bounds.height);

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

interface LayerProps {
  readonly plan: Plan;
  readonly scale: number;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

const Rooms = memo(({ plan, scale, selection, onSelect }: LayerProps) => (
  <g>
    {plan.areas.map((placed) => (
      <Room
        key={placed.area.id}
        placed={placed}
        symbols={plan.targets.filter(({ target }) => target.area === placed.area.id).map(({ at }) => at)}
        scale={scale}
        isSelected={isSelected(selection, "area", placed.area.id)}
        onSelect={() => onSelect({ kind: "area", id: placed.area.id })}
      />
    ))}
  </g>
));

interface RoomProps {
  readonly placed: PlacedArea;
  readonly scale: number;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** The room that symbols take, in metres, so that no name runs under them. */
const symbolBoxes = (places: readonly Point[], scale: number): Box[] =>
  places.map(({ x, y }) => grow({ x, y, width: 0, height: 0 }, (12 * symbolScale(scale)) / scale));

/** Symbols shrink a little where the whole site is in view, so that doors do not hide rooms. */
const symbolScale = (scale: number): number => Math.min(1, Math.max(0.6, scale / 9));

function Room({
  placed,
  symbols,
  scale,
  isSelected: isChosen,
  onSelect,
}: RoomProps & { readonly symbols: readonly Point[] }) {
  const { area, box, obstacles } = placed;
  const label = roomLabel(area.name, box, [...obstacles, ...symbolBoxes(symbols, scale)], scale);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stage's arrow keys and the list do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <g className={`map-room map-room-${area.kind} ${isChosen ? "map-chosen" : ""}`} onClick={onSelect}>
      <rect {...box} vectorEffect="non-scaling-stroke">
        <title>{area.name}</title>
      </rect>
      {label && (
        <g transform={`translate(${box.x} ${box.y}) scale(${1 / scale})`}>
          <text data-own="" className="map-room-name">
            {label.lines.map((line, index) => (
              <tspan key={line} x={label.x} y={label.y + 12 + index * 15}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      )}
    </g>
  );
}

const Doors = memo(({ plan, scale, selection, onSelect }: LayerProps) => (
  <g>
    {plan.crossings.map((placed) => (
      <Door
        key={placed.crossing.id}
        placed={placed}
        scale={scale}
        isSelected={isSelected(selection, "crossing", placed.crossing.id)}
        onSelect={() => onSelect({ kind: "crossing", id: placed.crossing.id })}
      />
    ))}
  </g>
));

interface DoorProps extends Omit<RoomProps, "placed"> {
  readonly placed: PlacedCrossing;
}

function Door({ placed, scale, isSelected: isChosen, onSelect }: DoorProps) {
  const { crossing, at, wall, passage } = placed;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stage's arrow keys and the list do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <g className={isChosen ? "map-chosen" : undefined} onClick={onSelect}>
      {passage && <path className="map-passage" d={pathOf(passage)} vectorEffect="non-scaling-stroke" />}
      <g transform={`translate(${at.x} ${at.y}) scale(${symbolScale(scale) / scale})`}>
        <rect className="map-reach" x={-12} y={-12} width={24} height={24}>
          <title>{crossing.name}</title>
        </rect>
        <CrossingSymbol crossing={crossing} wall={wall} />
        {isChosen && <NameTag text={crossing.name} scale={1 / symbolScale(scale)} />}
      </g>
    </g>
  );
}

const pathOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;

function Targets({ plan, scale, categories, selection, onSelect }: FloorPlanProps & { readonly scale: number }) {
  return (
    <g>
      {plan.targets.map((placed) => (
        <TargetPlace
          key={placed.target.id}
          placed={placed}
          scale={scale}
          category={categories.get(placed.target.id) ?? null}
          isSelected={isSelected(selection, "target", placed.target.id)}
          onSelect={() => onSelect({ kind: "target", id: placed.target.id })}
        />
      ))}
    </g>
  );
}

interface TargetPlaceProps extends Omit<RoomProps, "placed"> {
  readonly placed: PlacedTarget;
  readonly category: string | null;
}

function TargetPlace({ placed, scale, category, isSelected: isChosen, onSelect }: TargetPlaceProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the stage's arrow keys and the list do the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <g
      className={isChosen ? "map-chosen" : undefined}
      transform={`translate(${placed.at.x} ${placed.at.y}) scale(${symbolScale(scale) / scale})`}
      onClick={onSelect}
    >
      <rect className="map-reach" x={-13} y={-13} width={26} height={26}>
        <title>{placed.target.name}</title>
      </rect>
      <TargetSymbol kind={placed.target.kind} category={category} />
      {isChosen && <NameTag text={placed.target.name} scale={1 / symbolScale(scale)} />}
    </g>
  );
}

function NameTag({ text, scale }: { readonly text: string; readonly scale: number }) {
  const width = text.length * 6.7 + 14;
  return (
    <g className="map-tag" transform={`scale(${scale}) translate(0 18)`}>
      <rect x={-width / 2} y={-1} width={width} height={20} rx={4} />
      <text data-own="" textAnchor="middle" y={13}>
        {text}
      </text>
    </g>
  );
}
