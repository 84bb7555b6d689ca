import { Button } from "@mantine/core";
import { type FormEvent, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupRecord, type GroupValues, useChangeRecord } from "../../api/group.ts";
import { Problem } from "../../patterns/problem.tsx";
import { UnsavedWork } from "../../patterns/unsaved-work.tsx";
import { Waiting } from "../../shell/waiting.tsx";
import { changeableFields, RecordFields } from "../record-form.tsx";
import { useKinds } from "./use-kinds.ts";

interface EditFieldsProps {
  readonly record: GroupRecord;
  readonly label: string;
  readonly names: readonly string[];
  /** In place of what stands there: a text drafted beforehand. */
  readonly begin?: GroupValues;
}

/** Some fields of a record, changed where they are shown; nothing where this person may not, or they are fixed now. */
export function EditFields({ record, label, names, begin }: EditFieldsProps) {
  const kind = useKinds().of(record.kind);
  const [isOpen, setOpen] = useState(begin !== undefined);
  if (kind === null || !record.mayChange) return null;
  const fields = changeableFields(kind, record.state).filter(({ name }) => names.includes(name));
  if (fields.length === 0) return null;
  return (
    <div className="stack-tight no-print">
      <div>
        <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<Waiting />}>
          <EditForm record={record} fields={fields} begin={begin ?? {}} onDone={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

interface EditFormProps {
  readonly record: GroupRecord;
  readonly fields: GroupKind["fields"];
  readonly begin: GroupValues;
  readonly onDone: () => void;
}

function EditForm({ record, fields, begin, onDone }: EditFormProps) {
  const { t } = useTranslation(["group", "group-pages"]);
  const [values, setValues] = useState<GroupValues>(begin);
  const change = useChangeRecord(record.kind, record.id);
  const changed = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== (record.fields[name] ?? null)),
  );
  const isChanged = Object.keys(changed).length > 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ type: "change", seen: record.version, fields: changed }, { onSuccess: onDone });
  };
  return (
    <form className="panel stack narrow" onSubmit={send}>
      <UnsavedWork isAtRisk={isChanged && !change.isPending && !change.isSuccess} what={t("new.unsaved")} />
      <RecordFields
        fields={fields}
        values={{ ...record.fields, ...values }}
        marking={record.marking}
        fieldMarkings={record.fieldMarkings}
        onChange={(next) => setValues(Object.fromEntries(fields.map(({ name }) => [name, next[name] ?? null])))}
      />
      {change.isError && <Problem fault={change.error} />}
      <div className="row">
        <Button type="submit" loading={change.isPending} disabled={!isChanged}>
          {t("change.save")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t("group-pages:cancel")}
        </Button>
      </div>
    </form>
  );
}
