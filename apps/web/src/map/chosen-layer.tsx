import type { ReactNode } from "react";
import type { Detail } from "./detail.ts";
import type { MeasureMark } from "./detail-measures.ts";
import { markWidth, measureSize } from "./detail-measures.ts";
import type { Box, Point } from "./geometry.ts";
import { centre } from "./geometry.ts";
import { MeasureCount, MeasureSymbol } from "./measure-symbol.tsx";
import { lineThrough } from "./passage.ts";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedMeasures } from "./place-measures.ts";
import type { PlacedArea, PlacedTarget } from "./placed.ts";
import type { Plan } from "./plan.ts";
import type { Selection } from "./selection.ts";
import { CrossingSymbol, TargetSymbol } from "./symbols.tsx";
import { textWidth } from "./text-width.ts";

interface ChosenLayerProps {
  readonly plan: Plan;
  readonly detail: Detail;
  readonly categories: ReadonlyMap<string, string>;
  readonly selection: Selection | null;
  /** Pixels to a metre. */
  readonly scale: number;
  readonly symbol: number;
}

/** What is chosen, over everything else, with its name. */
export function ChosenLayer(props: ChosenLayerProps) {
  const { plan, selection } = props;
  if (selection === null) return null;
  const { kind, id } = selection;
  const area = kind === "area" && plan.areas.find((placed) => placed.area.id === id);
  if (area) return <ChosenRoom placed={area} {...props} />;
  const door = kind === "crossing" && plan.crossings.find((placed) => placed.crossing.id === id);
  if (door) return <ChosenDoor placed={door} {...props} />;
  const target = kind === "target" && plan.targets.find((placed) => placed.target.id === id);
  if (target) return <ChosenTarget placed={target} {...props} />;
  return kind === "measure" ? <ChosenMeasure id={id} {...props} /> : null;
}

function ChosenRoom({ placed: { area, box }, ...props }: ChosenLayerProps & { readonly placed: PlacedArea }) {
  return (
    <g className="map-chosen">
      <rect className="map-chosen-room" {...box} vectorEffect="non-scaling-stroke" />
      {!props.detail.labels.has(area.id) && <NameTag {...props} at={centre(box)} text={area.name} drop={0} />}
    </g>
  );
}

function ChosenDoor({ placed, ...props }: ChosenLayerProps & { readonly placed: PlacedCrossing }) {
  const { crossing, at, wall, passage } = placed;
  return (
    <g className="map-chosen">
      {passage && <path className="map-passage" d={lineThrough(passage)} vectorEffect="non-scaling-stroke" />}
      <Highlight {...props} at={at} side={26}>
        <CrossingSymbol crossing={crossing} wall={wall} />
      </Highlight>
      <NameTag {...props} at={at} text={crossing.name} drop={18} />
    </g>
  );
}

function ChosenTarget({ placed: { target, at }, ...props }: ChosenLayerProps & { readonly placed: PlacedTarget }) {
  return (
    <g className="map-chosen">
      <Highlight {...props} at={at} side={30}>
        <TargetSymbol kind={target.kind} category={props.categories.get(target.id) ?? null} />
      </Highlight>
      <NameTag {...props} at={at} text={target.name} drop={20} />
    </g>
  );
}

/** At each of its places; named at the first. */
function ChosenMeasure({ id, ...props }: ChosenLayerProps & { readonly id: string }) {
  const { plan, detail, scale } = props;
  const groups = plan.measures.filter(({ measures }) => measures.some((measure) => measure.id === id));
  return (
    <g className="map-chosen">
      {groups.map((group, index) => {
        const mark = detail.measures.find((other) => other.group === group) ?? null;
        const offset = shiftOf(group, mark, id);
        const at = { x: group.at.x + offset.x / scale, y: group.at.y + offset.y / scale };
        return (
          <g key={`${group.place.kind}:${group.place.id}`}>
            <Highlight {...props} symbol={1} at={at} side={20}>
              {mark?.shows === "count" ? (
                <MeasureCount count={group.measures.length} />
              ) : (
                <MeasureOf group={group} id={id} />
              )}
            </Highlight>
            {index === 0 && <NameTag {...props} at={at} text={nameOf(group, id)} drop={14} />}
          </g>
        );
      })}
    </g>
  );
}

const nameOf = (group: PlacedMeasures, id: string): string =>
  group.measures.find((measure) => measure.id === id)?.name ?? id;

function MeasureOf({ group, id }: { readonly group: PlacedMeasures; readonly id: string }) {
  return <MeasureSymbol kind={group.measures.find((measure) => measure.id === id)?.kind ?? ""} />;
}

/** Where the symbol of one measure of a group stands, in pixels from the group's place. */
function shiftOf(group: PlacedMeasures, mark: MeasureMark | null, id: string): Point {
  if (mark === null) return group.offsets[0] ?? { x: 0, y: 0 };
  if (mark.shows === "count") return mark.offset;
  const index = group.measures.findIndex((measure) => measure.id === id);
  return { x: mark.offset.x - markWidth(mark) / 2 + (index + 0.5) * (measureSize + 1), y: mark.offset.y };
}

interface HighlightProps extends Pick<ChosenLayerProps, "scale" | "symbol"> {
  readonly at: Point;
  readonly side: number;
  readonly children: ReactNode;
}

function Highlight({ at, side, scale, symbol, children }: HighlightProps) {
  return (
    <g transform={`translate(${at.x} ${at.y}) scale(${symbol / scale})`}>
      <rect className="map-chosen-box" x={-side / 2} y={-side / 2} width={side} height={side} rx={5} />
      {children}
    </g>
  );
}

interface NameTagProps extends Pick<ChosenLayerProps, "plan" | "scale" | "symbol"> {
  readonly at: Point;
  readonly text: string;
  /** Pixels below the place. */
  readonly drop: number;
}

const fontSize = 12;

/** A name on a ground of its own, kept within the plan. */
function NameTag({ plan: { bounds }, at, text, scale, symbol, drop }: NameTagProps) {
  const width = textWidth(text, fontSize) + 14;
  const middle = keepWithin(at.x * scale, width, bounds, scale);
  const below = drop * symbol;
  const isLow = (at.y - bounds.y) * scale + below + 22 > bounds.height * scale;
  return (
    <g className="map-tag" transform={`translate(${middle / scale} ${at.y}) scale(${1 / scale})`}>
      <rect x={-width / 2} y={isLow ? -below - 20 : below} width={width} height={20} rx={4} />
      <text data-own="" textAnchor="middle" y={(isLow ? -below - 20 : below) + 14} fontSize={fontSize}>
        {text}
      </text>
    </g>
  );
}

function keepWithin(middle: number, width: number, bounds: Box, scale: number): number {
  const least = bounds.x * scale + width / 2;
  const most = (bounds.x + bounds.width) * scale - width / 2;
  return Math.max(least, Math.min(middle, most));
}
