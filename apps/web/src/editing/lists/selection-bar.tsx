import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Element } from "../document/elements.ts";
import type { Json } from "../document/json.ts";
import { valueAt } from "../document/json.ts";
import type { DocumentEdit, ElementSection } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { changeOf } from "../form/change.ts";
import { FieldControl } from "../form/field-control.tsx";
import { FormProvider } from "../form/form-provider.tsx";
import { useFieldText } from "../form/use-field-text.ts";
import { useLocalForm } from "../form/use-local-form.ts";
import type { Column } from "./table-columns.ts";

interface SelectionBarProps {
  readonly section: ElementSection;
  readonly chosen: readonly Element[];
  readonly columns: readonly Column[];
  readonly onDone: () => void;
}

/** What can be done to several elements in one step: set a field to the same value, or remove them. */
export function SelectionBar({ section, chosen, columns, onDone }: SelectionBarProps) {
  const { t } = useTranslation("editing");
  const text = useFieldText();
  const { edit, open } = useEditing();
  const common = columns.filter(({ key, word }) => key !== "name" && word === null);
  const [key, setKey] = useState(common[0]?.key ?? "");
  const column = common.find((candidate) => candidate.key === key);
  const remove = (): void => {
    open(null);
    edit(chosen.map(({ id }): DocumentEdit => ({ kind: "remove", section, id, references: "remove" })));
    onDone();
  };
  return (
    <section className="selection-bar" aria-label={t("lists.selected", { count: chosen.length })}>
      <strong>{t("lists.selected", { count: chosen.length })}</strong>
      <label className="row">
        <span>{t("lists.set")}</span>
        <select className="cell-input" value={key} onChange={(event) => setKey(event.currentTarget.value)}>
          {common.map((candidate) => (
            <option key={candidate.key} value={candidate.key}>
              {text.label(candidate.field)}
            </option>
          ))}
        </select>
      </label>
      {column && <SetAll key={column.key} section={section} chosen={chosen} column={column} onDone={onDone} />}
      <button type="button" className="small-button" onClick={remove}>
        {t("lists.remove")}
      </button>
      <button type="button" className="link-like" onClick={onDone}>
        {t("lists.letGo")}
      </button>
    </section>
  );
}

interface SetAllProps {
  readonly section: ElementSection;
  readonly chosen: readonly Element[];
  readonly column: Column;
  readonly onDone: () => void;
}

function SetAll({ section, chosen, column, onDone }: SetAllProps) {
  const { t } = useTranslation("editing");
  const { sections, edit } = useEditing();
  const text = useFieldText();
  const { form, value } = useLocalForm("set-all", [], sections);
  const next: Json | undefined = valueAt(value, column.path);
  const apply = (): void => {
    edit(chosen.flatMap(({ id, value: own }) => changeOf({ section, id }, own, column.path, next) ?? []));
    onDone();
  };
  return (
    <FormProvider form={form}>
      <div className="element-form set-all">
        <FieldControl
          field={{ ...column.field, isRequired: false }}
          path={column.path}
          id="set-all-value"
          name={text.label(column.field)}
        />
      </div>
      <button type="button" className="small-button primary" onClick={apply} disabled={next === undefined}>
        {t("lists.apply", { count: chosen.length })}
      </button>
    </FormProvider>
  );
}
