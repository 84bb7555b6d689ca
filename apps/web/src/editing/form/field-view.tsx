import "./form.css";
import { Explain } from "./explain.tsx";
import type { Field } from "./field.ts";
import { FieldControl } from "./field-control.tsx";
import { FieldNotes } from "./field-notes.tsx";
import type { FieldViewProps } from "./field-parts.ts";
import { inputId, useForm } from "./form-model.ts";
import { useFieldText } from "./use-field-text.ts";

/** A field with its label, its explanation and what is to be said of its value. */
export function FieldView({ field, path }: FieldViewProps) {
  const form = useForm();
  const text = useFieldText();
  const id = inputId(form, path);
  const notes = `${id}-notes`;
  const control = <FieldControl field={field} path={path} id={id} describedBy={notes} />;
  if (isOneInput(field)) {
    return (
      <div className="form-field" data-kind={field.kind}>
        <div className="form-label">
          <label htmlFor={id}>{text.label(field)}</label>
          <Explain field={field} />
        </div>
        {control}
        <FieldNotes field={field} path={path} id={notes} />
      </div>
    );
  }
  return (
    <fieldset className="form-field form-group" data-kind={field.kind} id={id} tabIndex={-1}>
      <legend>{text.label(field)}</legend>
      <Explain field={field} />
      {control}
      <FieldNotes field={field} path={path} id={notes} />
    </fieldset>
  );
}

/** Whether a label can belong to it; what has many inputs is a group with a legend. */
function isOneInput({ kind }: Field): boolean {
  switch (kind) {
    case "text":
    case "identifier":
    case "number":
    case "probability":
    case "quantity":
    case "choice":
    case "flag":
    case "reference":
      return true;
    default:
      return false;
  }
}
