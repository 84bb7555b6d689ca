import { useTranslation } from "react-i18next";
import type { ModelChange } from "../api/shapes.ts";
import type { SectionName } from "../editing/document/shapes.ts";
import { useFieldName } from "../editing/use-place-name.ts";
import { flowText } from "../editing/value-text.tsx";
import { useFormat } from "../i18n/format.ts";
import { formPath, isTexts, listsOf } from "./field-change.ts";

type Field = ModelChange["fields"][number];

interface ChangedFieldProps {
  readonly part: ModelChange["part"];
  readonly change: Field;
  /** The name of an element by its identifier; the identifier where it has none. */
  readonly nameOf: (id: string) => string;
}

/** One value before and after, in the form's words. Of two lists only what left and what came is told. */
export function ChangedField({ part, change, nameOf }: ChangedFieldProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  const fieldName = useFieldName();
  const { field, before, after } = change;
  const lists = listsOf(before, after);
  return (
    <tr>
      <th scope="row">
        <span title={field} data-own="">
          {fieldName(part as SectionName, formPath(field))}
        </span>
        {lists && lists.stay > 0 && (
          <div className="small soft">{t("versions.value.stay", { number: format.number(lists.stay) })}</div>
        )}
      </th>
      <td>
        <Value field={field} value={lists ? lists.left : before} nameOf={nameOf} />
      </td>
      <td>
        <Value field={field} value={lists ? lists.came : after} nameOf={nameOf} />
      </td>
    </tr>
  );
}

interface ValueProps extends Pick<ChangedFieldProps, "nameOf"> {
  readonly field: string;
  readonly value: Field["before"];
}

function Value({ field, value, nameOf }: ValueProps) {
  const { t } = useTranslation("facility");
  const format = useFormat();
  if (value === null || value === undefined) return <span className="soft">{t("versions.value.none")}</span>;
  if (typeof value === "boolean") return t(`versions.value.${value ? "yes" : "no"}`);
  if (typeof value === "number") return field.endsWith("Seconds") ? format.duration(value) : <bdi>{String(value)}</bdi>;
  if (typeof value === "string") return <bdi>{nameOf(value)}</bdi>;
  if (!isTexts(value)) return <code dir="ltr">{flowText(value as Parameters<typeof flowText>[0])}</code>;
  // Of a list only what left or came is told: nothing is no empty list.
  if (value.length === 0) return <span className="soft">–</span>;
  return (
    <ul className="plain-list">
      {value.map((id) => (
        <li key={id}>
          <bdi>{nameOf(id)}</bdi>
        </li>
      ))}
    </ul>
  );
}
