import { useId, useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A number that one types or steps. What is no number yet is left in the field and not passed on. */
export function NumberField({ label, value, least, step, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(Math.round(value * 1000) / 1000);
  return (
    <div className="underlay-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        value={shown}
        step={step}
        {...(least === undefined ? {} : { min: least })}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const number = Number.parseFloat(currentTarget.value);
          if (Number.isFinite(number) && (least === undefined || number >= least)) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
