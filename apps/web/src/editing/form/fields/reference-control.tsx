import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import { candidatesOf } from "../candidates.ts";
import type { ControlProps } from "../control-props.ts";
import { spoken } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { NamePicker } from "../name-picker.tsx";

/** One element by its name. Where the format knows "nobody" beside "not stated", that can be said too. */
export function ReferenceControl({ field, path, ...props }: ControlProps<"reference">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const value = useValue(path);
  const chosen = textOf(value);
  const candidates = candidatesOf(form.sections, field.to);
  const target = candidates.find(({ id }) => id === chosen);
  return (
    <div className="reference">
      <NamePicker
        {...spoken(props)}
        candidates={candidates}
        chosen={chosen}
        placeholder={t(value === null ? "form.nobody" : field.isRequired ? "form.choose" : "form.unstated")}
        onChoose={({ id }) => form.change(path, id)}
        {...(field.isRequired ? {} : { onClear: () => form.change(path, undefined) })}
      />
      {target && form.open && (
        <button
          type="button"
          className="icon-button"
          aria-label={t("form.open", { name: target.name })}
          onClick={() => form.open?.(target.place)}
        >
          <IconArrowRight size={16} aria-hidden className="turns" />
        </button>
      )}
    </div>
  );
}
