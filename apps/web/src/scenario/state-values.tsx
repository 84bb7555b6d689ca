import { useTranslation } from "react-i18next";
import type { ScenarioResult, StateResult } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { Term } from "../patterns/term.tsx";

interface StateValuesProps {
  readonly scenario: ScenarioResult;
  readonly worst: StateResult;
  readonly names: Names;
}

/** The worst value in each operating state; the scenario is as bad as its worst. */
export function StateValues({ scenario, worst, names }: StateValuesProps) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const write = (value: number | null): string => (value === null ? t("states.noPath") : format.probability(value));
  return (
    <section className="panel stack">
      <h2>
        <Term id="operating-state">{t("states.title")}</Term>
      </h2>
      <div className="table-scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("states.state")}</th>
              <th scope="col">{t("states.easi")}</th>
              <th scope="col">{t("states.deterministic")}</th>
            </tr>
          </thead>
          <tbody>
            {scenario.byState.map((value) => (
              <tr key={value.state}>
                <th scope="row">
                  <bdi>{names.state(value.state)}</bdi>{" "}
                  {value.state === worst.state && <span className="tag tag-accent">{t("states.worst")}</span>}
                </th>
                <td>{write(value.pEffectiveness)}</td>
                <td>{write(value.pStopDeterministic)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
