import { memo, useId } from "react";
import { grow } from "./geometry.ts";
import type { Plan, PlanBalanceArea } from "./plan.ts";
import { shorten, textWidth } from "./text-width.ts";

interface ZonesLayerProps {
  readonly plan: Plan;
  /** Pixels to a metre. */
  readonly scale: number;
}

const patterns = 4;

/** Material balance areas over the rooms that belong to them: a hatching and a name for each. */
export const ZonesLayer = memo(({ plan, scale }: ZonesLayerProps) => {
  const id = useId();
  return (
    <g className="map-zones">
      <defs>
        {Array.from({ length: patterns }, (_, index) => (
          <Hatching
            key={`turn-${index * 45}`}
            id={`${id}-${index}`}
            turn={index * 45 + 20}
            index={index}
            scale={scale}
          />
        ))}
      </defs>
      {plan.balanceAreas.map((zone, index) => (
        <Zone
          key={zone.id}
          zone={zone}
          index={index % patterns}
          plan={plan}
          scale={scale}
          pattern={`${id}-${index % patterns}`}
        />
      ))}
    </g>
  );
});

interface HatchingProps {
  readonly id: string;
  readonly turn: number;
  readonly index: number;
  readonly scale: number;
}

function Hatching({ id, turn, index, scale }: HatchingProps) {
  const side = 9 / scale;
  return (
    <pattern id={id} width={side} height={side} patternUnits="userSpaceOnUse" patternTransform={`rotate(${turn})`}>
      <rect className={`map-zone-${index}`} width={1.4 / scale} height={side} />
    </pattern>
  );
}

interface ZoneProps extends ZonesLayerProps {
  readonly zone: PlanBalanceArea;
  readonly index: number;
  readonly pattern: string;
}

function Zone({ zone, index, plan, scale, pattern }: ZoneProps) {
  const rooms = plan.areas.filter(({ area }) => zone.areas.includes(area.id));
  const [first] = rooms;
  return (
    <g>
      {rooms.map(({ area, box }) => (
        <rect
          key={area.id}
          className={`map-zone map-zone-edge-${index}`}
          {...grow(box, -2 / scale)}
          fill={`url(#${pattern})`}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {first && (
        <ZoneName
          name={zone.name}
          at={{ x: first.box.x, y: first.box.y }}
          width={first.box.width * scale}
          scale={scale}
        />
      )}
    </g>
  );
}

interface ZoneNameProps {
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly scale: number;
}

/** Over the upper wall of its first room. */
function ZoneName({ name, at, width, scale }: ZoneNameProps) {
  const text = shorten(name, Math.max(96, width), 11);
  return (
    <g className="map-tag" transform={`translate(${at.x} ${at.y}) scale(${1 / scale})`}>
      <rect x={0} y={-20} width={textWidth(text, 11) + 12} height={18} rx={4} />
      <text data-own="" x={6} y={-7} fontSize={11}>
        {text}
      </text>
    </g>
  );
}
