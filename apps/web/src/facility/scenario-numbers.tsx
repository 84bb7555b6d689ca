import { useTranslation } from "react-i18next";
import type { FacilityModel, ScenarioSummary } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { BasisText } from "../patterns/basis-text.tsx";
import { ExplainedNumber } from "../patterns/explained-number.tsx";

export type Rule = "easi" | "deterministic";

type PathValues = NonNullable<ScenarioSummary["worst"]>["easi"];
type ResponseUsed = NonNullable<ScenarioSummary["worst"]>["response"];

type Target = FacilityModel["targets"][number];
export type Consequence = NonNullable<Target["consequence"]>;

interface RiskNumberProps {
  readonly scenario: Pick<ScenarioSummary, "conditionalRisk" | "consequence">;
  readonly worst: { readonly easi: PathValues };
  readonly consequence: Consequence | null;
  readonly modelHash: string;
}

/** "(1 - 0.063) × 0.700 = 0.656", opened: what each is and on which basis it stands. */
export function RiskNumber({ scenario, worst, consequence, modelHash }: RiskNumberProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const [pEffectiveness, weight, risk] = [
    worst.easi.pEffectiveness,
    scenario.consequence,
    scenario.conditionalRisk,
  ].map(format.probability);
  return (
    <ExplainedNumber
      name={t("number.risk")}
      value={`(1 − ${pEffectiveness}) × ${weight} = ${risk}`}
      formula={t("number.riskFormula")}
      inputs={[
        { name: t("number.pEffectiveness.easi"), value: pEffectiveness, basis: t("number.rule.easi") },
        {
          name: t("number.consequence"),
          value: weight,
          basis: consequence ? <BasisText basis={consequence.basis} /> : t("number.consequenceUnstated"),
        },
      ]}
      modelHash={modelHash}
    />
  );
}

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
