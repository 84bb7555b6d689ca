import { useTranslation } from "react-i18next";
import type { ScenarioPath, ScenarioStep } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { ExplainedNumber } from "../patterns/explained-number.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { StepGroup } from "./step-group.tsx";
import { stepGroups } from "./step-groups.ts";
import { StepSentence } from "./step-sentence.tsx";

interface StepListProps {
  readonly path: ScenarioPath;
  readonly names: Names;
  readonly currentStep: number | null;
  readonly onStep: (step: number | null) => void;
  readonly modelHash: string;
}

/** The path as an ordered list: each step, what could detect it, and why it does not. */
export function StepList({ path, names, currentStep, onStep, modelHash }: StepListProps) {
  const { t } = useTranslation("scenario");
  return (
    <section className="stack">
      <h2>{t("steps.title")}</h2>
      <ol className="plain-list stack">
        {stepGroups(path.steps).map((group) => {
          const items = group.steps.map((step, offset) => {
            const index = group.first + offset;
            return (
              <StepItem
                key={index}
                step={step}
                number={index + 1}
                names={names}
                isCurrent={index === currentStep}
                isCritical={index === path.criticalDetectionPoint}
                onChoose={() => onStep(index === currentStep ? null : index)}
                modelHash={modelHash}
              />
            );
          });
          if (!group.isUnhindered) return items;
          return (
            <StepGroup key={`group-${group.first}`} group={group} names={names} currentStep={currentStep}>
              {items}
            </StepGroup>
          );
        })}
      </ol>
    </section>
  );
}

interface StepItemProps {
  readonly step: ScenarioStep;
  readonly number: number;
  readonly names: Names;
  readonly isCurrent: boolean;
  readonly isCritical: boolean;
  readonly onChoose: () => void;
  readonly modelHash: string;
}

function StepItem({ step, number, names, isCurrent, isCritical, onChoose, modelHash }: StepItemProps) {
  const { t } = useTranslation(["scenario", "facility"]);
  const format = useFormat();
  return (
    <li className={`panel step ${isCurrent ? "step-current" : ""}`}>
      <button
        type="button"
        className="step-number"
        aria-pressed={isCurrent}
        onClick={onChoose}
        aria-label={t("steps.show", { number: format.number(number) })}
      >
        {format.number(number)}
      </button>
      <div className="stack-tight step-body">
        <h3>
          <StepSentence step={step} names={names} />
        </h3>
        <p className="row small">
          <span className="tag">{t(`phase.${step.phase}`)}</span>
          <span>{t(`facility:tactic.${step.tactic}`)}</span>
          <StepNumbers step={step} modelHash={modelHash} />
          <Timeliness step={step} />
          {isCritical && <span className="tag tag-accent">{t("steps.critical")}</span>}
        </p>
        <MeasureTable step={step} names={names} modelHash={modelHash} />
      </div>
    </li>
  );
}

function StepNumbers({ step, modelHash }: { readonly step: ScenarioStep; readonly modelHash: string }) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  return (
    <>
      <span>
        {t("steps.detection")}{" "}
        <ExplainedNumber
          name={t("steps.pDetect")}
          value={format.probability(step.pDetect)}
          formula={t("steps.pDetectFormula")}
          inputs={[{ name: t("steps.measures"), value: format.number(step.measures.length) }]}
          modelHash={modelHash}
        />
      </span>
      {step.phase !== "prepare" && (
        <span>
          {t("steps.delay")}{" "}
          <ExplainedNumber
            name={t("steps.delay")}
            value={format.duration(step.delay.meanSeconds)}
            formula={t("steps.delayFormula")}
            inputs={[
              { name: t("steps.sd"), value: format.duration(step.delay.sdSeconds) },
              ...(step.remainingSeconds === null
                ? []
                : [{ name: t("steps.remaining"), value: format.duration(step.remainingSeconds) }]),
              { name: t("steps.pResponse"), value: format.probability(step.pResponseInTime) },
            ]}
            modelHash={modelHash}
          />
        </span>
      )}
    </>
  );
}

function Timeliness({ step }: { readonly step: ScenarioStep }) {
  const { t } = useTranslation("scenario");
  if (step.phase === "prepare") return <span className="tag">{t("steps.untimed")}</span>;
  return <span className="tag">{step.isTimely ? t("steps.timely") : t("steps.late")}</span>;
}
