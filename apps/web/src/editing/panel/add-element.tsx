import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Waiting } from "../../shell/waiting.tsx";
import { textOf } from "../document/elements.ts";
import type { ElementSection } from "../document/shapes.ts";
import { takenIds } from "../document/taken-ids.ts";
import { useEditing } from "../editing.ts";
import type { Field } from "../form/field.ts";
import { FieldView } from "../form/field-view.tsx";
import { FormProvider } from "../form/form-provider.tsx";
import { identifierFrom, isIdentifier } from "../form/identifier.ts";
import { useFieldText } from "../form/use-field-text.ts";
import { useFields } from "../form/use-fields.ts";
import { useLocalForm } from "../form/use-local-form.ts";

interface AddElementProps {
  readonly section: ElementSection;
  readonly onDone: () => void;
}

/** What a new element needs: a name, an identifier made from it, and what the format cannot do without. */
export function AddElement({ section, onDone }: AddElementProps) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const fields = useFields(section);
  return (
    <section className="panel stack edit-panel" aria-label={t("add.label")}>
      <h2>{t("add.title", { kind: t(`editing-fields:one.${section}`) })}</h2>
      {fields ? <NewElement section={section} fields={fields} onDone={onDone} /> : <Waiting />}
    </section>
  );
}

interface NewElementProps extends AddElementProps {
  readonly fields: readonly Field[];
}

function NewElement({ section, fields, onDone }: NewElementProps) {
  const { t } = useTranslation("editing");
  const { sections, edit, open } = useEditing();
  const text = useFieldText();
  const format = useFormat();
  const { form, value, missing } = useLocalForm(useId(), fields, sections);
  const [ownId, setOwnId] = useState<string | null>(null);
  const taken = takenIds(sections, section);
  const id = ownId ?? identifierFrom(textOf(value["name"]), fallbackId(section), taken);
  const isIdSound = isIdentifier(id) && !taken.has(id);
  const add = (): void => {
    const { name, ...others } = value;
    edit([{ kind: "add", section, element: { id, ...(name === undefined ? {} : { name }), ...others } }]);
    onDone();
    open({ section, id });
  };
  return (
    <FormProvider form={form}>
      <div className="element-form">
        {fields
          .filter((field) => field.isRequired)
          .map((field) => (
            <FieldView key={field.key} field={field} path={[field.key]} />
          ))}
        <IdField id={id} isSound={isIdSound} isTaken={taken.has(id)} onChange={setOwnId} />
        {missing.length > 0 && (
          <p className="small soft" role="status">
            {t("form.stillNeeded", { fields: format.list(missing.map(text.label)) })}
          </p>
        )}
        <div className="row">
          <button
            type="button"
            className="small-button primary"
            disabled={missing.length > 0 || !isIdSound}
            onClick={add}
          >
            {t("form.add")}
          </button>
          <button type="button" className="link-like" onClick={onDone}>
            {t("form.cancel")}
          </button>
        </div>
      </div>
    </FormProvider>
  );
}

interface IdFieldProps {
  readonly id: string;
  readonly isSound: boolean;
  readonly isTaken: boolean;
  readonly onChange: (id: string) => void;
}

function IdField({ id, isSound, isTaken, onChange }: IdFieldProps) {
  const { t } = useTranslation("editing");
  const input = useId();
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={input}>
        {t("add.id")}
      </label>
      <input
        id={input}
        dir="ltr"
        value={id}
        aria-invalid={!isSound}
        aria-describedby={`${input}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${input}-note`} className={isSound ? "small soft" : "small form-fault"}>
        {t(isSound ? "add.idNote" : isTaken ? "fault.taken" : "fault.notAnIdentifier")}
      </span>
    </div>
  );
}

/** Where a name has no Latin letters: "area", "material-balance-area". */
const fallbackId = (section: ElementSection): string =>
  section
    .replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/ies$/, "y")
    .replace(/s$/, "");
