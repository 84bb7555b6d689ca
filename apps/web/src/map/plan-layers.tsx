/**
 * The layers of a floor plan: rooms, doors, targets and measures, each drawn in metres with symbols in pixels. None
 * knows what is chosen, so that a choice draws nothing anew: it lies over them.
 */
import { memo } from "react";
import type { Detail, TargetMark } from "./detail.ts";
import type { MeasureMark } from "./detail-measures.ts";
import { markWidth, measureSize } from "./detail-measures.ts";
import type { RoomLabel } from "./label.ts";
import { lineHeight } from "./label.ts";
import { MeasureCount, MeasureSymbol } from "./measure-symbol.tsx";
import { isLongPassage, lineThrough } from "./passage.ts";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedArea } from "./placed.ts";
import type { Plan } from "./plan.ts";
import { writeSelection } from "./selection.ts";
import { CrossingSymbol, TargetSymbol } from "./symbols.tsx";

interface LayerProps {
  readonly plan: Plan;
  readonly detail: Detail;
  /** Pixels to a metre. */
  readonly scale: number;
  /** Size of symbols, at most 1. */
  readonly symbol: number;
}

export const Rooms = memo(({ plan, detail, scale }: Omit<LayerProps, "symbol">) => (
  <g>
    {plan.areas.map((placed) => (
      <Room key={placed.area.id} placed={placed} label={detail.labels.get(placed.area.id) ?? null} scale={scale} />
    ))}
  </g>
));

interface RoomProps {
  readonly placed: PlacedArea;
  readonly label: RoomLabel | null;
  readonly scale: number;
}

function Room({ placed: { area, box }, label, scale }: RoomProps) {
  return (
    <g className={`map-room map-room-${area.kind}`} data-select={writeSelection({ kind: "area", id: area.id })}>
      <rect {...box} vectorEffect="non-scaling-stroke" data-name={area.name} />
      {label && (
        <text
          data-own=""
          className="map-room-name"
          transform={`translate(${box.x} ${box.y}) scale(${1 / scale})`}
          fontSize={label.fontSize}
        >
          {label.lines.map((line, index) => (
            <tspan
              key={`${index}-${line}`}
              x={label.x}
              y={label.y + label.fontSize + index * lineHeight(label.fontSize)}
            >
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

/** A door on which measures stand is filled, so that one sees it where their symbols have no room. */
export const Doors = memo(({ plan, detail, scale, symbol }: LayerProps) => {
  const held = new Set(plan.measures.flatMap(({ place }) => (place.kind === "crossing" ? [place.id] : [])));
  return (
    <g>
      {detail.doors.map((placed) => (
        <Door
          key={placed.crossing.id}
          placed={placed}
          isHeld={held.has(placed.crossing.id)}
          hasPassage={placed.passage !== null && !isLongPassage(placed.passage, plan.bounds)}
          scale={symbol / scale}
        />
      ))}
    </g>
  );
});

interface DoorProps {
  readonly placed: PlacedCrossing;
  readonly isHeld: boolean;
  readonly hasPassage: boolean;
  readonly scale: number;
}

function Door({ placed: { crossing, at, wall, passage }, isHeld, hasPassage, scale }: DoorProps) {
  return (
    <g
      className={isHeld ? "map-held" : undefined}
      data-select={writeSelection({ kind: "crossing", id: crossing.id })}
      data-name={crossing.name}
    >
      {hasPassage && passage && (
        <path className="map-passage" d={lineThrough(passage)} vectorEffect="non-scaling-stroke" />
      )}
      <g transform={`translate(${at.x} ${at.y}) scale(${scale})`}>
        <rect className="map-reach" x={-12} y={-12} width={24} height={24} />
        <CrossingSymbol crossing={crossing} wall={wall} />
      </g>
    </g>
  );
}

interface TargetsProps extends Omit<LayerProps, "plan"> {
  readonly categories: ReadonlyMap<string, string>;
}

export const Targets = memo(({ detail, scale, symbol, categories }: TargetsProps) => (
  <g>
    {detail.targets.map((mark) => (
      <TargetPlace
        key={mark.placed.target.id}
        mark={mark}
        scale={symbol / scale}
        category={categories.get(mark.placed.target.id) ?? null}
      />
    ))}
  </g>
));

interface TargetPlaceProps {
  readonly mark: TargetMark;
  readonly scale: number;
  readonly category: string | null;
}

function TargetPlace({ mark: { placed, more }, scale, category }: TargetPlaceProps) {
  return (
    <g
      transform={`translate(${placed.at.x} ${placed.at.y}) scale(${scale})`}
      data-select={writeSelection({ kind: "target", id: placed.target.id })}
      data-name={placed.target.name}
    >
      <rect className="map-reach" x={-13} y={-13} width={26} height={26} />
      <TargetSymbol kind={placed.target.kind} category={category} />
      {more > 0 && (
        <g className="map-more" transform="translate(11 -10)">
          <rect x={-9} y={-7} width={18} height={14} rx={7} />
          <text data-own="" textAnchor="middle" dy="0.36em">
            +{more}
          </text>
        </g>
      )}
    </g>
  );
}

export const Measures = memo(({ detail, scale }: Pick<LayerProps, "detail" | "scale">) => (
  <g>
    {detail.measures.map((mark) => (
      <MeasuresAt key={`${mark.group.place.kind}:${mark.group.place.id}`} mark={mark} scale={scale} />
    ))}
  </g>
));

function MeasuresAt({ mark, scale }: { readonly mark: MeasureMark; readonly scale: number }) {
  const { group, offset, shows } = mark;
  const start = -markWidth(mark) / 2 + (measureSize + 1) / 2;
  return (
    <g transform={`translate(${group.at.x} ${group.at.y}) scale(${1 / scale}) translate(${offset.x} ${offset.y})`}>
      {shows === "count" ? (
        <g data-select={writeSelection(group.place)} data-name={group.measures.map(({ name }) => name).join("\n")}>
          <MeasureCount count={group.measures.length} />
        </g>
      ) : (
        group.measures.map(({ id, name, kind }, index) => (
          <g
            key={id}
            transform={`translate(${start + index * (measureSize + 1)} 0)`}
            data-select={writeSelection({ kind: "measure", id })}
            data-name={name}
          >
            <MeasureSymbol kind={kind} />
          </g>
        ))
      )}
    </g>
  );
}
