import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isObject } from "../../document/json.ts";
import { candidatesOf } from "../candidates.ts";
import type { ControlProps } from "../control-props.ts";
import { useFieldParts } from "../field-parts.ts";
import { inputId, useForm, useValue } from "../form-model.ts";
import { NamePicker } from "../name-picker.tsx";
import { useFieldText } from "../use-field-text.ts";

/** A number for each position that is named. */
export function ByNameControl({ field, path, id, name }: ControlProps<"byName">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const { Control } = useFieldParts();
  const label = name ?? useFieldText().label(field);
  const value = useValue(path);
  const names = isObject(value) ? Object.keys(value) : [];
  const candidates = candidatesOf(form.sections, field.to);
  const left = candidates.filter((candidate) => !names.includes(candidate.id));
  const nameOf = (key: string): string => candidates.find((candidate) => candidate.id === key)?.name ?? key;
  return (
    <div className="by-name">
      <ul className="plain-list">
        {names.map((key) => (
          <li key={key} className="by-name-row">
            <bdi>{nameOf(key)}</bdi>
            <Control field={field.value} path={[...path, key]} id={inputId(form, [...path, key])} name={nameOf(key)} />
            <button
              type="button"
              className="icon-button"
              aria-label={t("form.removeItem", { item: nameOf(key) })}
              onClick={() => form.change([...path, key], undefined)}
            >
              <IconTrash size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <NamePicker
        id={`${id}-add`}
        aria-label={t("form.addTo", { field: label })}
        candidates={left}
        chosen=""
        placeholder={t("form.addName")}
        onChoose={(candidate) => form.change([...path, candidate.id], 0)}
      />
    </div>
  );
}
