import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isObject } from "../document/json.ts";
import type { SectionName } from "../document/shapes.ts";
import type { Field } from "./field.ts";
import { FieldView } from "./field-view.tsx";
import type { FormModel } from "./form-model.ts";
import { FormProvider } from "./form-provider.tsx";
import { isAsked, layOut } from "./layout.ts";

interface ElementFormProps {
  readonly section: SectionName;
  readonly fields: readonly Field[];
  readonly form: FormModel;
}

/** The form of an element: what matters first, the rest on request. */
export function ElementForm({ section, fields, form }: ElementFormProps) {
  const { t } = useTranslation("editing");
  // Which fields stand first is settled as the form opens: a field must not jump away from who fills it in.
  const [layout] = useState(() => layOut(section, fields, isObject(form.value) ? form.value : {}));
  const asked = (part: readonly Field[]) => part.filter((field) => isAsked(field, form.value));
  const more = asked(layout.more);
  const pathOf = (field: Field) => (field.key === "" ? [] : [field.key]);
  return (
    <FormProvider form={form}>
      <div className="element-form">
        {asked(layout.first).map((field) => (
          <FieldView key={field.key} field={field} path={pathOf(field)} />
        ))}
        {more.length > 0 && (
          <details className="form-more">
            <summary>{t("form.more", { count: more.length })}</summary>
            {more.map((field) => (
              <FieldView key={field.key} field={field} path={pathOf(field)} />
            ))}
          </details>
        )}
      </div>
    </FormProvider>
  );
}
