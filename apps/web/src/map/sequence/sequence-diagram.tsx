import type { MouseEvent, RefObject } from "react";
import { useEffect, useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import "../map.css";
import "./sequence.css";
import { useFormat } from "../../i18n/format.ts";
import { HoverName } from "../hover-name.tsx";
import { lineThrough } from "../passage.ts";
import type { Selection } from "../selection.ts";
import { isSelected, readSelection, writeSelection } from "../selection.ts";
import { shorten, textWidth } from "../text-width.ts";
import { useOpenByKey } from "../use-open-by-key.ts";
import { useSize } from "../use-size.ts";
import type { PathElement, Sequence } from "./sequence.ts";
import type { BoxRow } from "./sequence-box.tsx";
import { SequenceBox } from "./sequence-box.tsx";
import type { PlacedLayer } from "./sequence-layout.ts";
import { layOut, placesIn } from "./sequence-layout.ts";
import { useSequenceKeys } from "./use-sequence-keys.ts";

/** A step of a path that is shown in the diagram. */
export interface SequenceStep {
  readonly tactic: string;
  readonly via: { readonly kind: string; readonly id: string };
  readonly phase: string;
  readonly pDetect: number;
  readonly delay: { readonly meanSeconds: number };
}

export interface SequenceDiagramProps {
  readonly sequence: Sequence;
  readonly label: string;
  readonly categories: ReadonlyMap<string, string>;
  readonly areaName: (id: string) => string;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly selectionText: string;
  /** A path through it, numbered from 1. */
  readonly steps?: readonly SequenceStep[];
  readonly drawing?: RefObject<SVGSVGElement | null>;
}

/** From off site to the target, layer by layer, with every way through. By mouse, touch and keyboard. */
export function SequenceDiagram(props: SequenceDiagramProps) {
  const { t } = useTranslation("map");
  const { sequence, selection, onSelect, selectionText } = props;
  const stage = useRef<HTMLDivElement>(null);
  const own = useRef<SVGSVGElement>(null);
  const { width } = useSize(stage);
  const hint = useId();
  const rowsOf = useRows(props.steps);
  const layout = useMemo(
    () => layOut(sequence, Math.max(width, 220), (element) => rowsOf(element).length),
    [sequence, width, rowsOf],
  );
  const places = useMemo(() => placesIn(layout), [layout]);
  const onOpen = useOpenByKey(stage, selection, onSelect);
  const onKeyDown = useSequenceKeys(places, selection, onSelect, onOpen);
  useChosenInView(stage, selection);
  const choose = ({ target }: MouseEvent): void =>
    onSelect(readSelection((target as Element).closest("[data-select]")?.getAttribute("data-select") ?? undefined));
  return (
    <div className="map-frame sequence-frame" dir="ltr">
      <div
        ref={stage}
        className="sequence-stage"
        role="application"
        aria-label={props.label}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is interactive; arrows move the choice in it
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <svg
            ref={props.drawing ?? own}
            className="sequence-svg"
            aria-hidden="true"
            width={layout.width}
            height={layout.height}
            onClick={choose}
          >
            {layout.layers.map((placed) => (
              <Layer key={placed.layer.area.id} placed={placed} rowsOf={rowsOf} {...props} />
            ))}
          </svg>
        )}
      </div>
      <HoverName stage={stage} />
      <p id={hint} className="visually-hidden">
        {t("sequence.keyboard")}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {selectionText}
      </p>
    </div>
  );
}

/** Scrolls to what is chosen while the diagram has the focus: the arrows may have led out of sight. */
function useChosenInView(stage: RefObject<HTMLElement | null>, selection: Selection | null): void {
  useEffect(() => {
    if (selection === null || stage.current !== document.activeElement) return;
    const chosen = stage.current?.querySelector(`[data-select="${CSS.escape(writeSelection(selection))}"]`);
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [stage, selection]);
}

interface LayerProps extends SequenceDiagramProps {
  readonly placed: PlacedLayer;
  readonly rowsOf: (element: PathElement) => readonly BoxRow[];
}

function Layer(props: LayerProps) {
  const { placed, steps, selection, sequence, categories, rowsOf } = props;
  const { elements } = placed;
  return (
    <g>
      <Band {...props} />
      {elements.map(({ element, lines }) =>
        lines.map((points) => (
          <path
            key={`${element.id}-${points[0]?.y}`}
            className={`sequence-line ${stepsAt(steps, element).length > 0 ? "sequence-line-taken" : ""}`}
            d={lineThrough(points)}
          />
        )),
      )}
      {elements.map((one) => {
        const taken = stepsAt(steps, one.element);
        return (
          <SequenceBox
            key={one.element.id}
            placed={one}
            rows={rowsOf(one.element)}
            steps={taken.map((index) => String(index + 1))}
            isAside={steps !== undefined && taken.length === 0}
            category={categories.get(sequence.target.id) ?? null}
            targetKind={sequence.target.kind}
            selection={selection}
            areaName={props.areaName}
          />
        );
      })}
    </g>
  );
}

function Band({ placed: { layer, band }, selection }: LayerProps) {
  const { t } = useTranslation("map");
  const { area } = layer;
  const isChosen = isSelected(selection, "area", area.id);
  const name = shorten(area.name, band.width * 0.6, 13);
  return (
    <g
      className={`map-room map-room-${area.kind} sequence-band ${isChosen ? "sequence-chosen" : ""}`}
      data-select={writeSelection({ kind: "area", id: area.id })}
      data-name={area.name}
    >
      <rect className="sequence-ground" {...band} rx={6} />
      <text data-own="" className="sequence-name" x={band.x + 12} y={band.y + 20} fontSize={13}>
        {name}
      </text>
      <text className="sequence-kind" x={band.x + 24 + textWidth(name, 13)} y={band.y + 20} fontSize={11}>
        {t(`areaKind.${area.kind}`)}
      </text>
    </g>
  );
}

/** Indices of the steps taken at an element. */
function stepsAt(steps: readonly SequenceStep[] | undefined, { kind, id }: PathElement): number[] {
  return (steps ?? []).flatMap(({ via }, index) => {
    const isHere = via.id === id && (kind === "crossing" ? via.kind === "crossing" : via.kind !== "crossing");
    return isHere ? [index] : [];
  });
}

/** What a box lists: the steps taken there, else each tactic as designed. */
function useRows(steps: readonly SequenceStep[] | undefined): (element: PathElement) => readonly BoxRow[] {
  const { t } = useTranslation(["map", "facility"]);
  const format = useFormat();
  return useMemo(
    () => (element) => {
      const taken = stepsAt(steps, element);
      if (taken.length === 0) {
        return element.values.map(({ tactic, ...value }) => ({
          key: tactic,
          text: t(`facility:tactic.${tactic}`),
          ...value,
        }));
      }
      return taken.flatMap((index): BoxRow[] => {
        const step = steps?.[index];
        if (!step) return [];
        const text = t("map:sequence.step", {
          number: format.number(index + 1),
          tactic: t(`facility:tactic.${step.tactic}`),
        });
        const delaySeconds = step.phase === "prepare" ? null : step.delay.meanSeconds;
        return [{ key: String(index), text, pDetect: step.pDetect, delaySeconds }];
      });
    },
    [steps, t, format],
  );
}
