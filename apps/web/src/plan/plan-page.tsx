import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import "./plan.css";
import { type Plan, planQuery } from "../api/plan.ts";
import { useCommands } from "../commands/registry.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { MarkingTag } from "../patterns/marking.tsx";
import { Problem } from "../patterns/problem.tsx";
import { useProgrammeCrumbs } from "../programme/programme-crumbs.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { ActionDialog } from "./action-dialog.tsx";
import { type ActionDraft, draftOf, emptyDraft } from "./action-draft.ts";
import { HelpMost } from "./help-most.tsx";
import { PlanFrom } from "./plan-from.tsx";
import { PlanTable } from "./plan-table.tsx";
import { TakePlan } from "./take-plan.tsx";

/** The plan of action: what helps most, the actions in their order, and what actions can be made from. */
export function PlanPage() {
  const { programme: id } = useParams({ from: "/programme/$programme/plan" });
  const found = useQuery(planQuery(id));
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Problem isPage fault={found.error} onRetry={() => void found.refetch()} />;
  return <Standing plan={found.data} />;
}

function Standing({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { programme: id, marking, on, actions } = plan;
  const [draft, setDraft] = useState<ActionDraft | null>(null);
  useCommands(
    useMemo(
      () => [{ id: "plan-action", group: "here", title: t("new"), run: () => setDraft(emptyDraft()) }] as const,
      [t],
    ),
  );
  return (
    <div className="stack-wide">
      <PageHead title={t("title")} aside={<TakePlan plan={plan} />} crumbs={useProgrammeCrumbs(id)}>
        <p className="row">
          <MarkingTag marking={marking} isFull />
          <span className="soft">
            {t("asOf")} <time dateTime={on}>{format.date(on)}</time>
          </span>
        </p>
        <p className="lead">{t("text")}</p>
      </PageHead>
      <HelpMost programme={id} />
      <section className="stack" aria-labelledby="actions">
        <div className="row-apart">
          <h2 id="actions">{t("actions", { count: actions.length, shown: format.number(actions.length) })}</h2>
          <Allowed action="programme.record">
            <Button className="no-print" onClick={() => setDraft(emptyDraft())}>
              {t("new")}
            </Button>
          </Allowed>
        </div>
        <PlanTable plan={plan} onChange={(action) => setDraft(draftOf(action))} />
      </section>
      <PlanFrom plan={plan} onTake={setDraft} />
      {draft !== null && <ActionDialog plan={plan} draft={draft} onClose={() => setDraft(null)} />}
    </div>
  );
}
