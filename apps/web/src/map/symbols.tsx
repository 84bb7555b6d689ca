/** The map's symbols, drawn round the origin in pixels. Shape says the kind; the label says the rest. */
import type { PlacedCrossing } from "./place-crossings.ts";

const doorLength: Readonly<Record<string, number>> = { hand: 11, trolley: 15, vehicle: 22 };

/** A portal is a gap in the wall with its jambs, twin-leaved for vehicles; a surface is a mark across the wall. */
export function CrossingSymbol({ crossing, wall }: Pick<PlacedCrossing, "crossing" | "wall">) {
  const turn = wall === "upright" ? "rotate(90)" : undefined;
  if (crossing.kind === "surface") {
    return (
      <g transform={turn} className="map-surface">
        <path d="M-6 3 -2 -3 M-2 3 2 -3 M2 3 6 -3" />
      </g>
    );
  }
  const length = doorLength[crossing.passes] ?? 15;
  return (
    <g transform={turn} className="map-door">
      <rect x={-length / 2} y={-3} width={length} height={6} rx={1} />
      <path d={`M${-length / 2} -5 v10 M${length / 2} -5 v10${crossing.passes === "vehicle" ? " M0 -3 v6" : ""}`} />
    </g>
  );
}

const shapes: Readonly<Record<string, string>> = {
  "nuclear-material": "M0 -11 9.5 -5.5 9.5 5.5 0 11 -9.5 5.5 -9.5 -5.5Z",
  "radioactive-source": "M0 -11A11 11 0 1 1 0 11A11 11 0 1 1 0 -11Z",
  sabotage: "M0 -12 12 0 0 12 -12 0Z",
  record: "M-8 -10H4L8 -6V10H-8Z",
  system: "M-10 -9H10V9H-10Z",
};

/** A target: its kind by shape, its category inside. */
export function TargetSymbol({ kind, category }: { readonly kind: string; readonly category: string | null }) {
  return (
    <g className="map-target">
      <path d={shapes[kind] ?? shapes["system"]} />
      {category === null ? (
        <circle r={2.5} />
      ) : (
        <text data-own="" textAnchor="middle" dy="0.36em">
          {category}
        </text>
      )}
    </g>
  );
}

/** The numbered place of a path: filled while detection there is still timely, hollow when it is too late. */
export function StepMark(props: { readonly text: string; readonly isTimely: boolean; readonly isCurrent: boolean }) {
  const width = Math.max(22, props.text.length * 6.5 + 12);
  const state = `${props.isTimely ? "map-mark-timely" : "map-mark-late"} ${props.isCurrent ? "map-mark-current" : ""}`;
  return (
    <g className={`map-mark ${state}`}>
      <rect x={-width / 2} y={-11} width={width} height={22} rx={11} />
      <text data-own="" textAnchor="middle" dy="0.36em">
        {props.text}
      </text>
    </g>
  );
}
