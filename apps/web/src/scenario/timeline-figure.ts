import type { ScenarioPath } from "../api/shapes.ts";
import { asRead, svgElement } from "../map/figure/svg-element.ts";
import { timedSteps } from "./timed-steps.ts";

interface TimelineFigureProps {
  readonly path: ScenarioPath;
  /** Seconds; `null` where nobody responds. */
  readonly responseSeconds: number | null;
  readonly number: (value: number) => string;
  /** "Response needs 5 min" */
  readonly responseText: string;
}

const width = 960;
const height = 132;
const top = 44;
const bar = 34;
const accent = "#0b6170";
const shareToRun = { B: 0, M: 0.5, E: 1 } as const;

/** The path in time as one drawing, left to right: what the page shows in boxes. */
export function timelineFigure({ path, responseSeconds, ...words }: TimelineFigureProps): SVGSVGElement {
  const total = path.totalDelay.meanSeconds;
  const scale = Math.max(total, responseSeconds ?? 0, 1);
  const xOf = (seconds: number): number => ((seconds + scale - total) / scale) * width;
  const tooLate = responseSeconds === null ? 0 : Math.max(0, total - responseSeconds);
  const late = svgElement("rect", at(xOf(tooLate), 0, width - xOf(tooLate), height, { fill: "#edf0f1" }));
  const steps = timedSteps(path.steps).flatMap(({ index, step, startSeconds }) => {
    const x = xOf(startSeconds);
    const length = Math.max(2, (step.delay.meanSeconds / scale) * width);
    const look = step.isTimely ? { fill: accent, stroke: "#ffffff" } : { fill: "#ffffff", stroke: accent };
    const text = { "text-anchor": "middle", "font-size": "12", fill: step.isTimely ? "#ffffff" : accent };
    const number = svgElement("text", { x: String(x + length / 2), y: String(top + 22), ...text }, [
      words.number(index + 1),
    ]);
    const block = svgElement("rect", at(x, top, length, bar, { ...look, rx: "3" }));
    return [block, ...(length > 14 ? [number] : []), ...detection(step, x + shareToRun[step.detectAt] * length)];
  });
  return svgElement("svg", { width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}` }, [
    late,
    ...steps,
    ...response(responseSeconds === null ? null : xOf(total - responseSeconds), words.responseText),
  ]) as SVGSVGElement;
}

const at = (x: number, y: number, across: number, down: number, more: Readonly<Record<string, string>>) => ({
  x: String(x),
  y: String(y),
  width: String(across),
  height: String(down),
  ...more,
});

/** A pin where detection happens: the higher, the likelier. */
function detection({ pDetect }: ScenarioPath["steps"][number], x: number): SVGElement[] {
  if (pDetect <= 0) return [];
  const y = top - 6 - pDetect * 28;
  const stem = { x1: String(x), x2: String(x), y1: String(y), y2: String(top), stroke: "#16202a", "stroke-width": "2" };
  return [svgElement("line", stem), svgElement("circle", { cx: String(x), cy: String(y), r: "4", fill: "#16202a" })];
}

function response(from: number | null, text: string): SVGElement[] {
  if (from === null) return [];
  const bracket = `M${from} ${height - 36}V${height - 8}H${width - 1}V${height - 36}`;
  return [
    svgElement("path", { d: bracket, fill: "none", stroke: "#16202a", "stroke-width": "2" }),
    svgElement(
      "text",
      { x: String(width - 8), y: String(height - 16), "text-anchor": "end", "font-size": "12", fill: "#16202a" },
      [asRead(text)],
    ),
  ];
}
