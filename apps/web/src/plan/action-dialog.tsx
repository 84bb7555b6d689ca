import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Plan, usePlanActs } from "../api/plan.ts";
import { Dialog } from "../patterns/dialog.tsx";
import { Problem } from "../patterns/problem.tsx";
import { type ActionDraft, actOf } from "./action-draft.ts";
import { MilestoneFields } from "./milestone-fields.tsx";

interface ActionDialogProps {
  readonly plan: Plan;
  readonly draft: ActionDraft;
  readonly onClose: () => void;
}

/** One action, planned or changed. A fault leaves everything that was typed where it is. */
export function ActionDialog({ plan: { programme, actions }, draft, onClose }: ActionDialogProps) {
  const { t } = useTranslation("plan");
  const [now, setNow] = useState(draft);
  const record = usePlanActs(programme);
  const others = actions.filter(({ id }) => id !== now.action);
  const title = t(now.action === null ? "new" : "change");
  const set = (change: Partial<ActionDraft>) => setNow({ ...now, ...change });
  const send = (event: FormEvent) => {
    event.preventDefault();
    record.mutate([actOf(now)], { onSuccess: onClose });
  };
  const tick = (id: string) =>
    set({ waitsFor: now.waitsFor.includes(id) ? now.waitsFor.filter((each) => each !== id) : [...now.waitsFor, id] });
  return (
    <Dialog label={title} onClose={onClose}>
      <form className="stack plan-form" onSubmit={send}>
        <h2>{title}</h2>
        <TextInput
          label={t("field.title")}
          required
          maxLength={200}
          value={now.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t("field.owner")}
          description={t("field.ownerHint")}
          required
          maxLength={120}
          value={now.owner}
          onChange={(event) => set({ owner: event.currentTarget.value })}
        />
        <div className="row plan-fields">
          <TextInput
            type="date"
            label={t("field.due")}
            required
            value={now.due}
            onChange={(event) => set({ due: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t("field.evidenceDue")}
            value={now.evidenceDue}
            onChange={(event) => set({ evidenceDue: event.currentTarget.value })}
          />
        </div>
        <div className="row plan-fields">
          <TextInput
            type="number"
            min={0}
            step="any"
            label={t("field.cost")}
            value={now.amount}
            onChange={(event) => set({ amount: event.currentTarget.value })}
          />
          <TextInput
            label={t("field.currency")}
            pattern="[A-Za-z]{3}"
            maxLength={3}
            required={now.amount.trim() !== ""}
            value={now.currency}
            onChange={(event) => set({ currency: event.currentTarget.value })}
          />
        </div>
        <MilestoneFields milestones={now.milestones} onChange={(milestones) => set({ milestones })} />
        {others.length > 0 && (
          <fieldset className="stack-tight">
            <legend>{t("field.waitsFor")}</legend>
            {others.map(({ id, title: other }) => (
              <label key={id} className="row">
                <input type="checkbox" checked={now.waitsFor.includes(id)} onChange={() => tick(id)} />
                <bdi>{other}</bdi>
              </label>
            ))}
          </fieldset>
        )}
        {record.isError && <Problem fault={record.error} />}
        <div className="row">
          <Button type="submit" loading={record.isPending}>
            {t("keep")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("leave")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
