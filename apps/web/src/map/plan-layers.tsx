/** The layers of a floor plan: rooms, doors and targets, each drawn in metres with symbols in pixels. */
import { memo } from "react";
import type { Box, Point } from "./geometry.ts";
import { centre, grow } from "./geometry.ts";
import { roomLabel } from "./label.ts";
import type { PlacedCrossing } from "./place-crossings.ts";
import type { PlacedArea, PlacedTarget, Plan } from "./plan.ts";
import type { Selection } from "./selection.ts";
import { isSelected } from "./selection.ts";
import { CrossingSymbol, TargetSymbol } from "./symbols.tsx";

interface LayerProps {
  readonly plan: Plan;
  /** Pixels to a metre. */
  readonly scale: number;
  /** Size of symbols, at most 1. */
  readonly symbol: number;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

export const Rooms = memo(({ plan, scale, symbol, selection, onSelect }: LayerProps) => (
  <g>
    {plan.areas.map((placed) => (
      <Room
        key={placed.area.id}
        placed={placed}
        symbols={plan.targets.filter(({ target }) => target.area === placed.area.id).map(({ at }) => at)}
        scale={scale}
        symbol={symbol}
        isSelected={isSelected(selection, "area", placed.area.id)}
        onSelect={() => onSelect({ kind: "area", id: placed.area.id })}
      />
    ))}
  </g>
));

interface RoomProps {
  readonly placed: PlacedArea;
  readonly scale: number;
  readonly symbol: number;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** The room that symbols take, in metres, so that no name runs under them. */
const symbolBoxes = (places: readonly Point[], metresToPixel: number): Box[] =>
  places.map(({ x, y }) => grow({ x, y, width: 0, height: 0 }, 12 * metresToPixel));

function Room({
  placed,
  symbols,
  scale,
  symbol,
  isSelected: isChosen,
  onSelect,
}: RoomProps & { readonly symbols: readonly Point[] }) {
  const { area, box, obstacles } = placed;
  const label = roomLabel(area.name, box, [...obstacles, ...symbolBoxes(symbols, symbol / scale)], scale);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <g className={`map-room map-room-${area.kind} ${isChosen ? "map-chosen" : ""}`} onClick={onSelect}>
      <rect {...box} vectorEffect="non-scaling-stroke" data-name={area.name} />
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

export const Doors = memo(({ plan, scale, symbol, selection, onSelect }: LayerProps) => (
  <g>
    {chosenLast(plan.crossings, selection).map((placed) => (
      <Door
        key={placed.crossing.id}
        placed={placed}
        scale={scale}
        symbol={symbol}
        isSelected={isSelected(selection, "crossing", placed.crossing.id)}
        onSelect={() => onSelect({ kind: "crossing", id: placed.crossing.id })}
      />
    ))}
  </g>
));

/** The chosen door over the others, so that its name can be read. */
const chosenLast = (doors: readonly PlacedCrossing[], selection: Selection | null): readonly PlacedCrossing[] =>
  doors.toSorted(
    (a, b) =>
      Number(isSelected(selection, "crossing", a.crossing.id)) -
      Number(isSelected(selection, "crossing", b.crossing.id)),
  );

interface DoorProps extends Omit<RoomProps, "placed"> {
  readonly placed: PlacedCrossing;
}

function Door({ placed, scale, symbol, isSelected: isChosen, onSelect }: DoorProps) {
  const { crossing, at, wall, passage } = placed;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <g className={isChosen ? "map-chosen" : undefined} onClick={onSelect} data-name={crossing.name}>
      {passage && <path className="map-passage" d={pathOf(passage)} vectorEffect="non-scaling-stroke" />}
      <g transform={`translate(${at.x} ${at.y}) scale(${symbol / scale})`}>
        <rect className="map-reach" x={-12} y={-12} width={24} height={24} />
        <CrossingSymbol crossing={crossing} wall={wall} />
        {isChosen && <NameTag text={crossing.name} scale={1 / symbol} />}
      </g>
    </g>
  );
}

const pathOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;

export function Targets({ plan, scale, symbol, categories, selection, onSelect }: TargetsProps) {
  return (
    <g>
      {plan.targets.map((placed) => (
        <TargetPlace
          key={placed.target.id}
          placed={placed}
          scale={scale}
          symbol={symbol}
          category={categories.get(placed.target.id) ?? null}
          isSelected={isSelected(selection, "target", placed.target.id)}
          onSelect={() => onSelect({ kind: "target", id: placed.target.id })}
        />
      ))}
    </g>
  );
}

interface TargetsProps extends LayerProps {
  readonly categories: ReadonlyMap<string, string>;
}

interface TargetPlaceProps extends Omit<RoomProps, "placed"> {
  readonly placed: PlacedTarget;
  readonly category: string | null;
}

function TargetPlace({ placed, scale, symbol, category, isSelected: isChosen, onSelect }: TargetPlaceProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is hidden from assistive technology
    <g
      className={isChosen ? "map-chosen" : undefined}
      transform={`translate(${placed.at.x} ${placed.at.y}) scale(${symbol / scale})`}
      onClick={onSelect}
      data-name={placed.target.name}
    >
      <rect className="map-reach" x={-13} y={-13} width={26} height={26} />
      <TargetSymbol kind={placed.target.kind} category={category} />
      {isChosen && <NameTag text={placed.target.name} scale={1 / symbol} />}
    </g>
  );
}

interface ChosenRoomNameProps extends Pick<LayerProps, "plan" | "scale" | "selection"> {}

/** The chosen room's name over everything else, where the room is too small to hold it. */
export function ChosenRoomName({ plan, scale, selection }: ChosenRoomNameProps) {
  const placed = plan.areas.find(({ area }) => isSelected(selection, "area", area.id));
  if (!placed || roomLabel(placed.area.name, placed.box, placed.obstacles, scale)?.lines.join(" ") === placed.area.name)
    return null;
  const { x, y } = centre(placed.box);
  return (
    <g transform={`translate(${x} ${y}) scale(${1 / scale})`}>
      <NameTag text={placed.area.name} scale={1} />
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
