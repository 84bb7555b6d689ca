/** An object in one line, so that a list of them can be read without opening each. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { textOf } from "../document/elements.ts";
import type { Json } from "../document/json.ts";
import { isList, isObject } from "../document/json.ts";
import { candidatesOf } from "./candidates.ts";
import type { Field } from "./field.ts";
import { useForm } from "./form-model.ts";
import { useFieldText } from "./use-field-text.ts";

const mostParts = 4;
const mostNames = 3;

export function useSummary(): (field: Field, value: Json | undefined) => string {
  const { t } = useTranslation("editing");
  const form = useForm();
  const text = useFieldText();
  const format = useFormat();
  const names = (field: Extract<Field, { kind: "reference" | "references" }>, value: Json): string => {
    if (value === "all") return t("form.all");
    const known = new Map(candidatesOf(form.sections, field.to).map(({ id, name }) => [id, name]));
    const all = (isList(value) ? value : [value]).map((id) => known.get(textOf(id)) ?? textOf(id));
    const left = all.length - mostNames;
    return format.list(left > 0 ? [...all.slice(0, mostNames), t("lists.more", { count: left })] : all);
  };
  const part = (field: Field, value: Json | undefined): string => {
    if (value === undefined || value === null) return "";
    if (field.kind === "choice") return text.word(field, textOf(value));
    if (field.kind === "reference" || field.kind === "references") return names(field, value);
    if (field.kind === "flag") return value === true ? text.label(field) : "";
    if (isList(value)) return value.map(textOf).join(", ");
    return isObject(value) ? textOf(value["mean"]) : textOf(value);
  };
  return (field, value) => {
    if (field.kind !== "group" || !isObject(value)) return part(field, value);
    const said = field.fields.filter(({ key }) => key !== "id").map((inner) => part(inner, value[inner.key]));
    const parts = said.filter((word) => word !== "").slice(0, mostParts);
    return parts.length === 0 ? t("form.nothing") : parts.join(" · ");
  };
}
