import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityModel } from "../api/shapes.ts";
import { sameJson } from "../editing/document/json.ts";
import type { FacilityTabsProps } from "../facility/tab-props.ts";
import { NumberTrial } from "./number-trial.tsx";
import { useTrial } from "./trial.ts";
import { useTry } from "./use-try.ts";

type Role = FacilityModel["roles"][number];

interface RoleTrialsProps {
  /** The position that is open; the first where none is. */
  readonly chosen: string | undefined;
  readonly onChoose: FacilityTabsProps["onChoose"];
}

/** A position: how many hold it, where it may go, whether escorted. */
export function RoleTrials({ chosen, onChoose }: RoleTrialsProps) {
  const { t } = useTranslation("what-if");
  const { model } = useTrial();
  const id = useId();
  const role = model.roles.find((each) => each.id === chosen) ?? model.roles[0];
  if (!role) return <p className="soft">{t("roles.none")}</p>;
  return (
    <div className="stack-tight">
      <div className="field">
        <label htmlFor={id}>{t("roles.choose")}</label>
        <select
          id={id}
          translate="no"
          value={role.id}
          onChange={(event) => onChoose({ select: `role:${event.currentTarget.value}` })}
        >
          {model.roles.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <HeadCount key={role.id} role={role} />
      {role.access.map((grant, index) => (
        // Grants have no identifier: their position is what a document names them by.
        <AccessTrial key={`${role.id}-${index}-${grant.escort}`} role={role} index={index} />
      ))}
    </div>
  );
}

function HeadCount({ role }: { readonly role: Role }) {
  const { t } = useTranslation("what-if");
  const { tried, attempt } = useTry({ section: "roles", id: role.id, path: ["headCount"] });
  return (
    <NumberTrial
      label={t("field.headCount")}
      stored={role.headCount}
      tried={typeof tried === "number" ? tried : null}
      bounds={{ min: 1, max: 100_000, isWhole: true }}
      onTry={(value) => attempt(value ?? undefined)}
    />
  );
}

/** One grant of access: its areas, each ticked on or off. The last area of a grant cannot be taken away. */
function AccessTrial({ role, index }: { readonly role: Role; readonly index: number }) {
  const { t } = useTranslation("what-if");
  const { model, names } = useTrial();
  const grant = role.access[index];
  const { tried, attempt } = useTry({ section: "roles", id: role.id, path: ["access", index, "areas"] });
  if (!grant) return null;
  const areas = Array.isArray(tried) ? tried.map(String) : grant.areas;
  const tick = (area: string) => {
    const next = areas.includes(area) ? areas.filter((other) => other !== area) : [...areas, area];
    const inOrder = model.areas.map(({ id }) => id).filter((each) => next.includes(each));
    const stored = model.areas.map(({ id }) => id).filter((each) => grant.areas.includes(each));
    attempt(sameJson(inOrder, stored) ? undefined : inOrder);
  };
  const states = grant.states?.map(names.state).join(", ");
  return (
    <fieldset className="what-if-group">
      <legend>
        {grant.escort === null ? t("roles.access") : t("roles.escorted", { by: names.of(grant.escort) })}{" "}
        {states && <span className="small soft">{t("roles.inStates", { states })}</span>}
      </legend>
      <div className="what-if-areas">
        {model.areas.map(({ id, name }) => (
          <label key={id} className="what-if-tick">
            <input
              type="checkbox"
              checked={areas.includes(id)}
              disabled={areas.length === 1 && areas.includes(id)}
              onChange={() => tick(id)}
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
