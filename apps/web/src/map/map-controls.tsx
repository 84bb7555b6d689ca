import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconMinus,
  IconPlus,
  IconZoomReset,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import type { Direction } from "./selection.ts";
import { panSteps } from "./use-map-keys.ts";
import type { ZoomControl } from "./use-zoom.ts";

interface MapControlsProps {
  readonly zoom: ZoomControl;
  /** Back to the part that was shown first; `null` where that is the whole. */
  readonly onFocus: (() => void) | null;
  /** Metres that sixty pixels stand for; `null` where the plan has no scale. */
  readonly metresShown: number | null;
}

export function MapControls({ zoom, onFocus, metresShown }: MapControlsProps) {
  const { t } = useTranslation("map");
  const isWhole = zoom.transform.k === 1;
  return (
    <div className="map-foot">
      <MapScale metresShown={metresShown} />
      <div className="map-controls no-print">
        {onFocus && (
          <button type="button" className="map-whole" onClick={isWhole ? onFocus : zoom.reset}>
            {isWhole ? t("thePath") : t("wholeSite")}
          </button>
        )}
        {!isWhole && <PanButtons panBy={zoom.panBy} />}
        <button type="button" onClick={() => zoom.scaleBy(1.5)} aria-label={t("zoomIn")} title={t("zoomIn")}>
          <IconPlus size={18} aria-hidden />
        </button>
        <button type="button" onClick={() => zoom.scaleBy(1 / 1.5)} aria-label={t("zoomOut")} title={t("zoomOut")}>
          <IconMinus size={18} aria-hidden />
        </button>
        <button type="button" onClick={zoom.reset} aria-label={t("zoomFit")} title={t("zoomFit")}>
          <IconZoomReset size={18} aria-hidden />
        </button>
      </div>
    </div>
  );
}

const panButtons: readonly (readonly [Direction, typeof IconArrowUp])[] = [
  ["left", IconArrowLeft],
  ["up", IconArrowUp],
  ["down", IconArrowDown],
  ["right", IconArrowRight],
];

/** What dragging does, without it. The whole site cannot be moved: there are no such buttons then. */
function PanButtons({ panBy }: Pick<ZoomControl, "panBy">) {
  const { t } = useTranslation("map");
  return panButtons.map(([direction, Icon]) => (
    <button
      key={direction}
      type="button"
      onClick={() => panBy(...panSteps[direction])}
      aria-label={t(`pan.${direction}`)}
      title={t(`pan.${direction}`)}
    >
      <Icon size={18} aria-hidden />
    </button>
  ));
}

/** A bar of a round number of metres, or the word that there is no scale. */
function MapScale({ metresShown }: Pick<MapControlsProps, "metresShown">) {
  const { t, i18n } = useTranslation("map");
  const format = useFormat();
  if (metresShown === null) {
    return (
      <p className="map-scale" dir={i18n.dir()}>
        {t("notToScale")}
      </p>
    );
  }
  const metres = roundDown(metresShown * 1.6);
  return (
    <p className="map-scale">
      <span className="map-scale-bar" style={{ inlineSize: `${(metres / metresShown) * 60}px` }} />
      <span>{t("metres", { value: format.number(metres, metres < 1 ? 1 : 0) })}</span>
    </p>
  );
}

/** The greatest of 1, 2 and 5 times a power of ten that is not more. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= value) ?? 1;
  return factor * power;
}
