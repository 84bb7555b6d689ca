import { useId } from "react";
import { StepMark } from "./symbols.tsx";
import type { Trace, TraceLeg } from "./trace.ts";

interface TraceLayerProps {
  readonly trace: Trace;
  /** Pixels to a metre. */
  readonly scale: number;
  /** Size of symbols, at most 1. */
  readonly symbol: number;
  /** Steps at which detection is still timely. */
  readonly timelySteps: ReadonlySet<number>;
  readonly currentStep: number | null;
  readonly part: "legs" | "marks";
}

/** A path over the plan: legs under the doors, numbered marks above them. Drawn in turn where motion is welcome. */
export function TraceLayer({ trace, scale, symbol, timelySteps, currentStep, part }: TraceLayerProps) {
  if (part === "legs") {
    return (
      <g className="map-trace">
        {trace.legs.map((leg, index) => (
          <Leg
            key={`${leg.step}-${pathOf(leg)}`}
            leg={leg}
            turn={index}
            scale={scale}
            isCurrent={leg.step === currentStep}
          />
        ))}
      </g>
    );
  }
  return (
    <g className="map-marks">
      {trace.marks.map((mark) => (
        <g
          key={mark.steps.join()}
          transform={`translate(${mark.at.x} ${mark.at.y}) scale(${Math.min(1, symbol * 1.25) / scale})`}
        >
          <StepMark
            text={mark.steps.map((step) => step + 1).join(" · ")}
            isTimely={mark.steps.some((step) => timelySteps.has(step))}
            isCurrent={currentStep !== null && mark.steps.includes(currentStep)}
          />
        </g>
      ))}
    </g>
  );
}

interface LegProps {
  readonly leg: TraceLeg;
  readonly turn: number;
  readonly scale: number;
  readonly isCurrent: boolean;
}

function Leg({ leg, turn, scale, isCurrent }: LegProps) {
  const mask = useId();
  const d = pathOf(leg);
  const aside = leg.phase === "remove" ? `translate(${4 / scale} ${4 / scale})` : undefined;
  const state = `${leg.isRemote ? "map-leg-remote" : `map-leg-${leg.phase}`} ${isCurrent ? "map-leg-current" : ""}`;
  return (
    <g transform={aside}>
      <mask id={mask} maskUnits="userSpaceOnUse" x={-100_000} y={-100_000} width={200_000} height={200_000}>
        <path
          className="map-leg-reveal"
          d={d}
          pathLength={1}
          strokeWidth={24 / scale}
          style={{ animationDelay: `${turn * 0.35}s` }}
        />
      </mask>
      <g mask={`url(#${mask})`}>
        <path className="map-leg-casing" d={d} vectorEffect="non-scaling-stroke" />
        <path className={`map-leg ${state}`} d={d} vectorEffect="non-scaling-stroke" />
      </g>
    </g>
  );
}

const pathOf = ({ points }: TraceLeg): string => `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;
