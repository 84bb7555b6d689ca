import { Button, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MilestoneDraft } from "./action-draft.ts";

interface MilestoneFieldsProps {
  readonly milestones: readonly MilestoneDraft[];
  readonly onChange: (milestones: readonly MilestoneDraft[]) => void;
}

const most = 20;

/** What is reached on the way, each with its day and the day on which it was. */
export function MilestoneFields({ milestones, onChange }: MilestoneFieldsProps) {
  const { t } = useTranslation("plan");
  const set = (at: number, change: Partial<MilestoneDraft>) =>
    onChange(milestones.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset className="stack-tight">
      <legend>{t("field.milestones")}</legend>
      {milestones.map(({ title, due, doneOn }, at) => (
        <div key={at} className="row plan-fields">
          <TextInput
            label={t("field.milestone", { number: at + 1 })}
            maxLength={200}
            value={title}
            onChange={(event) => set(at, { title: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t("field.due")}
            required={title.trim() !== ""}
            value={due}
            onChange={(event) => set(at, { due: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t("field.doneOn")}
            value={doneOn}
            onChange={(event) => set(at, { doneOn: event.currentTarget.value })}
          />
          <Button
            size="xs"
            variant="subtle"
            aria-label={t("field.removeMilestone", { number: at + 1 })}
            onClick={() => onChange(milestones.filter((_, index) => index !== at))}
          >
            {t("remove")}
          </Button>
        </div>
      ))}
      {milestones.length < most && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => onChange([...milestones, { title: "", due: "", doneOn: "" }])}
          >
            {t("field.addMilestone")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
