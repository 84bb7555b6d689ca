import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import type { WhatIfAnswer } from "../api/what-if.ts";
import type { Names } from "../facility/names.ts";

/** A scenario by its identifier: from the answer where it moved, from the assessment where it did not. */
export function useScenarioName(
  answer: WhatIfAnswer,
  assessment: AssessmentSummary | null,
  names: Names,
): (id: string) => string {
  const { t } = useTranslation(["facility", "facilities"]);
  return (id) => {
    const found =
      answer.scenarios.find(({ scenario }) => scenario === id) ?? assessment?.scenarios.find((each) => each.id === id);
    if (!found) return id;
    const act = t("facility:ranking.act", { act: t(`facilities:act.${found.act}`), target: names.of(found.target) });
    return `${act} (${t(`facilities:mode.${found.mode}`)})`;
  };
}
