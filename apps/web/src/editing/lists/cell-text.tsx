import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { textOf } from "../document/elements.ts";
import type { Json } from "../document/json.ts";
import { isList, isObject } from "../document/json.ts";
import type { Sections } from "../document/shapes.ts";
import { candidatesOf } from "../form/candidates.ts";
import type { Field } from "../form/field.ts";
import { useFieldText } from "../form/use-field-text.ts";
import { flowText } from "../value-text.tsx";

interface CellTextProps {
  readonly field: Field;
  readonly value: Json | undefined;
  readonly sections: Sections;
}

const shown = 3;

/** A value in short: names instead of identifiers, words instead of codes, the default where nothing is stated. */
export function CellText({ field, value, sections }: CellTextProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const text = useFieldText();
  if (value === undefined || value === null) return <Absent field={field} />;
  switch (field.kind) {
    case "choice":
      return <>{text.word(field, textOf(value))}</>;
    case "flag":
      return <>{t(value === true ? "form.yes" : "form.no")}</>;
    case "reference":
    case "references": {
      if (value === "all") return <>{t("form.all")}</>;
      const known = new Map(candidatesOf(sections, field.to).map(({ id, name }) => [id, name]));
      const names = (isList(value) ? value : [value]).map((id) => known.get(textOf(id)) ?? textOf(id));
      if (names.length === 0) return <Absent field={field} />;
      const left = names.length - shown;
      const few = left > 0 ? [...names.slice(0, shown), t("lists.more", { count: left })] : names;
      return <bdi>{format.list(few)}</bdi>;
    }
    default:
      return (
        <bdi>
          {isObject(value)
            ? textOf(value["mean"]) || flowText(value)
            : isList(value)
              ? value.map(textOf).join(", ")
              : String(value)}
        </bdi>
      );
  }
}

function Absent({ field }: { readonly field: Field }) {
  const { t } = useTranslation("editing");
  const text = useFieldText();
  const { absent } = field;
  if (typeof absent === "string" || typeof absent === "number") {
    return <span className="soft">{field.kind === "choice" ? text.word(field, String(absent)) : String(absent)}</span>;
  }
  return (
    <span className="soft">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t("form.nothing")}</span>
    </span>
  );
}
