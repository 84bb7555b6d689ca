import { useTranslation } from "react-i18next";
import type { ScenarioStep } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { ExplainedNumber } from "../patterns/explained-number.tsx";
import { reasonKey } from "./reason-key.ts";

interface MeasureTableProps {
  readonly step: ScenarioStep;
  readonly names: Names;
  readonly modelHash: string;
}

/** What stands in the way of a step: as designed, against this position, and why the two differ. */
export function MeasureTable({ step, names, modelHash }: MeasureTableProps) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  if (step.measures.length === 0) return <p className="small soft">{t("measures.none")}</p>;
  return (
    <div className="table-scroll">
      <table className="figures step-measures stacks">
        <thead>
          <tr>
            <th scope="col">{t("measures.measure")}</th>
            <th scope="col">{t("measures.designed")}</th>
            <th scope="col">{t("measures.here")}</th>
            <th scope="col">{t("measures.why")}</th>
          </tr>
        </thead>
        <tbody>
          {step.measures.map((found) => (
            <tr key={found.measure}>
              <th scope="row">
                <bdi>{names.of(found.measure)}</bdi>
              </th>
              <td data-label={t("measures.designed")}>{format.probability(found.pDetectAsDesigned)}</td>
              <td data-label={t("measures.here")}>
                <ExplainedNumber
                  name={t("measures.here")}
                  value={format.probability(found.pDetect)}
                  formula={t(`why.${reasonKey(found.why)}.formula`)}
                  inputs={[
                    { name: t("measures.designed"), value: format.probability(found.pDetectAsDesigned) },
                    ...(found.delaySeconds > 0
                      ? [{ name: t("steps.delay"), value: format.duration(found.delaySeconds) }]
                      : []),
                  ]}
                  modelHash={modelHash}
                />
              </td>
              <td className="wide" data-label={t("measures.why")}>
                {t(`why.${reasonKey(found.why)}.text`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
