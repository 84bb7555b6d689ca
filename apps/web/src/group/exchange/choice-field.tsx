import { useId } from "react";

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  /** What stands for no choice. */
  readonly every: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  /** `no`: the labels come from the platform, as names of languages do. */
  readonly translate?: "no";
  readonly onChoose: (value: string) => void;
}

/** One of some values, or all of them. */
export function ChoiceField({ label, value, every, choices, translate, onChoose }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{every}</option>
        {choices.map(([each, name]) => (
          <option key={each} value={each} translate={translate}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
