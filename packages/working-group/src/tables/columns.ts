/** What the columns of a table can give to a record: fields, or parts of one, and its marking row by row. */
import type { Field, FieldType } from "../records/field.ts";
import type { RecordKind } from "../records/kind.ts";

/** What a column gives. */
export interface ColumnTarget {
  /** As a mapping names it: `title`, `title.fr`, `representative.consentUntil`, `#tlp`. */
  readonly id: string;
  /** `null`: not a field, but the marking. */
  readonly field: string | null;
  /** A language of a text in several, or a part of a name or of a moment; `null`: the whole field. */
  readonly part: string | null;
  readonly type: FieldType | null;
  readonly isRequired: boolean;
}

/** A column of the table by its place, from 0, and what it gives. */
export interface ColumnUse {
  readonly column: number;
  readonly target: string;
}

/** The languages in which a column can be. */
export const tableLanguages = ["ar", "en", "es", "fr", "ru", "zh"] as const;
export type TableLanguage = (typeof tableLanguages)[number];

/** A marking that stands in the table: a level, and to whom it is released. */
export const levelColumn = "#tlp";
export const audienceColumn = "#released-to";

const parts: Readonly<Partial<Record<FieldType["type"], readonly string[]>>> = {
  multilingual: tableLanguages,
  person: ["name", "consentUntil"],
  moment: ["at", "timeZone"],
};

/** Everything that columns can give to a record of a kind, in the order of its fields; files do not come in cells. */
export const columnTargets = (kind: RecordKind): readonly ColumnTarget[] => [
  ...kind.fields.filter(({ type }) => type.type !== "attachment").flatMap(targetsOf),
  ...[levelColumn, audienceColumn].map((id) => ({ id, field: null, part: null, type: null, isRequired: false })),
];

const targetsOf = ({ name, type, isRequired }: Field): readonly ColumnTarget[] => [
  { id: name, field: name, part: null, type, isRequired },
  ...(parts[type.type] ?? []).map((part) => ({
    id: `${name}.${part}`,
    field: name,
    part,
    type,
    isRequired: false,
  })),
];

/** Needed fields to which no column gives anything. */
export const fieldsWithoutColumn = (kind: RecordKind, columns: readonly ColumnUse[]): readonly string[] =>
  kind.fields
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => name)
    .filter((name) => !columns.some(({ target }) => target === name || target.startsWith(`${name}.`)));
