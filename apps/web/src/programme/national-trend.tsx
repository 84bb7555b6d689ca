import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NationalView } from "../api/national.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { type LevelFigure, levelFigures, SpreadMark } from "./spread-table.tsx";
import { useCatalogue } from "./use-catalogue.ts";

/** The spreads on the first day of each month, and today: newest first. */
export function NationalTrend({ trend }: { readonly trend: readonly NationalView[] }) {
  const { t } = useTranslation(["national", "programme"]);
  const format = useFormat();
  const { word } = useCatalogue();
  const id = useId();
  const [figure, setFigure] = useState<LevelFigure>("verified");
  const domains = trend[0]?.domains.map(({ domain }) => domain) ?? [];
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("trend.title")}</h2>
      <div className="field programme-form">
        <label htmlFor={id}>{t("trend.figure")}</label>
        <select id={id} value={figure} onChange={(event) => setFigure(event.currentTarget.value as LevelFigure)}>
          {levelFigures.map((each) => (
            <option key={each} value={each}>
              {t(`programme:levels.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <ScrollRegion label={t("trend.table")}>
        <table className="figures spread-days">
          <thead>
            <tr>
              <th scope="col">{t("trend.day")}</th>
              <th scope="col">{t("trend.reports")}</th>
              {domains.map((domain) => (
                <th key={domain} scope="col">
                  <bdi>{word("domain", domain)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...trend].reverse().map((view) => (
              <tr key={view.on}>
                <th scope="row">
                  <time dateTime={view.on}>{format.date(view.on)}</time>
                </th>
                <td>{format.number(view.current)}</td>
                {view.domains.map((each) => (
                  <td key={each.domain}>
                    <SpreadMark spread={each[figure]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
