import { useTranslation } from "react-i18next";
import type { TrendDay } from "../api/programme-trend.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { FigureLevel } from "./figure-level.tsx";
import { type LevelFigure, levelsOf, linesOf } from "./level-steps.ts";

interface LevelsChartProps {
  /** Oldest first. */
  readonly days: readonly TrendDay[];
  readonly figure: LevelFigure;
}

/** One small figure for each domain, all of one scale: nothing is told by colour. */
export function LevelsChart({ days, figure }: LevelsChartProps) {
  const domains = days[0]?.domains ?? [];
  return (
    <div className="levels-charts">
      {domains.map(({ domain }) => (
        <DomainChart key={domain} days={days} domain={domain} figure={figure} />
      ))}
    </div>
  );
}

const scale = [0, 1, 2, 3, 4] as const;

function DomainChart({ days, domain, figure }: LevelsChartProps & { readonly domain: string }) {
  const { t } = useTranslation("programme-trend");
  const format = useFormat();
  const { word } = useCatalogue();
  const levels = levelsOf(days, domain, figure);
  const name = word("domain", domain);
  const lines = linesOf(levels);
  const wordOf = (level: number | null): string => (level === null ? t("chart.none") : format.number(level));
  return (
    <figure className="levels-chart panel" aria-labelledby={`levels-${domain}`}>
      <figcaption>
        <bdi id={`levels-${domain}`}>{name}</bdi>
        <div className="row small">
          <FigureLevel figure={figure} level={levels.at(-1) ?? null} />
        </div>
      </figcaption>
      {lines.length > 0 && (
        <div className="levels-plot" aria-hidden="true">
          {[0, 2, 4].map((level) => (
            <span key={level} className="levels-mark small soft" style={{ insetBlockEnd: `${25 * level}%` }}>
              {format.number(level)}
            </span>
          ))}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {scale.map((level) => (
              <line key={level} x1="0" x2="100" y1={25 * level} y2={25 * level} />
            ))}
            {lines.map((points) => (
              <polyline key={points} points={points} />
            ))}
          </svg>
        </div>
      )}
      {days.length > 1 && (
        <p className="small soft">
          {t("chart.moved", {
            first: wordOf(levels[0] ?? null),
            last: wordOf(levels.at(-1) ?? null),
            from: format.date(days[0]?.on ?? ""),
            to: format.date(days.at(-1)?.on ?? ""),
          })}
        </p>
      )}
    </figure>
  );
}
