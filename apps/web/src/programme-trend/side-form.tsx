import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { ProgrammeTrend } from "../api/programme-trend.ts";

interface SideFormProps {
  readonly label: string;
  readonly day: string;
  /** Why the day is not taken. */
  readonly fault: string | null;
  readonly onDay: (day: string) => void;
  readonly choice?: {
    readonly others: ProgrammeTrend["others"];
    /** `null`: the same programme. */
    readonly chosen: string | null;
    readonly onChoose: (id: string | null) => void;
  };
}

/** One side of a comparison: a day, and where others are there, of which programme. */
export function SideForm({ label, day, fault, onDay, choice }: SideFormProps) {
  const { t } = useTranslation("programme-trend");
  const id = useId();
  return (
    <fieldset className="levels-side">
      <legend>{label}</legend>
      <div className="row">
        {choice && choice.others.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}-programme`}>{t("compare.programme")}</label>
            <select
              id={`${id}-programme`}
              value={choice.chosen ?? ""}
              onChange={(event) => choice.onChoose(event.currentTarget.value || null)}
            >
              <option value="">{t("compare.same")}</option>
              {choice.others.map((other) => (
                <option key={other.id} value={other.id} translate="no">
                  {other.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}-day`}>{t("compare.day")}</label>
          <input
            id={`${id}-day`}
            type="date"
            value={day}
            aria-invalid={fault !== null}
            aria-describedby={fault === null ? undefined : `${id}-fault`}
            onChange={(event) => {
              if (event.currentTarget.value !== "") onDay(event.currentTarget.value);
            }}
          />
        </div>
      </div>
      {fault !== null && (
        <p id={`${id}-fault`} role="alert" className="small">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
