import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Json } from "../../document/json.ts";
import type { ControlProps } from "../control-props.ts";
import { spoken } from "../control-props.ts";
import { useForm, useValue } from "../form-model.ts";
import { TypedInput } from "../typed-input.tsx";
import { useReaders } from "../use-readers.ts";

const written = (value: Json | undefined): string => (typeof value === "number" ? String(value) : "");

const placeholder = (absent: Json | undefined) => (typeof absent === "number" ? { placeholder: String(absent) } : {});

export function NumberControl({ field, path, ...props }: ControlProps<"number">) {
  const form = useForm();
  const read = useReaders();
  return (
    <TypedInput
      {...spoken(props)}
      {...placeholder(field.absent)}
      className="typed-short"
      inputMode={field.isWhole ? "numeric" : "decimal"}
      written={written(useValue(path))}
      read={(typed) => read.number(typed, field, field.isRequired)}
      onChange={(next) => form.change(path, next)}
    />
  );
}

const share = { min: 0, above: null, max: 1, isWhole: false };

/** A number from 0 to 1, typed or set by the slider; by arrow keys it moves in hundredths. */
export function ProbabilityControl({ field, path, ...props }: ControlProps<"probability">) {
  const form = useForm();
  const read = useReaders();
  const value = useValue(path);
  return (
    <div className="probability">
      <TypedInput
        {...spoken(props)}
        {...placeholder(field.absent)}
        className="typed-short"
        inputMode="decimal"
        written={written(value)}
        read={(typed) => read.number(typed, share, field.isRequired)}
        onChange={(next) => form.change(path, next)}
      />
      <Slider
        value={typeof value === "number" ? value : typeof field.absent === "number" ? field.absent : 0}
        {...(props.name === undefined ? {} : { name: props.name })}
        onChange={(next) => form.change(path, next)}
      />
    </div>
  );
}

interface SliderProps {
  readonly value: number;
  readonly name?: string;
  readonly onChange: (value: number) => void;
}

/** Saves where it is let go, not on the way there. */
function Slider({ value, name, onChange }: SliderProps) {
  const { t } = useTranslation("editing");
  const [moved, setMoved] = useState<number | null>(null);
  const settle = (): void => {
    if (moved !== null && moved !== value) onChange(moved);
    setMoved(null);
  };
  return (
    <input
      type="range"
      min={0}
      max={1}
      step={0.01}
      value={moved ?? value}
      aria-label={name === undefined ? t("form.slider") : t("form.sliderOf", { field: name })}
      onChange={(event) => setMoved(Number(event.currentTarget.value))}
      onPointerUp={settle}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
}
