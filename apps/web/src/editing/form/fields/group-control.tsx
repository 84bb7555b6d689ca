import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ControlProps } from "../control-props.ts";
import { useFieldParts } from "../field-parts.ts";
import { useForm, useValue } from "../form-model.ts";
import { isAsked } from "../layout.ts";
import { NewObject } from "../new-object.tsx";
import { useFieldText } from "../use-field-text.ts";

/** Fields that belong together. One that needs all of its parts is added as a whole. */
export function GroupControl({ field, path }: ControlProps<"group">) {
  const { t } = useTranslation("editing");
  const form = useForm();
  const { View } = useFieldParts();
  const label = useFieldText().label(field);
  const [isAdding, setAdding] = useState(false);
  const value = useValue(path);
  const isThere = value !== undefined;
  const isWhole = field.fields.some(({ isRequired }) => isRequired);
  if (!isThere && isAdding) {
    return (
      <NewObject
        path={path}
        fields={field.fields}
        onAdd={(value) => {
          setAdding(false);
          form.change(path, value);
        }}
        onCancel={() => setAdding(false)}
      />
    );
  }
  if (!isThere && isWhole) {
    return (
      <button
        type="button"
        className="link-like"
        onClick={() => setAdding(true)}
        aria-label={t("form.state", { field: label })}
      >
        {t("form.stateIt")}
      </button>
    );
  }
  return (
    <div className="group">
      {field.fields
        .filter((inner) => isAsked(inner, value))
        .map((inner) => (
          <View key={inner.key} field={inner} path={[...path, inner.key]} />
        ))}
      {isWhole && !field.isRequired && (
        <button
          type="button"
          className="link-like"
          onClick={() => form.change(path, undefined)}
          aria-label={t("form.takeAwayField", { field: label })}
        >
          {t("form.takeAway")}
        </button>
      )}
    </div>
  );
}
