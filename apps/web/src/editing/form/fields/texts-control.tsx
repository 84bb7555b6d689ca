import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { textOf } from "../../document/elements.ts";
import type { Json } from "../../document/json.ts";
import { isList } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { TypedInput } from "../typed-input.tsx";
import { useFieldText } from "../use-field-text.ts";
import { useReaders } from "../use-readers.ts";

/** A list of texts, one line each; the empty line at the end adds one. */
export function TextsControl({ field, path, id, name }: ControlProps<"texts">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const read = useReaders();
  const label = name ?? useFieldText().label(field);
  const value = useValue(path);
  const texts = isList(value) ? value.map(textOf) : [];
  const set = (next: readonly Json[]): void =>
    form.change(path, next.length === 0 && !field.isRequired ? undefined : next);
  return (
    <ul className="plain-list texts">
      {[...texts, ""].map((text, index) => {
        const isNew = index === texts.length;
        const line = isNew
          ? t("form.addTo", { field: label })
          : t("form.item", { field: label, number: index + 1, count: texts.length });
        return (
          <li key={index} className="by-name-row">
            <TypedInput
              id={index === 0 ? id : `${id}-${index}`}
              aria-label={line}
              written={text}
              placeholder={isNew ? t("form.addText") : ""}
              read={(typed) => read.text(typed, false)}
              onChange={(next) =>
                set(next === undefined ? texts.toSpliced(index, 1) : texts.toSpliced(index, 1, textOf(next)))
              }
            />
            {!isNew && (
              <button
                type="button"
                className="icon-button"
                aria-label={t("form.removeItem", { item: text })}
                onClick={() => set(texts.toSpliced(index, 1))}
              >
                <IconTrash size={16} aria-hidden />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
