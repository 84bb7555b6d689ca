import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupKind, type GroupMarking, type GroupValues, useMakeRecord } from "../../api/group.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { UnsavedWork } from "../../patterns/unsaved-work.tsx";
import { MarkingFields } from "../marking-fields.tsx";
import { RecordFields } from "../record-form.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { useKinds } from "./use-kinds.ts";

interface AddRecordProps {
  readonly kind: string;
  readonly label: string;
  /** Written without being asked for: the meeting whose page this is. */
  readonly given: GroupValues;
  /** Where somebody begins, and may change it. */
  readonly begin?: GroupValues;
  /** Asked for, in this order; others can be filled on the record's own page. */
  readonly fields: readonly string[];
  /** Where the new record's marking begins: that of what it stands in. */
  readonly marking: GroupMarking;
  /** `compact-sm` within a card. */
  readonly size?: "compact-sm" | "sm";
}

/** A new record made where it belongs, without leaving the page. */
export function AddRecord(props: AddRecordProps) {
  const [isOpen, setOpen] = useState(false);
  const kinds = useKinds();
  const kind = kinds.of(props.kind);
  if (kind === null || !kinds.mayMake(props.kind)) return null;
  return (
    <div className="stack-tight no-print">
      <div>
        <Button size={props.size ?? "sm"} variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {props.label}
        </Button>
      </div>
      {isOpen && <AddForm {...props} declared={kind} onDone={() => setOpen(false)} />}
    </div>
  );
}

interface AddFormProps extends AddRecordProps {
  readonly declared: GroupKind;
  readonly onDone: () => void;
}

function AddForm({ declared, given, begin = {}, fields: names, marking: first, onDone }: AddFormProps) {
  const { t } = useTranslation(["group-pages", "group"]);
  const words = useGroupWords();
  const [fields, setFields] = useState<GroupValues>(begin);
  const [marking, setMarking] = useState(first);
  const make = useMakeRecord(declared.id);
  const asked = names.flatMap((name) => declared.fields.filter((field) => field.name === name));
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ fields: { ...fields, ...given }, marking, fieldMarkings: {} }, { onSuccess: onDone });
  };
  return (
    <form className="panel stack narrow" aria-label={words.kind(declared.id)} onSubmit={send}>
      <UnsavedWork isAtRisk={fields !== begin && !make.isPending} what={t("group:new.unsaved")} />
      <RecordFields fields={asked} values={fields} marking={marking} onChange={setFields} />
      <details className="stack-tight">
        <summary>
          {t("group:marking.title")} <MarkingTag marking={marking} isFull nameOf={words.party} />
        </summary>
        <MarkingFields legend={t("group:marking.title")} marking={marking} onChange={setMarking} />
      </details>
      {make.isError && <Problem fault={make.error} />}
      <div className="row">
        <Button type="submit" loading={make.isPending}>
          {t("group:new.do")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
