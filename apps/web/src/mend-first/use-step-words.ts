import { useTranslation } from "react-i18next";
import type { FirstStep, StepEdit, SuggestedSteps } from "../api/first-steps.ts";
import type { FacilityModel } from "../api/shapes.ts";
import type { Json } from "../editing/document/json.ts";
import type { EditPlace } from "../editing/document/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import type { Change } from "../what-if/change.ts";

export interface StepWords {
  readonly sentence: (step: FirstStep) => string;
  /** `null`: it takes no figure as true. */
  readonly assumption: (step: FirstStep) => string | null;
  /** The steps as what-if tries them; a new measure is called as the reader's language calls it. */
  readonly changes: (suggested: SuggestedSteps) => readonly Change[];
}

export function useStepWords(model: FacilityModel, names: Names): StepWords {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const about = (step: FirstStep) => ({
    role: "role" in step ? names.role(step.role) : "",
    name: nameOf(step, names),
  });
  return {
    sentence: (step) => t(`step.${step.kind}`, about(step)),
    assumption: (step) => {
      const { pDetect, missProbability, delaySeconds } = step.assumed;
      const figure = pDetect ?? missProbability;
      const values = {
        figure: figure === undefined ? "" : format.probability(figure),
        time: delaySeconds === undefined ? "" : format.duration(delaySeconds),
        stored: format.duration(model.response.alarmAssessment.meanSeconds),
      };
      return t(`assumes.${step.kind}`, { ...about(step), ...values });
    },
    changes: ({ steps, edits }) => {
      const adding = steps.filter(({ kind }) => kind in newMeasureKeys);
      let number = 0;
      return edits.map((edit): Change => {
        if (edit.kind !== "add") return changeOf(edit);
        const step = adding[number++];
        const key = step && newMeasureKeys[step.kind as keyof typeof newMeasureKeys];
        const name = step && key ? t(key, about(step)) : String(edit.element["name"]);
        return { kind: "add", section: "measures", element: { ...edit.element, name } };
      });
    },
  };
}

const newMeasureKeys = {
  "two-person-rule": "measure.two-person-rule",
  "watch-target": "measure.watch-target",
  "secure-target": "measure.secure-target",
  "search-leaving": "measure.search-leaving",
  "second-control": "measure.second-control",
} as const;

const changeOf = (edit: Exclude<StepEdit, { kind: "add" }>): Change => {
  const place = edit.place as EditPlace;
  return edit.kind === "set" ? { kind: "set", place, value: edit.value as Json } : { kind: "take out", place };
};

function nameOf(step: FirstStep, names: Names): string {
  if ("area" in step) return names.of(step.area);
  if ("target" in step) return names.of(step.target);
  return "measure" in step ? names.of(step.measure) : "";
}
