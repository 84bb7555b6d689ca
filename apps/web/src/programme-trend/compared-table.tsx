import { useTranslation } from "react-i18next";
import type { ComparedDomain } from "../api/programme-trend.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { FigureLevel } from "./figure-level.tsx";
import { levelFigures } from "./level-steps.ts";

/** Each domain by each hand, before and after, and how many criteria were gained and lost. */
export function ComparedTable({ domains }: { readonly domains: readonly ComparedDomain[] }) {
  const { t } = useTranslation(["programme-trend", "programme"]);
  const format = useFormat();
  const { word } = useCatalogue();
  return (
    <ScrollRegion label={t("compare.table")}>
      <table className="figures levels-compared">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t("programme:levels.domain")}
            </th>
            {levelFigures.map((figure) => (
              <th key={figure} scope="colgroup" colSpan={2}>
                {t(`programme:levels.${figure}`)}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {t("compare.gained")}
            </th>
            <th scope="col" rowSpan={2}>
              {t("compare.lost")}
            </th>
          </tr>
          <tr>
            {levelFigures.flatMap((figure) => [
              <th key={`${figure} before`} scope="col">
                {t("compare.before")}
              </th>,
              <th key={`${figure} after`} scope="col">
                {t("compare.after")}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {domains.map((each) => (
            <tr key={each.domain}>
              <th scope="row">
                <bdi>{word("domain", each.domain)}</bdi>
              </th>
              {levelFigures.flatMap((figure) => [
                <td key={`${figure} before`}>
                  <FigureLevel figure={figure} level={each[figure].before} />
                </td>,
                <td key={`${figure} after`}>
                  <FigureLevel figure={figure} level={each[figure].after} /> <Moved {...each[figure]} />
                </td>,
              ])}
              <td>{format.number(each.gained.length)}</td>
              <td>{format.number(each.lost.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Moved({ before, after }: ComparedDomain["claimed"]) {
  const { t } = useTranslation("programme-trend");
  if (before === null || after === null || before === after) return null;
  return <span className="tag">{t(after > before ? "compare.higher" : "compare.lower")}</span>;
}
