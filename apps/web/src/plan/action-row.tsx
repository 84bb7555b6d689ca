import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Plan, type PlanAction, usePlanActs } from "../api/plan.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskWhy } from "../programme/ask-why.tsx";
import { BearForm } from "./bear-form.tsx";

interface ActionRowProps {
  readonly plan: Plan;
  readonly action: PlanAction;
  readonly onChange: () => void;
}

const actTag: ReadonlySet<string> = new Set(["overdue"]);

/** One action as it stands, with what may be done about it. */
export function ActionRow({ plan, action, onChange }: ActionRowProps) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { title, owner, due, cost, standing, perCost, doneOn } = action;
  return (
    <tr>
      <th scope="row" className="stack-tight">
        <bdi>{title}</bdi>
        <Details plan={plan} action={action} />
        <Acts plan={plan} action={action} onChange={onChange} />
      </th>
      <td>
        <span className={actTag.has(standing) ? "tag tag-act" : "tag"}>{t(`standing.${standing}`)}</span>
        {doneOn !== null && (
          <>
            {" "}
            <time dateTime={doneOn}>{format.date(doneOn)}</time>
          </>
        )}
      </td>
      <td>
        <bdi>{owner}</bdi>
      </td>
      <td>
        <time dateTime={due}>{format.date(due)}</time>
      </td>
      <td>
        {cost && (
          <bdi>
            {format.number(cost.amount)} {cost.currency}
          </bdi>
        )}
      </td>
      <td>
        <Effect effect={action.effect} />
      </td>
      <td>
        {perCost !== null &&
          cost !== null &&
          t("worth", { risk: format.number(perCost * worthUnit, 3), currency: cost.currency })}
      </td>
    </tr>
  );
}

/** Risk is shown per so much money: per one unit the figure has no digit that anybody reads. */
const worthUnit = 100_000;

function Effect({ effect }: Pick<PlanAction, "effect">) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  if (effect === null) return <span className="soft">{t("effect.none")}</span>;
  const { riskBefore, riskAfter, target, isOfModelNow } = effect;
  return (
    <span className="stack-tight">
      <span>{t("effect.is", { before: format.probability(riskBefore), after: format.probability(riskAfter) })}</span>
      <span className="small soft">
        {target === null ? t("effect.ofAll") : <bdi>{target}</bdi>}
        {!isOfModelNow && ` · ${t("effect.older")}`}
      </span>
    </span>
  );
}

function Details({ plan, action }: Pick<ActionRowProps, "plan" | "action">) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { milestones, waitsFor, evidenceDue, acceptance, asked, effect, from } = action;
  const titleOf = (id: string) => plan.actions.find((each) => each.id === id)?.title ?? id;
  const [measure] = "criterion" in from ? from.criterion.split(".") : [];
  return (
    <div className="stack-tight small plan-details">
      <p className="soft">
        {t(`from.${from.kind}`)}{" "}
        {"criterion" in from && measure !== undefined && (
          <Link
            to="/programme/$programme/measures/$measure"
            params={{ programme: plan.programme, measure }}
            translate="no"
          >
            {from.criterion}
          </Link>
        )}
      </p>
      {waitsFor.length > 0 && (
        <p>
          {t("waits")} <bdi>{format.list(waitsFor.map(titleOf))}</bdi>
        </p>
      )}
      {evidenceDue !== null && (
        <p>
          {t("field.evidenceDue")} <time dateTime={evidenceDue}>{format.date(evidenceDue)}</time>
        </p>
      )}
      {milestones.length > 0 && (
        <ul>
          {milestones.map(({ title, due, doneOn }) => (
            <li key={`${title} ${due}`}>
              <bdi>{title}</bdi> <time dateTime={due}>{format.date(due)}</time>{" "}
              {doneOn !== null && <span className="tag">{t("standing.done")}</span>}
            </li>
          ))}
        </ul>
      )}
      {acceptance !== null && (
        <p>
          {t(acceptance.isInForce ? "acceptance.until" : "acceptance.ended")}{" "}
          <time dateTime={acceptance.expires}>{format.date(acceptance.expires)}</time>: <bdi>{acceptance.reason}</bdi>{" "}
          <span className="soft">
            (<bdi>{acceptance.askedBy}</bdi>, <bdi>{acceptance.acceptedBy}</bdi>)
          </span>
        </p>
      )}
      {asked !== null && (
        <p role="status">
          {t("acceptance.waits")}{" "}
          <Link to="/approvals/$approval" params={{ approval: asked }}>
            {t("acceptance.see")}
          </Link>
        </p>
      )}
      {effect !== null && (
        <p className="soft">
          {t("effect.source", { engine: effect.engineVersion })} <code>{effect.modelHash.slice(0, 16)}</code>
          {effect.assessmentHash !== null && (
            <>
              {" "}
              {t("effect.assessment")} <code>{effect.assessmentHash.slice(0, 16)}</code>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function Acts({ plan: { programme, on }, action, onChange }: ActionRowProps) {
  const { t } = useTranslation("plan");
  const may = useQuery(sessionQuery).data?.may ?? [];
  const record = usePlanActs(programme);
  const [isBearing, setBearing] = useState(false);
  const { id, doneOn, acceptance, asked } = action;
  const back = (what: "action" | "acceptance") => (reason: string) =>
    record.mutate([{ type: "retracted", what, of: id, reason }]);
  if (!may.includes("programme.record")) return null;
  return (
    <div className="stack-tight no-print">
      <div className="row">
        <Button size="xs" variant="default" onClick={onChange}>
          {t("change")}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={record.isPending}
          onClick={() => record.mutate([{ type: "finished", action: id, on: doneOn === null ? on : null }])}
        >
          {t(doneOn === null ? "done" : "notDone")}
        </Button>
        {acceptance !== null && (
          <AskWhy
            button={t("acceptance.back")}
            label={t("acceptance.backWhy")}
            isPending={record.isPending}
            onGive={back("acceptance")}
          />
        )}
        {doneOn === null && asked === null && acceptance === null && may.includes("programme.accept") && (
          <Button size="xs" variant="subtle" aria-expanded={isBearing} onClick={() => setBearing(!isBearing)}>
            {t("acceptance.open")}
          </Button>
        )}
        <AskWhy button={t("back")} isPending={record.isPending} onGive={back("action")} />
      </div>
      {record.isError && <Problem fault={record.error} />}
      {isBearing && asked === null && <BearForm programme={programme} action={id} />}
    </div>
  );
}
