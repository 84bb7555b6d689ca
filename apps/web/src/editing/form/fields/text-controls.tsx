import { textOf } from "../../document/elements.ts";
import type { ControlProps } from "../control-props.ts";
import { spoken } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { TypedInput } from "../typed-input.tsx";
import { useReaders } from "../use-readers.ts";

export function TextControl({ field, path, ...props }: ControlProps<"text" | "identifier">) {
  const form = useForm();
  const read = useReaders();
  return (
    <TypedInput
      {...spoken(props)}
      written={textOf(useValue(path))}
      read={(typed) => read.text(typed, field.isRequired)}
      onChange={(next) => form.change(path, next)}
      lines={field.kind === "text" && field.isParagraph ? 3 : 1}
    />
  );
}

/** "90 min": a number with its unit, as the document writes it. */
export function QuantityControl({ field, path, ...props }: ControlProps<"quantity">) {
  const form = useForm();
  const read = useReaders();
  return (
    <TypedInput
      {...spoken(props)}
      className="typed-short"
      written={textOf(useValue(path))}
      read={(typed) => read.quantity(typed, field.units, field.sign, field.isRequired)}
      onChange={(next) => form.change(path, next)}
      {...(typeof field.absent === "string" ? { placeholder: field.absent } : {})}
    />
  );
}
