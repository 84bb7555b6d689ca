import { useTranslation } from "react-i18next";
import type { FacilityModel, FacilityView } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { BasisText } from "../patterns/basis-text.tsx";
import { Diagnostics } from "../patterns/diagnostics.tsx";
import { Facts } from "./facts.tsx";
import type { Names } from "./names.ts";

/** What else the model states: the threat, the states, who responds, and what its checker doubts. */
export function ModelSummary({ view, names }: { readonly view: FacilityView; readonly names: Names }) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const { model } = view;
  const { threatStatement: threat } = model;
  return (
    <div className="stack-wide">
      <Facts
        facts={[
          [t("model.threat"), <bdi key="threat">{threat.reference}</bdi>],
          [t("model.insiders"), format.number(threat.insiders)],
          [t("model.violence"), t(`model.${threat.violence}`)],
          [t("model.collusion"), t(`model.${threat.collusion}`)],
          [t("model.computerAccess"), t(`model.${threat.computerAccess}`)],
          [t("model.operator"), <bdi key="operator">{names.organisation(model.facility.operator)}</bdi>],
          [t("model.states"), <bdi key="states">{format.list(model.states.map(({ name }) => name))}</bdi>],
          [t("model.alarmAssessment"), format.duration(model.response.alarmAssessment.meanSeconds)],
          [t("number.pCommunication"), format.probability(model.response.pCommunication)],
        ]}
      />
      <Forces model={model} />
      <section className="stack">
        <h2>{t("model.warnings", { count: view.warnings.length })}</h2>
        {view.warnings.length > 0 && <Diagnostics diagnostics={view.warnings} files={[]} />}
      </section>
    </div>
  );
}

function Forces({ model }: { readonly model: FacilityModel }) {
  const { t } = useTranslation(["facility", "facilities"]);
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t("model.forces")}</h2>
      <ul className="plain-list stack">
        {model.response.forces.map((force) => (
          <li key={force.id}>
            <strong>
              <bdi>{force.name}</bdi>
            </strong>{" "}
            {t("details.meanSd", {
              mean: format.duration(force.time.meanSeconds),
              sd: format.duration(force.time.sdSeconds),
            })}
            <ul className="prose-list small">
              {(["non-violent", "violent"] as const).map((mode) => {
                const chance = force.pNeutralization[mode];
                return (
                  <li key={mode}>
                    {t(`facilities:mode.${mode}`)}: {chance ? format.probability(chance.value) : t("model.notStopped")}{" "}
                    {chance && <BasisText basis={chance.basis} />}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
