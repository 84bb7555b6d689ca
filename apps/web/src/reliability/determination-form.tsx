import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Holder, useReliabilityAct } from "../api/reliability.ts";
import { Problem } from "../patterns/problem.tsx";

const states = ["not-begun", "in-progress", "granted", "granted-with-conditions", "suspended", "withdrawn"] as const;

interface DeterminationFormProps {
  readonly programme: string;
  readonly holder: Holder;
  readonly onKept: () => void;
}

/** State and days of a determination; there is no place for a finding. */
export function DeterminationForm({ programme, holder, onKept }: DeterminationFormProps) {
  const { t } = useTranslation("reliability");
  const id = useId();
  const act = useReliabilityAct(programme);
  const [state, setState] = useState<Holder["state"]>(holder.state);
  const [decidedOn, setDecidedOn] = useState(holder.decidedOn ?? "");
  const [nextDue, setNextDue] = useState(holder.nextDue ?? "");
  const isDecided = state !== "not-begun" && state !== "in-progress";
  const isGranted = state === "granted" || state === "granted-with-conditions";
  const send = (event: FormEvent) => {
    event.preventDefault();
    const days = { decidedOn: isDecided ? decidedOn : null, nextDue: isGranted ? nextDue : null };
    act.mutate({ type: "determined", holder: holder.id, state, ...days }, { onSuccess: onKept });
  };
  return (
    <form className="panel stack no-print" onSubmit={send}>
      <h3>{t("determine.title", { code: holder.code })}</h3>
      {act.isError && <Problem fault={act.error} />}
      <div className="row row-foot">
        <div className="field">
          <label htmlFor={`${id}-state`}>{t("determine.state")}</label>
          <select
            id={`${id}-state`}
            value={state}
            onChange={(event) => setState(states.find((each) => each === event.currentTarget.value) ?? "not-begun")}
          >
            {states.map((each) => (
              <option key={each} value={each}>
                {t(`standing.${each}`)}
              </option>
            ))}
          </select>
        </div>
        {isDecided && (
          <div className="field">
            <label htmlFor={`${id}-decided`}>{t("holders.decidedOn")}</label>
            <input
              id={`${id}-decided`}
              type="date"
              required
              value={decidedOn}
              onChange={(event) => setDecidedOn(event.currentTarget.value)}
            />
          </div>
        )}
        {isGranted && (
          <div className="field">
            <label htmlFor={`${id}-due`}>{t("holders.nextDue")}</label>
            <input
              id={`${id}-due`}
              type="date"
              required
              value={nextDue}
              onChange={(event) => setNextDue(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      <div>
        <Button type="submit" loading={act.isPending}>
          {t("determine.keep")}
        </Button>
      </div>
    </form>
  );
}
