import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { VersionStanding } from "../api/trend.ts";
import { useFormat } from "../i18n/format.ts";
import type { TrendRow } from "./trend-rows.ts";

interface TrendChartProps {
  readonly facility: string;
  /** Oldest first. */
  readonly versions: readonly VersionStanding[];
  readonly row: TrendRow;
}

interface Point {
  readonly version: VersionStanding;
  /** 0 to 1, from the oldest version to the newest. */
  readonly along: number;
  /** P_E, 0 to 1. */
  readonly value: number;
  readonly required: number | null;
}

const percent = (share: number): string => `${100 * share}%`;

/** One act on one target: its least P_E in every assessed version, each point a link to that version. */
export function TrendChart({ facility, versions, row }: TrendChartProps) {
  const { t } = useTranslation(["trend", "facilities"]);
  const points = pointsOf(versions, row);
  const label = t("chart", { act: t(`facilities:act.${row.act}`), target: row.targetName });
  const required = points.at(-1)?.required ?? null;
  if (points.length === 0) return <p className="soft">{t("noPath", { target: row.targetName })}</p>;
  return (
    <figure className="trend-figure" aria-label={label}>
      <figcaption className="small">{label}</figcaption>
      <div className="trend-plot">
        <span className="trend-mark small soft trend-top">1</span>
        <span className="trend-mark small soft trend-bottom">0</span>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="trend-line">
          {required !== null && (
            <line x1="0" x2="100" y1={100 - 100 * required} y2={100 - 100 * required} className="trend-required" />
          )}
          <polyline points={points.map(({ along, value }) => `${100 * along},${100 - 100 * value}`).join(" ")} />
        </svg>
        <ol className="plain-list">
          {points.map((point) => (
            <TrendPoint key={point.version.number} facility={facility} point={point} />
          ))}
        </ol>
      </div>
      <RequiredLine required={required} />
    </figure>
  );
}

function pointsOf(versions: readonly VersionStanding[], row: TrendRow): readonly Point[] {
  const last = Math.max(1, versions.length - 1);
  return versions.flatMap((version, index): readonly Point[] => {
    const worst = row.values[index];
    if (!worst || worst.pEffectiveness === null) return [];
    const required = worst.requirement?.pEffectiveness ?? null;
    return [{ version, along: versions.length === 1 ? 0.5 : index / last, value: worst.pEffectiveness, required }];
  });
}

function TrendPoint({ facility, point }: { readonly facility: string; readonly point: Point }) {
  const { t } = useTranslation("trend");
  const format = useFormat();
  const { version, along, value, required } = point;
  const words = { number: format.number(version.number), value: format.probability(value) };
  return (
    <li>
      <Link
        to="/facilities/$facility"
        params={{ facility }}
        search={{ version: version.number }}
        className={required !== null && value < required ? "trend-point trend-missed" : "trend-point"}
        style={{ insetInlineStart: percent(along), insetBlockEnd: percent(value) }}
        aria-label={t("point", words)}
        title={t("point", words)}
      >
        <span aria-hidden className="small">
          {words.number}
        </span>
      </Link>
    </li>
  );
}

function RequiredLine({ required }: { readonly required: number | null }) {
  const { t } = useTranslation("trend");
  const format = useFormat();
  if (required === null) return null;
  return <p className="small soft">{t("required", { value: format.probability(required) })}</p>;
}
