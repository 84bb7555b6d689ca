import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { FacilityModel } from "../api/shapes.ts";
import { useTrial } from "./trial.ts";
import { useTry } from "./use-try.ts";

interface EscortTrialProps {
  readonly role: FacilityModel["roles"][number];
  readonly index: number;
}

/** Who goes with whoever enters by a grant: one of the measures, or nobody. */
export function EscortTrial({ role, index }: EscortTrialProps) {
  const { t } = useTranslation("what-if");
  const { model, names } = useTrial();
  const id = useId();
  const stored = role.access[index]?.escort ?? null;
  const { tried, attempt } = useTry({ section: "roles", id: role.id, path: ["access", index, "escort"] });
  const chosen = tried === undefined ? stored : tried;
  const choose = (value: string) => {
    const next = value === "" ? null : value;
    attempt(next === stored ? undefined : next);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t("roles.escort")}</label>
      <select id={id} value={String(chosen ?? "")} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t("roles.unescorted")}</option>
        {model.measures.map((measure) => (
          <option key={measure.id} value={measure.id}>
            {measure.name}
          </option>
        ))}
      </select>
      <span className="small soft">
        {t("field.stored", { value: stored === null ? t("roles.unescorted") : names.of(stored) })}
      </span>
    </div>
  );
}
