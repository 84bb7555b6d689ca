import { useTranslation } from "react-i18next";
import type { MeasureInProgramme } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

type Plan = MeasureInProgramme["practice"]["plan"];

interface SamplePlanProps {
  readonly plan: Plan;
  /** The share that the measure tolerates. */
  readonly own: number | null;
}

/** Before testing: how many samples prove which share of failures, by how many failures may turn up among them. */
export function SamplePlan({ plan, own }: SamplePlanProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const failures = plan[0]?.samples.map((_, count) => count) ?? [];
  return (
    <details className="stack-tight">
      <summary>{t("tests.plan")}</summary>
      <p className="small soft">{t("tests.planText")}</p>
      <ScrollRegion label={t("tests.planTable")}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("tests.planRate")}</th>
              {failures.map((count) => (
                <th key={count} scope="col">
                  {t("tests.planFound", { shown: format.number(count) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.map(({ tolerated, samples }) => (
              <tr key={tolerated}>
                <th scope="row">
                  {format.percent(tolerated)} {tolerated === own && <span className="tag">{t("tests.planOwn")}</span>}
                </th>
                {failures.map((count) => (
                  <td key={count}>{format.number(samples[count] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
