import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FacilitySearch } from "../app/search.ts";
import type { FacilityTabsProps } from "../facility/tab-props.ts";
import { ChangeList } from "./change-list.tsx";
import { MeasureSwitches } from "./measure-switches.tsx";
import { MeasureTrial } from "./measure-trial.tsx";
import { RoleTrials } from "./role-trial.tsx";
import { ForceTrials, RequirementTrials, StateTrials } from "./running-trial.tsx";
import { useTrial } from "./trial.ts";

const kinds = ["measures", "roles", "states", "forces", "requirements"] as const;

type Kind = (typeof kinds)[number];

interface TrialSideProps {
  readonly search: FacilitySearch;
  readonly onChoose: FacilityTabsProps["onChoose"];
}

/** What is tried, and below it everything that can be. */
export function TrialSide({ search, onChoose }: TrialSideProps) {
  const { t } = useTranslation("what-if");
  const { model } = useTrial();
  const [kind, setKind] = useState<Kind>(search.select?.startsWith("role:") ? "roles" : "measures");
  const [, chosenKind, chosenId] = /^(measure|role):(.+)$/.exec(search.select ?? "") ?? [];
  const measure = chosenKind === "measure" ? model.measures.find(({ id }) => id === chosenId) : undefined;
  return (
    <div className="facility-side">
      <section className="panel stack-tight what-if-changed">
        <h2>{t("changes.title")}</h2>
        <ChangeList />
      </section>
      {measure && (
        <section className="panel stack-tight" aria-labelledby="what-if-chosen">
          <h2 id="what-if-chosen">
            <bdi>{measure.name}</bdi>
          </h2>
          <MeasureTrial key={measure.id} measure={measure} />
        </section>
      )}
      <section className="panel stack-tight details">
        <fieldset className="view-switch what-if-kinds">
          <legend className="visually-hidden">{t("kind.label")}</legend>
          {kinds.map((each) => (
            <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>
              {t(`kind.${each}`)}
            </button>
          ))}
        </fieldset>
        {kind === "measures" && <MeasureSwitches />}
        {kind === "roles" && <RoleTrials chosen={chosenKind === "role" ? chosenId : undefined} onChoose={onChoose} />}
        {kind === "states" && <StateTrials />}
        {kind === "forces" && <ForceTrials />}
        {kind === "requirements" && <RequirementTrials />}
      </section>
    </div>
  );
}
