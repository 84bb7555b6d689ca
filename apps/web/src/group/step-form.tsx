import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupRecord, type GroupStep, type GroupValues, useStepRecord } from "../api/group.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskSecond } from "./ask-second.tsx";
import { RecordFields } from "./record-form.tsx";
import { useGroupWords } from "./use-group-words.ts";

interface StepFormProps {
  readonly kind: GroupKind;
  readonly record: GroupRecord;
  readonly step: Pick<GroupStep, "id" | "to" | "needs" | "needsTwo">;
  /** What is known already of what the step needs. */
  readonly given?: GroupValues;
  readonly onDone: () => void;
}

/** What a step needs is given with it; where two persons do it, the second is asked. */
export function StepForm({ kind, record, step, given = {}, onDone }: StepFormProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const [fields, setFields] = useState<GroupValues>({});
  const [note, setNote] = useState("");
  const take = useStepRecord(kind.id, record.id);
  const asked = kind.fields.filter(({ name }) => step.needs.includes(name) && given[name] === undefined);
  const order = { seen: record.version, transition: step.id, fields: { ...given, ...fields }, note };
  const send = (event: FormEvent) => {
    event.preventDefault();
    take.mutate(order, { onSuccess: onDone });
  };
  const form = (
    <>
      <p>{t("steps.leadsTo", { state: words.state(step.to) })}</p>
      <RecordFields
        fields={asked.map((each) => ({ ...each, isRequired: true }))}
        values={{ ...record.fields, ...fields }}
        marking={record.marking}
        onChange={(next) => setFields(Object.fromEntries(asked.map(({ name }) => [name, next[name] ?? null])))}
      />
    </>
  );
  if (step.needsTwo) {
    return (
      <div className="stack">
        {form}
        <AskSecond kind={kind.id} record={record.id} order={{ type: "step", ...order }} />
      </div>
    );
  }
  return (
    <form className="panel stack narrow" onSubmit={send}>
      {form}
      <TextInput
        label={t("steps.note")}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {take.isError && <Problem fault={take.error} />}
      <div>
        <Button type="submit" loading={take.isPending}>
          {words.step(step.id)}
        </Button>
      </div>
    </form>
  );
}
