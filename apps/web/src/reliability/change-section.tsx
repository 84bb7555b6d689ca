import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ReliabilityChange, useReliabilityAct } from "../api/reliability.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { EnterChange } from "./enter-change.tsx";
import type { SectionProps } from "./section-props.ts";
import { positionNameIn } from "./use-position.ts";

/** Who moves, leaves or returns, and the steps that it needs: access follows a determination that holds. */
export function ChangeSection({ programme, found, may }: SectionProps) {
  const { t } = useTranslation("reliability");
  const nameOf = positionNameIn(found);
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{t("changes.title")}</h2>
      <p className="soft">{t("changes.text")}</p>
      {found.changes.length === 0 && <p>{t("changes.none")}</p>}
      <ul className="plain-list stack">
        {found.changes.map((change) => (
          <li key={change.id} className="panel stack-tight">
            <OneChange programme={programme} change={change} may={may} on={found.on} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      {may && found.holders.length > 0 && <EnterChange programme={programme} found={found} />}
    </section>
  );
}

interface OneChangeProps {
  readonly programme: string;
  readonly change: ReliabilityChange;
  readonly may: boolean;
  readonly on: string;
  readonly nameOf: (position: string) => string;
}

function OneChange({ programme, change, may, on, nameOf }: OneChangeProps) {
  const { t } = useTranslation("reliability");
  const format = useFormat();
  const act = useReliabilityAct(programme);
  const { id, kind, code, on: day, fromPosition, toPosition, steps } = change;
  return (
    <>
      <h3>
        {t(`kind.${kind}`)} <code>{code}</code>
      </h3>
      <p className="small">
        <time dateTime={day}>{format.date(day)}</time> · <bdi>{nameOf(fromPosition)}</bdi>
        {toPosition !== null && (
          <>
            {" "}
            <span className="soft">{t("changes.to")}</span> <bdi>{nameOf(toPosition)}</bdi>
          </>
        )}
      </p>
      <ul className="plain-list stack-tight">
        {steps.map(({ step, due, doneOn, isOverdue }) => (
          <li key={step} className="row">
            <span>{t(`step.${step}`)}</span>
            {doneOn === null ? (
              <span className={isOverdue ? "tag tag-act" : "tag"}>
                {t(isOverdue ? "changes.overdue" : "changes.due", { date: format.date(due) })}
              </span>
            ) : (
              <span className="tag tag-accent">{t("changes.done", { date: format.date(doneOn) })}</span>
            )}
            {may && step !== "redetermined" && (
              <Button
                size="compact-sm"
                variant="default"
                className="no-print"
                aria-label={`${t(doneOn === null ? "changes.doneToday" : "changes.undo")}: ${t(`step.${step}`)}, ${code}`}
                onClick={() => act.mutate({ type: "step-done", change: id, step, on: doneOn === null ? on : null })}
              >
                {t(doneOn === null ? "changes.doneToday" : "changes.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {act.isError && <Problem fault={act.error} />}
    </>
  );
}
