import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { MeasureSymbol } from "../measure-symbol.tsx";
import type { Selection } from "../selection.ts";
import { isSelected, writeSelection } from "../selection.ts";
import { CrossingSymbol, TargetSymbol } from "../symbols.tsx";
import { shorten } from "../text-width.ts";
import type { PlacedElement } from "./sequence-layout.ts";
import { glyphsOf, headHeight, rowHeight, selectionOf } from "./sequence-layout.ts";

/** One line of a box: a tactic, or a step of the path shown. */
export interface BoxRow {
  readonly key: string;
  readonly text: string;
  readonly pDetect: number;
  readonly delaySeconds: number | null;
}

interface SequenceBoxProps {
  readonly placed: PlacedElement;
  readonly rows: readonly BoxRow[];
  /** Numbers of the steps taken here; none where the path shown does not pass. */
  readonly steps: readonly string[];
  readonly isAside: boolean;
  readonly category: string | null;
  readonly targetKind: string;
  readonly selection: Selection | null;
  readonly areaName: (id: string) => string;
}

/** A way through or the target: its name, its measures, and what it does against each tactic. */
export function SequenceBox(props: SequenceBoxProps) {
  const { placed, steps, isAside, selection } = props;
  const { element, box } = placed;
  const own = selectionOf(element);
  const isChosen = isSelected(selection, own.kind, own.id);
  const ends = element.kind === "crossing" ? [element.from, element.to] : [element.to];
  const between = ends.map(props.areaName).join(" – ");
  const state = `${isChosen ? "sequence-chosen" : ""} ${steps.length > 0 ? "sequence-taken" : ""} ${isAside ? "sequence-aside" : ""}`;
  return (
    <g className={`sequence-element ${state}`}>
      <g data-select={writeSelection(own)} data-name={[element.name, between].join("\n")}>
        <rect className="sequence-box" {...box} rx={6} />
        <text data-own="" className="sequence-name" x={box.x + 10} y={box.y + 17} fontSize={12}>
          {shorten(element.name, box.width - (steps.length > 0 ? 62 : 20), 12)}
        </text>
        <Kind {...props} />
        <Rows {...props} />
      </g>
      <Glyphs placed={placed} selection={selection} />
      {steps.length > 0 && <Steps placed={placed} text={steps.join(" · ")} />}
    </g>
  );
}

function Kind({ placed: { element, box }, targetKind, category }: SequenceBoxProps) {
  return (
    <g transform={`translate(${box.x + 20} ${box.y + 30}) scale(0.8)`}>
      {element.crossing ? (
        <CrossingSymbol crossing={element.crossing} wall="level" />
      ) : (
        <TargetSymbol kind={targetKind} category={category} />
      )}
    </g>
  );
}

function Rows({ placed: { box }, rows }: SequenceBoxProps) {
  const { t } = useTranslation("map");
  const format = useFormat();
  const top = box.y + headHeight + 11;
  if (rows.length === 0) {
    return (
      <text className="sequence-row" x={box.x + 10} y={top} fontSize={11}>
        {t("sequence.noWay")}
      </text>
    );
  }
  return rows.map(({ key, text, pDetect, delaySeconds }, index) => (
    <g key={key} className="sequence-row">
      <text data-own="" x={box.x + 10} y={top + index * rowHeight} fontSize={11}>
        {shorten(text, box.width * 0.44, 11)}
      </text>
      <text data-own="" x={box.x + box.width * 0.58} y={top + index * rowHeight} fontSize={11} textAnchor="end">
        {format.probability(pDetect)}
      </text>
      <text data-own="" x={box.x + box.width - 10} y={top + index * rowHeight} fontSize={11} textAnchor="end">
        {delaySeconds === null ? "" : format.duration(delaySeconds)}
      </text>
    </g>
  ));
}

interface GlyphsProps {
  readonly placed: PlacedElement;
  readonly selection: Selection | null;
}

function Glyphs({ placed, selection }: GlyphsProps) {
  const shown = glyphsOf(placed);
  const { box, element } = placed;
  const hidden = element.measures.length - shown.length;
  return (
    <>
      {shown.map(({ id, at }) => {
        const measure = element.measures.find((other) => other.id === id);
        if (!measure) return null;
        return (
          <g
            key={id}
            transform={`translate(${at.x} ${at.y})`}
            className={isSelected(selection, "measure", id) ? "sequence-measure-chosen" : undefined}
            data-select={writeSelection({ kind: "measure", id })}
            data-name={measure.name}
          >
            <MeasureSymbol kind={measure.kind} />
          </g>
        );
      })}
      {hidden > 0 && (
        <text data-own="" className="sequence-row" x={box.x + 36 + shown.length * 17} y={box.y + 34} fontSize={11}>
          +{hidden}
        </text>
      )}
    </>
  );
}

function Steps({ placed: { box }, text }: { readonly placed: PlacedElement; readonly text: string }) {
  const width = Math.max(22, text.length * 6.4 + 12);
  return (
    <g className="map-mark map-mark-timely" transform={`translate(${box.x + box.width - width / 2 - 4} ${box.y + 14})`}>
      <rect x={-width / 2} y={-10} width={width} height={20} rx={10} />
      <text data-own="" textAnchor="middle" dy="0.36em">
        {text}
      </text>
    </g>
  );
}
