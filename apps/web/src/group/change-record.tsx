import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type GroupKind,
  type GroupRecordInFull,
  type GroupValues,
  type Markings,
  useChangeRecord,
} from "../api/group.ts";
import { Problem } from "../patterns/problem.tsx";
import { AskSecond, isForTwo } from "./ask-second.tsx";
import { MarkingFields } from "./marking-fields.tsx";
import { changeableFields, RecordFields } from "./record-form.tsx";
import { useGroupWords } from "./use-group-words.ts";

interface ChangeProps {
  readonly kind: GroupKind;
  readonly found: GroupRecordInFull;
  readonly onDone: () => void;
}

interface ActFormProps {
  readonly button: string;
  readonly isPending: boolean;
  readonly fault: unknown;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

function ActForm({ button, isPending, fault, onSend, children }: ActFormProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className="panel stack narrow" onSubmit={send}>
      {children}
      {fault !== null && <Problem fault={fault} />}
      <div>
        <Button type="submit" loading={isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}

export function ChangeRecord({ kind, found, onDone }: ChangeProps) {
  const { t } = useTranslation("group");
  const { record, version } = found;
  const [values, setValues] = useState<GroupValues>({});
  const change = useChangeRecord(kind.id, record.id);
  const fields = changeableFields(kind, record.state);
  if (fields.length === 0) return <p className="soft">{t("change.fixed")}</p>;
  return (
    <ActForm
      button={t("change.save")}
      isPending={change.isPending}
      fault={change.error}
      onSend={() => change.mutate({ type: "change", seen: version, fields: values }, { onSuccess: onDone })}
    >
      <RecordFields
        fields={fields}
        values={{ ...record.fields, ...values }}
        marking={record.marking}
        fieldMarkings={record.fieldMarkings}
        onChange={(next) =>
          setValues(
            Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== (record.fields[name] ?? null))),
          )
        }
      />
    </ActForm>
  );
}

const whole = "";

/** The record's marking, or that of one of its fields; what lets anything out further is asked of a second person. */
export function MarkRecord({ kind, found, onDone }: ChangeProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const { record, version } = found;
  const [part, setPart] = useState(whole);
  const [markings, setMarkings] = useState<Markings>({ marking: record.marking, fieldMarkings: record.fieldMarkings });
  const change = useChangeRecord(kind.id, record.id);
  const order = { type: "mark", seen: version, ...markings } as const;
  const shown = part === whole ? markings.marking : (markings.fieldMarkings[part] ?? markings.marking);
  if (isForTwo(change.error)) return <AskSecond kind={kind.id} record={record.id} order={order} />;
  return (
    <ActForm
      button={t("change.mark")}
      isPending={change.isPending}
      fault={change.error}
      onSend={() => change.mutate(order, { onSuccess: onDone })}
    >
      <NativeSelect
        label={t("marking.part")}
        value={part}
        onChange={(event) => setPart(event.currentTarget.value)}
        data={[
          { value: whole, label: t("marking.whole") },
          ...kind.fields.map(({ name }) => ({ value: name, label: words.field(name) })),
        ]}
      />
      <MarkingFields
        legend={t("marking.title")}
        marking={shown}
        onChange={(marking) =>
          setMarkings(
            part === whole
              ? { ...markings, marking }
              : { ...markings, fieldMarkings: { ...markings.fieldMarkings, [part]: marking } },
          )
        }
      />
      {part !== whole && markings.fieldMarkings[part] !== undefined && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              const { [part]: _removed, ...others } = markings.fieldMarkings;
              setMarkings({ ...markings, fieldMarkings: others });
            }}
          >
            {t("marking.remove")}
          </Button>
        </div>
      )}
    </ActForm>
  );
}

export function WithdrawRecord({ kind, found, onDone }: ChangeProps) {
  const { t } = useTranslation("group");
  const [reason, setReason] = useState("");
  const change = useChangeRecord(kind.id, found.record.id);
  return (
    <ActForm
      button={t("change.withdraw")}
      isPending={change.isPending}
      fault={change.error}
      onSend={() => change.mutate({ type: "withdraw", seen: found.version, reason }, { onSuccess: onDone })}
    >
      <p>{t("change.withdrawText")}</p>
      <TextInput
        label={t("change.reason")}
        value={reason}
        required
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}

export function EraseRecord({ kind, found, onDone }: ChangeProps) {
  const { t } = useTranslation("group");
  const change = useChangeRecord(kind.id, found.record.id);
  return (
    <ActForm
      button={t("change.erase")}
      isPending={change.isPending}
      fault={change.error}
      onSend={() => change.mutate({ type: "erase", seen: found.version }, { onSuccess: onDone })}
    >
      <p>{t("change.eraseText")}</p>
    </ActForm>
  );
}
