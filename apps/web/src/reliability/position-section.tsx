import { useTranslation } from "react-i18next";
import type { Reliability } from "../api/reliability.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";

/** Each position of the model: how many hold it and were entered, and what its determination rests on. */
export function PositionSection({ found }: { readonly found: Reliability }) {
  const { t } = useTranslation("reliability");
  const { titleOf } = useCatalogue();
  const { number } = useFormat();
  const entered = (position: string): number =>
    found.holders.filter((holder) => holder.position === position && holder.standing !== "left").length;
  return (
    <section className="stack" aria-labelledby="positions">
      <h2 id="positions">{t("positions.title")}</h2>
      <ScrollRegion label={t("positions.table")}>
        <table className="figures">
          <thead>
            <tr>
              {(["position", "headCount", "entered", "checks"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`positions.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.positions.map(({ id, name, headCount, isContractor, checks }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi> {isContractor && <span className="tag">{t("positions.contractor")}</span>}
                </th>
                <td>{number(headCount)}</td>
                <td>{number(entered(id))}</td>
                <td>
                  <ul className="plain-list">
                    {checks.map((check) => (
                      <li key={check}>
                        <code>{check}</code> <bdi>{titleOf(check)}</bdi>
                      </li>
                    ))}
                  </ul>
                  {checks.length === 0 && <span className="soft">{t("positions.noChecks")}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
