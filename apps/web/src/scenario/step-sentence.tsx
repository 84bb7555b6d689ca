import { useTranslation } from "react-i18next";
import type { ScenarioStep } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";

/** What is done, in a sentence whose names are the model's. */
export function StepSentence({ step, names }: { readonly step: ScenarioStep; readonly names: Names }) {
  const { t } = useTranslation("scenario");
  const { via } = step;
  const what = via.kind === "task" ? via.name : names.of(via.id);
  const isMove = step.from !== step.to;
  return (
    <>
      {t(`steps.via.${via.kind}`)} <bdi>{what}</bdi>
      {isMove && (
        <span className="step-move">
          {" "}
          <bdi>{names.of(step.from)}</bdi> {t("steps.to")} <bdi>{names.of(step.to)}</bdi>
        </span>
      )}
    </>
  );
}
