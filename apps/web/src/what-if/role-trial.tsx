import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityModel } from "../api/shapes.ts";
import type { FacilityTabsProps } from "../facility/tab-props.ts";
import { EscortTrial } from "./escort-trial.tsx";
import { NumberTrial } from "./number-trial.tsx";
import { TickList } from "./tick-list.tsx";
import { useTrial } from "./trial.ts";
import { useTry } from "./use-try.ts";

type Role = FacilityModel["roles"][number];

interface RoleTrialsProps {
  /** The position that is open; the first where none is. */
  readonly chosen: string | undefined;
  readonly onChoose: FacilityTabsProps["onChoose"];
}

/** A position: how many hold it, where it may go, whether escorted, and what it knows. */
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
      <p className="small soft">{t("roles.onMap")}</p>
      <HeadCount key={role.id} role={role} />
      {role.access.map((grant, index) => (
        // Grants have no identifier: their position is what a document names them by.
        <AccessTrial key={`${role.id}-${index}-${grant.escort}`} role={role} index={index} />
      ))}
      <KnowledgeTrials key={`${role.id} knows`} role={role} />
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

/** One grant of access: its areas and its escort. The last area of a grant cannot be taken away. */
function AccessTrial({ role, index }: { readonly role: Role; readonly index: number }) {
  const { t } = useTranslation("what-if");
  const { model, names } = useTrial();
  const grant = role.access[index];
  if (!grant) return null;
  const states = grant.states?.map(names.state).join(", ");
  const title = (
    <>
      {grant.escort === null ? t("roles.access") : t("roles.escorted", { by: names.of(grant.escort) })}{" "}
      {states && <span className="small soft">{t("roles.inStates", { states })}</span>}
    </>
  );
  const place = { section: "roles", id: role.id, path: ["access", index, "areas"] } as const;
  return (
    <>
      <TickList title={title} place={place} stored={grant.areas} choices={model.areas} fewest={1} />
      <EscortTrial role={role} index={index} />
    </>
  );
}

/** Whose logic it knows, and which targets it knows the way to. */
function KnowledgeTrials({ role }: { readonly role: Role }) {
  const { t } = useTranslation("what-if");
  const { model } = useTrial();
  return (["measures", "targets"] as const).map((kind) => (
    <TickList
      key={kind}
      title={t(`roles.knows.${kind}`)}
      place={{ section: "roles", id: role.id, path: ["knowledge", kind] }}
      stored={role.knowledge[kind]}
      choices={model[kind]}
      fewest={0}
    />
  ));
}
