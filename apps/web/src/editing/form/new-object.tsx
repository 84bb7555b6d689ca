import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { JsonObject, Path } from "../document/json.ts";
import type { Field } from "./field.ts";
import { useFieldParts } from "./field-parts.ts";
import { FormScope, inputId, useForm } from "./form-model.ts";
import { useFieldText } from "./use-field-text.ts";
import { useLocalForm } from "./use-local-form.ts";

interface NewObjectProps {
  readonly path: Path;
  readonly fields: readonly Field[];
  readonly onAdd: (value: JsonObject) => void;
  readonly onCancel: () => void;
}

/** An object that is not in the document yet: it is added as a whole, when nothing that is needed is missing. */
export function NewObject({ path, fields, onAdd, onCancel }: NewObjectProps) {
  const { t } = useTranslation("editing");
  const outer = useForm();
  const { View } = useFieldParts();
  const text = useFieldText();
  const format = useFormat();
  const { form, value, missing } = useLocalForm(`${inputId(outer, path)}-new`, fields, outer.sections);
  return (
    <div className="new-object">
      <FormScope value={form}>
        {fields
          .filter(({ isRequired }) => isRequired)
          .map((field) => (
            <View key={field.key} field={field} path={[field.key]} />
          ))}
      </FormScope>
      {missing.length > 0 && (
        <p className="small soft">{t("form.stillNeeded", { fields: format.list(missing.map(text.label)) })}</p>
      )}
      <div className="row">
        <button type="button" className="small-button" disabled={missing.length > 0} onClick={() => onAdd(value)}>
          {t("form.add")}
        </button>
        <button type="button" className="link-like" onClick={onCancel}>
          {t("form.cancel")}
        </button>
      </div>
    </div>
  );
}
