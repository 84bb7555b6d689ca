import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type GroupKind,
  type GroupRecordInFull,
  type GroupStep,
  type GroupValues,
  useStepRecord,
} from "../api/group.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { useRoleName } from "../patterns/role-name.tsx";
import { AskSecond } from "./ask-second.tsx";
import { RecordFields } from "./record-form.tsx";
import { useGroupWords } from "./use-group-words.ts";

interface RecordStepsProps {
  readonly kind: GroupKind;
  readonly found: GroupRecordInFull;
}

/** Where the record stands, and the steps that lead on: those of others are named with who may do them. */
export function RecordSteps({ kind, found }: RecordStepsProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const { steps, record } = found;
  if (steps.length === 0) return null;
  const chosen = steps.find((each) => each.id === open && each.mayDo);
  return (
    <section className="stack no-print" aria-labelledby={id}>
      <h2 id={id}>{t("steps.title")}</h2>
      <div className="group-steps">
        {steps
          .filter(({ mayDo }) => mayDo)
          .map((each) => (
            <Button
              key={each.id}
              variant={each.id === open ? "filled" : "default"}
              aria-expanded={each.id === open}
              onClick={() => setOpen(each.id === open ? null : each.id)}
            >
              {each.needsTwo ? t("steps.askFor", { step: words.step(each.id) }) : words.step(each.id)}
            </Button>
          ))}
      </div>
      <OthersSteps steps={steps.filter(({ mayDo }) => !mayDo)} />
      {chosen && (
        <StepForm
          key={chosen.id + record.changedAt}
          kind={kind}
          found={found}
          step={chosen}
          onDone={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function OthersSteps({ steps }: { readonly steps: readonly GroupStep[] }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { list } = useFormat();
  const roleName = useRoleName();
  if (steps.length === 0) return null;
  return (
    <ul className="plain-list small soft">
      {steps.map((each) => (
        <li key={each.id}>{t("steps.others", { step: words.step(each.id), roles: list(each.roles.map(roleName)) })}</li>
      ))}
    </ul>
  );
}

interface StepFormProps extends RecordStepsProps {
  readonly step: GroupStep;
  readonly onDone: () => void;
}

function StepForm({ kind, found, step, onDone }: StepFormProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { record, version } = found;
  const [fields, setFields] = useState<GroupValues>({});
  const [note, setNote] = useState("");
  const take = useStepRecord(kind.id, record.id);
  const needed = kind.fields.filter(({ name }) => step.needs.includes(name));
  const order = { seen: version, transition: step.id, fields, note };
  const send = (event: FormEvent) => {
    event.preventDefault();
    take.mutate(order, { onSuccess: onDone });
  };
  const asked = (
    <>
      <p>{t("steps.leadsTo", { state: words.state(step.to) })}</p>
      <RecordFields
        fields={needed.map((each) => ({ ...each, isRequired: true }))}
        values={{ ...record.fields, ...fields }}
        marking={record.marking}
        onChange={(next) => setFields(Object.fromEntries(step.needs.map((name) => [name, next[name] ?? null])))}
      />
    </>
  );
  if (step.needsTwo) {
    return (
      <div className="stack">
        {asked}
        <AskSecond kind={kind.id} record={record.id} order={{ type: "step", ...order }} />
      </div>
    );
  }
  return (
    <form className="panel stack narrow" onSubmit={send}>
      {asked}
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
