import type { FocusEvent, KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import type { ElementPlace } from "../document/shapes.ts";
import { FieldControl } from "../form/field-control.tsx";
import { inputId } from "../form/form-model.ts";
import { FormProvider } from "../form/form-provider.tsx";
import { useElementForm } from "../panel/use-element-form.ts";
import type { Column } from "./table-columns.ts";

interface CellEditorProps {
  readonly place: ElementPlace;
  readonly column: Column;
  readonly name: string;
  /** `stay`: the focus has gone elsewhere already. */
  readonly onDone: (where: "back" | "stay") => void;
}

/** A field in its cell: saved by Enter or by leaving it, left as it was by Escape. */
export function CellEditor({ place, column, name, onDone }: CellEditorProps) {
  const form = useElementForm(place);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const input = box.current?.querySelector<HTMLElement>("input, select");
    input?.focus();
    if (input instanceof HTMLInputElement && input.type === "text") input.select();
  }, []);
  const isRefused = (): boolean => box.current?.querySelector('[aria-invalid="true"]') !== null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onDone("back");
    // What Enter has saved is saved by now; what was refused stays to be mended.
    else if (event.key === "Enter" && !isRefused()) onDone("back");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget) && !isRefused()) onDone("stay");
  };
  return (
    <FormProvider form={{ ...form, open: null }}>
      <fieldset ref={box} className="element-form cell-editor" aria-label={name} onKeyDown={onKey} onBlur={onBlur}>
        <FieldControl
          field={column.word ? { ...column.field, isRequired: false } : column.field}
          path={column.path}
          id={`${inputId(form, column.path)}-cell`}
          name={name}
        />
      </fieldset>
    </FormProvider>
  );
}
