import { useTranslation } from "react-i18next";
import type { NationalView } from "../api/national.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useCatalogue } from "./use-catalogue.ts";

export const levelFigures = ["claimed", "verified", "computed"] as const;
export type LevelFigure = (typeof levelFigures)[number];
export type Spread = NationalView["domains"][number][LevelFigure];

/** Each domain by each hand: where the levels of all facilities lie. */
export function SpreadTable({ view }: { readonly view: NationalView }) {
  const { t } = useTranslation(["national", "programme"]);
  const { word } = useCatalogue();
  return (
    <ScrollRegion label={t("spreads.table")}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("programme:levels.domain")}</th>
            {levelFigures.map((figure) => (
              <th key={figure} scope="col">
                {t(`programme:levels.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.domains.map((each) => (
            <tr key={each.domain}>
              <th scope="row">
                <bdi>{word("domain", each.domain)}</bdi>
              </th>
              {levelFigures.map((figure) => (
                <td key={figure}>
                  <SpreadMark spread={each[figure]} isCounted />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Five steps: the range between least and greatest is filled, the median stands out, and words say all of it. */
export function SpreadMark({ spread, isCounted }: { readonly spread: Spread; readonly isCounted?: true }) {
  const { t } = useTranslation("national");
  const format = useFormat();
  if (spread === null) return <span className="soft">{t("spread.none")}</span>;
  const { least, median, greatest, of } = spread;
  return (
    <span className="level">
      <span className="level-steps" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <i
            key={step}
            data-within={(step >= least && step <= greatest) || undefined}
            data-reached={step === median || undefined}
          />
        ))}
      </span>
      <span>{t("spread.is", { least, median, greatest })}</span>
      {isCounted && <span className="small soft">{t("spread.of", { shown: format.number(of) })}</span>}
    </span>
  );
}
