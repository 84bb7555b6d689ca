import type { PointerEvent } from "react";
import { useRef } from "react";
import type { MapFrame } from "../floor-plan.tsx";
import type { Box, Point } from "../geometry.ts";
import type { Plan } from "../plan.ts";
import type { Selection } from "../selection.ts";
import { textWidth } from "../text-width.ts";
import { metresAt } from "../world.ts";
import type { Edge, Gesture } from "./gesture.ts";
import { begin, dragged } from "./gesture.ts";

interface DraftLayerProps {
  readonly plan: Plan;
  readonly frame: MapFrame;
  readonly selection: Selection | null;
  readonly gesture: Gesture | null;
  readonly onGesture: (gesture: Gesture | null) => void;
  /** The pointer has let go. */
  readonly onKeep: (gesture: Gesture) => void;
  readonly write: (metres: number) => string;
}

/** Handles of what is chosen, and where it would come to rest. */
export function DraftLayer(props: DraftLayerProps) {
  const { plan, frame, selection, gesture } = props;
  const area = selection?.kind === "area" ? plan.areas.find((placed) => placed.area.id === selection.id) : undefined;
  const door =
    selection?.kind === "crossing" ? plan.crossings.find(({ crossing }) => crossing.id === selection.id) : undefined;
  const box = gesture && gesture.kind !== "door" ? gesture.to : area?.box;
  const at = gesture?.kind === "door" ? gesture.to : door?.at;
  return (
    <g className="map-draft">
      {area && area.area.kind !== "off-site" && box && <RoomHandles {...props} id={area.area.id} box={box} />}
      {door && at && <DoorHandle {...props} id={door.crossing.id} at={at} />}
      {gesture && <Ghost gesture={gesture} frame={frame} write={props.write} />}
    </g>
  );
}

interface HandlesProps extends DraftLayerProps {
  readonly id: string;
}

const edges: readonly (readonly [Edge, number, number])[] = [
  ["nw", 0, 0],
  ["n", 0.5, 0],
  ["ne", 1, 0],
  ["e", 1, 0.5],
  ["se", 1, 1],
  ["s", 0.5, 1],
  ["sw", 0, 1],
  ["w", 0, 0.5],
];

function RoomHandles(props: HandlesProps & { readonly box: Box }) {
  const { box, frame, id } = props;
  const move = useDrag(props, "move", id, null);
  return (
    <>
      <rect className="map-draft-body" data-drag="" {...box} {...move} />
      {edges.map(([edge, across, down]) => (
        <Handle
          key={edge}
          {...props}
          edge={edge}
          at={{ x: box.x + box.width * across, y: box.y + box.height * down }}
          scale={frame.scale}
        />
      ))}
    </>
  );
}

function Handle(props: HandlesProps & { readonly edge: Edge; readonly at: Point; readonly scale: number }) {
  const { edge, at, scale, id } = props;
  const resize = useDrag(props, "resize", id, edge);
  return (
    <g
      className={`map-handle map-handle-${edge}`}
      data-drag=""
      transform={`translate(${at.x} ${at.y}) scale(${1 / scale})`}
      {...resize}
    >
      <rect className="map-reach" x={-12} y={-12} width={24} height={24} />
      <rect className="map-handle-mark" x={-5} y={-5} width={10} height={10} />
    </g>
  );
}

function DoorHandle(props: HandlesProps & { readonly at: Point }) {
  const { at, frame, id } = props;
  const slide = useDrag(props, "door", id, null);
  return (
    <g
      className="map-handle map-handle-door"
      data-drag=""
      transform={`translate(${at.x} ${at.y}) scale(${1 / frame.scale})`}
      {...slide}
    >
      <circle className="map-handle-ring" r={17} />
    </g>
  );
}

/** How near a wall draws what is dragged, in pixels. */
const reachPixels = 7;

/** Less than this is a click, in pixels. */
const leastDrag = 3;

/** From taking hold to letting go. The gesture is told of as it goes. */
function useDrag(props: DraftLayerProps, kind: Gesture["kind"], id: string, edge: Edge | null) {
  const { plan, frame, onGesture, onKeep } = props;
  const held = useRef<{ start: Point; first: Gesture; last: Gesture } | null>(null);
  const end = (event: PointerEvent<SVGElement>): void => {
    const last = held.current?.last;
    held.current = null;
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (frame.svg.current?.dataset["dragged"] === undefined) onGesture(null);
    else if (last) onKeep(last);
  };
  return {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      const start = metresAt(frame.svg.current, event);
      const first = begin(plan, kind, id);
      if (event.button !== 0 || !start || !first) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { start, first, last: first };
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      const now = metresAt(frame.svg.current, event);
      if (!held.current || !now) return;
      const { start, first } = held.current;
      const by = { x: now.x - start.x, y: now.y - start.y };
      if (frame.svg.current && Math.hypot(by.x, by.y) * frame.scale > leastDrag) {
        frame.svg.current.dataset["dragged"] = "";
      }
      const last = dragged(plan, first, by, edge, reachPixels / frame.scale);
      held.current = { start, first, last };
      onGesture(last);
    },
    onPointerUp: end,
    onPointerCancel: () => {
      held.current = null;
      onGesture(null);
    },
  };
}

interface GhostProps {
  readonly gesture: Gesture;
  readonly frame: MapFrame;
  readonly write: (metres: number) => string;
}

/** The new place in outline, with its measures. */
function Ghost({ gesture, frame: { scale }, write }: GhostProps) {
  const { to } = gesture;
  const text = "width" in to ? `${write(to.width)} × ${write(to.height)}` : `${write(to.x)}, ${write(to.y)}`;
  const width = textWidth(text, 11) + 12;
  const middle = "width" in to ? { x: to.x + to.width / 2, y: to.y } : to;
  return (
    <g className="map-ghost">
      {"width" in to && <rect className="map-ghost-room" {...to} vectorEffect="non-scaling-stroke" />}
      <g className="map-tag" transform={`translate(${middle.x} ${middle.y}) scale(${1 / scale}) translate(0 -26)`}>
        <rect x={-width / 2} y={-9} width={width} height={18} rx={4} />
        <text data-own="" textAnchor="middle" dy="0.36em" fontSize={11}>
          {text}
        </text>
      </g>
    </g>
  );
}
