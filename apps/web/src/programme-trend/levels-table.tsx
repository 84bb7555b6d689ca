import { useTranslation } from "react-i18next";
import type { TrendDay } from "../api/programme-trend.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { FigureLevel } from "./figure-level.tsx";
import type { LevelFigure } from "./level-steps.ts";

interface LevelsTableProps {
  /** Oldest first; the table has the newest first. */
  readonly days: readonly TrendDay[];
  readonly figure: LevelFigure;
}

/** What the figures draw, in numbers: a row for each day. */
export function LevelsTable({ days, figure }: LevelsTableProps) {
  const { t } = useTranslation("programme-trend");
  const format = useFormat();
  const { word } = useCatalogue();
  const hasModel = days.some(({ model }) => model !== null);
  return (
    <ScrollRegion label={t("table.title")}>
      <table className="figures spread-days">
        <thead>
          <tr>
            <th scope="col">{t("table.day")}</th>
            {hasModel && <th scope="col">{t("table.model")}</th>}
            {days[0]?.domains.map(({ domain }) => (
              <th key={domain} scope="col">
                <bdi>{word("domain", domain)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ on, model, isCatalogueOther, domains }) => (
            <tr key={on}>
              <th scope="row">
                <time dateTime={on}>{format.date(on)}</time>{" "}
                {isCatalogueOther && <span className="tag">{t("table.other")}</span>}
              </th>
              {hasModel && <td>{model === null ? t("table.noModel") : format.number(model)}</td>}
              {domains.map((each) => (
                <td key={each.domain}>
                  <FigureLevel figure={figure} level={each[figure]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
