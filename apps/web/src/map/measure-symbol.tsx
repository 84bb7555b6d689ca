import type { MeasureFamily } from "./measure-family.ts";
import { measureFamily } from "./measure-family.ts";

/** Drawn round the origin, seven pixels each way, in lines. */
const glyphs: Readonly<Record<MeasureFamily, string>> = {
  access: "M-2.6 -2.4A2.4 2.4 0 1 1 -2.6 2.4A2.4 2.4 0 1 1 -2.6 -2.4ZM-.2 0H5.4V2.6M2.8 0V2.2",
  alarm: "M-4.2 3H4.2C3 2 3.2 -.8 2.7 -2.4A2.8 2.8 0 0 0 -2.7 -2.4C-3.2 -.8 -3 2 -4.2 3ZM-1.2 5H1.2",
  watch: "M-5.6 0C-3 -4.2 3 -4.2 5.6 0C3 4.2 -3 4.2 -5.6 0ZM0 -1.7A1.7 1.7 0 1 1 0 1.7A1.7 1.7 0 1 1 0 -1.7Z",
  guard: "M0 -5.6L4.6 -4V.4C4.6 3 2.2 4.8 0 5.6C-2.2 4.8 -4.6 3 -4.6 .4V-4Z",
  pair: "M-2.8 -4.4A1.8 1.8 0 1 1 -2.8 -.8A1.8 1.8 0 1 1 -2.8 -4.4ZM2.8 -4.4A1.8 1.8 0 1 1 2.8 -.8A1.8 1.8 0 1 1 2.8 -4.4ZM-5.6 4.6C-5.6 .6 0 .6 0 4.6C0 .6 5.6 .6 5.6 4.6",
  radiation: "M-4.8 5.2V-4.8H4.8V5.2M-2 2.8A3 3 0 0 1 2 2.8M-3 .2A5 5 0 0 1 3 .2",
  material: "M0 -5.4A3.2 3.2 0 1 1 0 1A3.2 3.2 0 1 1 0 -5.4ZM-2 .8L-3 5.6L0 4L3 5.6L2 .8",
  record: "M-3.9 -5.2H1.8L4 -3V5.2H-3.9ZM-1.8 -1.4H2M-1.8 1.8H2",
  process: "M-5.4 2.4H-1.6V-3H1.8V2.4H5.4",
  other: "M0 -1.4A1.4 1.4 0 1 1 0 1.4A1.4 1.4 0 1 1 0 -1.4Z",
};

/** A measure by its family; what it is called stands beside it or is said on resting there. */
export function MeasureSymbol({ kind }: { readonly kind: string }) {
  return <MeasureGlyph family={measureFamily(kind)} />;
}

export function MeasureGlyph({ family }: { readonly family: MeasureFamily }) {
  return (
    <g className="map-measure">
      <rect x={-7.5} y={-7.5} width={15} height={15} rx={3} />
      <path d={glyphs[family]} />
    </g>
  );
}

/** How many measures stand at a place that has no room for each. */
export function MeasureCount({ count }: { readonly count: number }) {
  return (
    <g className="map-measure map-measure-count">
      <rect x={-11} y={-7.5} width={22} height={15} rx={7.5} />
      <path d="M-4.4 -4.4L-1 -3.2V.4C-1 2.2 -2.8 3.4 -4.4 4C-6 3.4 -7.8 2.2 -7.8 .4V-3.2Z" />
      <text data-own="" x={4.5} textAnchor="middle" dy="0.36em">
        {count}
      </text>
    </g>
  );
}
