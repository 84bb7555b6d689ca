import { Button } from "@mantine/core";
import type { MouseEvent } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../patterns/dialog.tsx";
import type { Point } from "../geometry.ts";
import { NumberField } from "./number-field.tsx";
import type { Underlay } from "./placement.ts";
import { scaleBy } from "./placement.ts";

interface TwoPointsProps {
  readonly underlay: Underlay;
  readonly onScale: (metresPerPixel: number) => void;
  readonly onClose: () => void;
}

/** The scale by two places on the picture whose distance is known. The same can be said as the picture's width. */
export function TwoPoints({ underlay, onScale, onClose }: TwoPointsProps) {
  const { t } = useTranslation("underlay");
  const [points, setPoints] = useState<readonly Point[]>([]);
  const [metres, setMetres] = useState(10);
  const { href, width, height } = underlay;
  const [from, to] = points;
  const scale = from && to ? scaleBy(from, to, metres) : null;
  const mark = ({ nativeEvent, currentTarget }: MouseEvent<SVGSVGElement>): void => {
    const shown = currentTarget.getBoundingClientRect();
    const at = {
      x: ((nativeEvent.clientX - shown.left) / shown.width) * width,
      y: ((nativeEvent.clientY - shown.top) / shown.height) * height,
    };
    setPoints((before) => (before.length === 2 ? [at] : [...before, at]));
  };
  return (
    <Dialog label={t("twoPoints.title")} className="underlay-dialog" onClose={onClose}>
      <h2>{t("twoPoints.title")}</h2>
      <p>{t("twoPoints.text")}</p>
      <div className="underlay-points" dir="ltr">
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" onClick={mark}>
          <image href={href} width={width} height={height} />
          {from && to && <line className="underlay-line" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />}
          {points.map(({ x, y }) => (
            <circle key={`${x}-${y}`} className="underlay-point" cx={x} cy={y} r={width / 90} />
          ))}
        </svg>
      </div>
      <div className="row">
        <NumberField label={t("twoPoints.metres")} value={metres} least={0.01} step={0.5} onChange={setMetres} />
        <Button size="xs" disabled={scale === null} onClick={() => scale !== null && onScale(scale)}>
          {t("twoPoints.use")}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("twoPoints.leave")}
        </Button>
      </div>
    </Dialog>
  );
}
