import { useTranslation } from "react-i18next";
import type { FacilityModel } from "../api/shapes.ts";
import { keyOf } from "./change.ts";
import { DurationTrial } from "./duration-trial.tsx";
import { NumberTrial } from "./number-trial.tsx";
import { useTrial } from "./trial.ts";
import { useTry } from "./use-try.ts";

/** How fast each response force is there. */
export function ForceTrials() {
  const { t } = useTranslation("what-if");
  const { forces } = useTrial().model.response;
  if (forces.length === 0) return <p className="soft">{t("forces.none")}</p>;
  return forces.map(({ id, name, time }) => (
    <fieldset key={id} className="what-if-group">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      <DurationTrial label={t("field.responseTime")} place={{ section: "forces", id, path: ["time"] }} stored={time} />
    </fieldset>
  ));
}

/** Which operating states are looked at, and how many of each position are there in each. */
export function StateTrials() {
  const { model } = useTrial();
  return model.states.map((state) => <StateTrial key={state.id} state={state} isLast={model.states.length === 1} />);
}

interface StateTrialProps {
  readonly state: FacilityModel["states"][number];
  readonly isLast: boolean;
}

function StateTrial({ state, isLast }: StateTrialProps) {
  const { t } = useTranslation("what-if");
  const { changes, tryOut, take, names } = useTrial();
  const change = { kind: "leave out", section: "states", id: state.id } as const;
  const isOut = changes.some((other) => keyOf(other) === keyOf(change));
  return (
    <fieldset className="what-if-group">
      <legend>
        <bdi>{state.name}</bdi>
      </legend>
      <label className="what-if-tick">
        <input
          type="checkbox"
          checked={!isOut}
          disabled={isLast && !isOut}
          onChange={() => (isOut ? take(change) : tryOut(change))}
        />
        {t("states.counts")}
      </label>
      {!isOut &&
        state.staffing.map(({ role, count }) => (
          <StaffingTrial key={role} state={state.id} role={role} name={names.role(role)} count={count} />
        ))}
    </fieldset>
  );
}

interface StaffingTrialProps {
  readonly state: string;
  readonly role: string;
  readonly name: string;
  readonly count: number;
}

function StaffingTrial({ state, role, name, count }: StaffingTrialProps) {
  const { tried, attempt } = useTry({ section: "states", id: state, path: ["staffing", role] });
  return (
    <NumberTrial
      label={name}
      stored={count}
      tried={typeof tried === "number" ? tried : null}
      bounds={{ min: 0, max: 10_000, isWhole: true }}
      onTry={(value) => attempt(value ?? undefined)}
    />
  );
}

/** What effectiveness is required, by which rule. */
export function RequirementTrials() {
  const { t } = useTranslation("what-if");
  const { requirements } = useTrial().model;
  if (requirements.length === 0) return <p className="soft">{t("requirements.none")}</p>;
  return requirements.map((requirement, index) => (
    // Requirements have no identifier: their position is what a document names them by.
    <RequirementTrial key={`${index}-${requirement.source}`} requirement={requirement} index={index} />
  ));
}

interface RequirementTrialProps {
  readonly requirement: FacilityModel["requirements"][number];
  readonly index: number;
}

function RequirementTrial({ requirement, index }: RequirementTrialProps) {
  const { t } = useTranslation(["what-if", "facilities"]);
  const { names } = useTrial();
  const { act, appliesTo, pEffectiveness } = requirement;
  const { tried, attempt } = useTry({
    section: "requiredEffectiveness",
    id: null,
    path: [index, "pEffectiveness"],
  });
  const what = appliesTo.kind === "category" ? appliesTo.category : appliesTo.targets.map(names.of).join(", ");
  return (
    <NumberTrial
      label={t("requirements.label", { act: t(`facilities:act.${act}`), what })}
      stored={pEffectiveness}
      tried={typeof tried === "number" ? tried : null}
      bounds={{ min: 0, max: 1, isWhole: false }}
      onTry={(value) => attempt(value ?? undefined)}
    />
  );
}
