import type { ReactNode } from "react";

export interface Choice {
  readonly value: string;
  /** A word of the page's language, or of the catalogue's. */
  readonly label: ReactNode;
}

interface CheckGroupProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of a list, in the order of the list. */
export function CheckGroup({ legend, choices, chosen, onChange }: CheckGroupProps) {
  const toggle = (value: string) =>
    onChange(choices.map((each) => each.value).filter((each) => (each === value) !== chosen.includes(each)));
  return (
    <fieldset className="own-choices">
      <legend>{legend}</legend>
      <div className="own-choice-list">
        {choices.map(({ value, label }) => (
          <label key={value} className="own-choice">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <label className="own-choice">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
