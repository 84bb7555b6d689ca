import { useTranslation } from "react-i18next";
import type { ScenarioPath, ScenarioResult, StateResult } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import type { Rule } from "../facility/scenario-numbers.tsx";
import { type Consequence, PathEffectiveness, PathInterruption, RiskNumber } from "../facility/scenario-numbers.tsx";
import { useFormat } from "../i18n/format.ts";
import { ExplainedNumber } from "../patterns/explained-number.tsx";
import { RiskBar } from "../patterns/risk-bar.tsx";
import { Term } from "../patterns/term.tsx";

interface OutcomeProps {
  readonly scenario: ScenarioResult;
  readonly worst: StateResult;
  readonly path: ScenarioPath;
  readonly names: Names;
  readonly modelHash: string;
  /** As the model states it for the target; `null`: not stated. */
  readonly consequence: Consequence | null;
}

const rules: readonly Rule[] = ["easi", "deterministic"];

/** What the scenario comes to: both rules side by side, then what becomes of detection. */
export function Outcome({ scenario, worst, path, names, modelHash, consequence }: OutcomeProps) {
  const { t } = useTranslation("scenario");
  return (
    <section className="panel stack" aria-label={t("outcome.label")}>
      <div className="row-apart">
        <Term id="conditional-risk">{t("outcome.risk")}</Term>
        <RiskBar risk={scenario.conditionalRisk} />
      </div>
      <p className="small">
        <RiskNumber scenario={scenario} worst={worst} consequence={consequence} modelHash={modelHash} />
      </p>
      <table className="figures">
        <caption className="visually-hidden">{t("outcome.rules")}</caption>
        <thead>
          <tr>
            <td />
            {rules.map((rule) => (
              <th key={rule} scope="col">
                {t(`outcome.rule.${rule}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <Term id="p-effectiveness">{t("outcome.pEffectiveness")}</Term>
            </th>
            {rules.map((rule) => (
              <td key={rule}>
                <PathEffectiveness rule={rule} value={path[rule]} response={worst.response} modelHash={modelHash} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              <Term id="p-interruption">{t("outcome.pInterruption")}</Term>
            </th>
            {rules.map((rule) => (
              <td key={rule}>
                <PathInterruption rule={rule} value={path[rule]} response={worst.response} modelHash={modelHash} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <DetectionSplit path={path} modelHash={modelHash} />
      <ResponseLine worst={worst} names={names} />
      {worst.isBounded && <p className="tag tag-act">{t("outcome.bounded")}</p>}
    </section>
  );
}

const shares = ["timely", "late", "none"] as const;

/** Timely, late, none: three shares of one, told apart by pattern and word. */
function DetectionSplit({ path, modelHash }: Pick<OutcomeProps, "path" | "modelHash">) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const values = { timely: path.pTimely, late: path.pLate, none: path.pNone };
  return (
    <div className="stack-tight">
      <Term id="timely-late-none">{t("split.title")}</Term>
      <div className="split" aria-hidden="true">
        {shares.map((share) => (
          <span key={share} className={`split-${share}`} style={{ inlineSize: `${values[share] * 100}%` }} />
        ))}
      </div>
      <ul className="plain-list split-values">
        {shares.map((share) => (
          <li key={share} className="row">
            <span className={`split-key split-${share}`} aria-hidden="true" />
            <span>{t(`split.${share}`)}</span>
            <ExplainedNumber
              name={t(`split.${share}`)}
              value={format.probability(values[share])}
              formula={t(`split.formula.${share}`)}
              inputs={[]}
              modelHash={modelHash}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ResponseLine({ worst, names }: Pick<OutcomeProps, "worst" | "names">) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const { force, responseForceTime } = worst.response;
  return (
    <p className="small">
      {t("response.state")} <bdi>{names.state(worst.state)}</bdi>
      {t("shell:fullStop")}{" "}
      {force && responseForceTime ? (
        <>
          {t("response.force")} <bdi>{names.force(force)}</bdi>,{" "}
          {t("response.time", {
            mean: format.duration(responseForceTime.meanSeconds),
            sd: format.duration(responseForceTime.sdSeconds),
          })}
        </>
      ) : (
        t("response.none")
      )}
    </p>
  );
}
