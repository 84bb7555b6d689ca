import type { FieldMarkings, GroupField, GroupKind, GroupMarking, GroupValues } from "../api/group.ts";
import type { Json } from "../editing/document/json.ts";
import { FieldInput } from "./field-input.tsx";
import { useGroupWords } from "./use-group-words.ts";

interface RecordFieldsProps {
  readonly fields: readonly GroupField[];
  readonly values: GroupValues;
  readonly marking: GroupMarking;
  readonly fieldMarkings?: FieldMarkings;
  readonly onChange: (values: GroupValues) => void;
}

/** The fields of a record as the kind declares them. */
export function RecordFields({ fields, values, marking, fieldMarkings = {}, onChange }: RecordFieldsProps) {
  const words = useGroupWords();
  return fields.map(({ name, type, isRequired }) => (
    <FieldInput
      key={name}
      label={words.field(name)}
      type={type}
      value={values[name] ?? null}
      isRequired={isRequired}
      marking={fieldMarkings[name] ?? marking}
      onChange={(value: Json) => onChange({ ...values, [name]: value })}
    />
  ));
}

/** Fields that a record in this state still lets be changed. */
export function changeableFields(kind: GroupKind, state: string): readonly GroupField[] {
  const fixed = kind.fixed[state] ?? [];
  return fixed.includes("*") ? [] : kind.fields.filter(({ name }) => !fixed.includes(name));
}
