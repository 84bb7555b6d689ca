import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ScenarioPath } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { StepSentence } from "./step-sentence.tsx";

interface PathStepperProps {
  readonly path: ScenarioPath;
  readonly names: Names;
  readonly currentStep: number | null;
  readonly onStep: (step: number | null) => void;
}

/** From step to step along the path, and what the step meets. */
export function PathStepper({ path, names, currentStep, onStep }: PathStepperProps) {
  const { t } = useTranslation("scenario");
  const last = path.steps.length - 1;
  return (
    <div className="path-stepper">
      <button
        type="button"
        className="icon-button"
        aria-label={t("stepper.back")}
        disabled={currentStep === null}
        onClick={() => onStep(currentStep === 0 ? null : (currentStep ?? 0) - 1)}
      >
        <IconChevronLeft className="points" size={20} aria-hidden />
      </button>
      <div className="path-stepper-text" aria-live="polite">
        <Met path={path} names={names} currentStep={currentStep} />
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={t("stepper.on")}
        disabled={currentStep === last}
        onClick={() => onStep((currentStep ?? -1) + 1)}
      >
        <IconChevronRight className="points" size={20} aria-hidden />
      </button>
    </div>
  );
}

function Met({ path, names, currentStep }: Omit<PathStepperProps, "onStep">) {
  const { t } = useTranslation(["scenario", "facility"]);
  const format = useFormat();
  const step = currentStep === null ? undefined : path.steps[currentStep];
  if (!step || currentStep === null)
    return <span className="soft">{t("stepper.begin", { count: path.steps.length })}</span>;
  return (
    <>
      <strong>{t("stepper.of", { number: format.number(currentStep + 1), count: path.steps.length })}</strong>{" "}
      <StepSentence step={step} names={names} />
      <div className="row small">
        <span>{t(`facility:tactic.${step.tactic}`)}</span>
        <span>{t("stepper.pDetect", { value: format.probability(step.pDetect) })}</span>
        {step.phase !== "prepare" && (
          <span>{t("stepper.delay", { value: format.duration(step.delay.meanSeconds) })}</span>
        )}
        <span>{t("stepper.measures", { count: step.measures.length })}</span>
      </div>
    </>
  );
}
