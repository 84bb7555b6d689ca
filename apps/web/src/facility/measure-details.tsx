import { useTranslation } from "react-i18next";
import type { Measure } from "../api/shapes.ts";
import { Facts } from "./facts.tsx";
import { MeasureFacts } from "./measure-list.tsx";
import type { Names } from "./names.ts";

interface MeasureDetailsProps {
  readonly measure: Measure;
  readonly names: Names;
}

/** One measure: where it stands, what it does against which tactic, and in whose hands it is. */
export function MeasureDetails({ measure, names }: MeasureDetailsProps) {
  const { t } = useTranslation("facility");
  return (
    <>
      <Facts
        facts={[
          [t("details.kind"), <bdi key="kind">{measure.kind}</bdi>],
          [
            t("details.at"),
            <ul key="at" className="plain-list">
              {measure.at.map(({ kind, id }) => (
                <li key={`${kind}:${id}`}>
                  <bdi>{names.of(id)}</bdi>
                </li>
              ))}
            </ul>,
          ],
          [t("details.does"), t(`measures.detects.${measure.detects}`)],
        ]}
      />
      <MeasureFacts measure={measure} names={names} />
    </>
  );
}
