import { useTranslation } from "react-i18next";
import type { Crossing, FacilityModel } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Facts } from "./facts.tsx";
import { MeasureList } from "./measure-list.tsx";
import type { Names } from "./names.ts";
import { tactics } from "./tactics.ts";

interface CrossingDetailsProps {
  readonly crossing: Crossing;
  readonly model: FacilityModel;
  readonly names: Names;
}

export function CrossingDetails({ crossing, model, names }: CrossingDetailsProps) {
  const { t } = useTranslation(["facility", "map", "shell"]);
  const [from, to] = crossing.between;
  return (
    <>
      <Facts
        facts={[
          [t("details.kind"), t(`map:crossingKind.${crossing.kind}`)],
          [
            t(crossing.direction === "both" ? "details.between" : "details.fromTo"),
            <span key="between">
              <bdi>{names.of(from)}</bdi>
              {t("shell:comma")}
              <bdi>{names.of(to)}</bdi>
            </span>,
          ],
          [t("details.passes"), t(`details.carriage.${crossing.passes}`)],
          [t("details.detectAt"), t(`details.location.${crossing.detectAt}`)],
        ]}
      />
      <DelayTable delays={crossing.delays} />
      <MeasureList model={model} names={names} place={crossing.id} />
    </>
  );
}

function DelayTable({ delays }: { readonly delays: Crossing["delays"] }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  return (
    <table className="figures">
      <caption className="visually-hidden">{t("details.delays")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("details.tactic")}</th>
          <th scope="col" className="end">
            {t("details.delay")}
          </th>
        </tr>
      </thead>
      <tbody>
        {tactics.map((tactic) => {
          const delay = delays[tactic];
          return (
            <tr key={tactic}>
              <td>{t(`tactic.${tactic}`)}</td>
              <td className="end">
                {delay
                  ? t("details.meanSd", {
                      mean: format.duration(delay.meanSeconds),
                      sd: format.duration(delay.sdSeconds),
                    })
                  : t("details.cannot")}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
