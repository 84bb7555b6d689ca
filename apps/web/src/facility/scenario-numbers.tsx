import { useTranslation } from "react-i18next";
import type { ScenarioSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { ExplainedNumber } from "../patterns/explained-number.tsx";

export type Rule = "easi" | "deterministic";

type PathValues = NonNullable<ScenarioSummary["worst"]>["easi"];
type ResponseUsed = NonNullable<ScenarioSummary["worst"]>["response"];

interface EffectivenessNumberProps {
  readonly rule: Rule;
  readonly scenario: Pick<ScenarioSummary, "worst">;
  readonly modelHash: string;
}

/** P_E of a scenario's worst state, explained from what it is made of. */
export function EffectivenessNumber({ rule, scenario, modelHash }: EffectivenessNumberProps) {
  if (!scenario.worst) return null;
  return (
    <PathEffectiveness
      rule={rule}
      value={scenario.worst[rule]}
      response={scenario.worst.response}
      modelHash={modelHash}
    />
  );
}

interface PathEffectivenessProps {
  readonly rule: Rule;
  readonly value: PathValues;
  readonly response: ResponseUsed;
  readonly modelHash: string;
}

export function PathEffectiveness({ rule, value, response, modelHash }: PathEffectivenessProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  return (
    <ExplainedNumber
      name={t(`number.pEffectiveness.${rule}`)}
      value={format.probability(value.pEffectiveness)}
      formula={t("number.pEffectivenessFormula")}
      inputs={[
        {
          name: t("number.pInterruption"),
          value: format.probability(value.pInterruption),
          basis: t(`number.rule.${rule}`),
        },
        {
          name: t("number.pNeutralization"),
          value: format.probability(response.pNeutralization),
          basis: t("number.fromForce"),
        },
        { name: t("number.pStop"), value: format.probability(value.pStop), basis: t("number.pStopBasis") },
      ]}
      modelHash={modelHash}
    />
  );
}

/** P_I of a path, with the communication and response that went into it. */
export function PathInterruption({ rule, value, response, modelHash }: PathEffectivenessProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const time = response.responseForceTime;
  return (
    <ExplainedNumber
      name={t("number.pInterruption")}
      value={format.probability(value.pInterruption)}
      formula={t(`number.pInterruptionFormula.${rule}`)}
      inputs={[
        {
          name: t("number.pCommunication"),
          value: format.probability(response.pCommunication),
          basis: t("number.fromModel"),
        },
        {
          name: t("number.responseForceTime"),
          value: time
            ? t("details.meanSd", { mean: format.duration(time.meanSeconds), sd: format.duration(time.sdSeconds) })
            : t("number.noForce"),
          basis: t("number.responseBasis"),
        },
      ]}
      modelHash={modelHash}
    />
  );
}
