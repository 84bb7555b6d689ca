import { useId } from "react";
import type { Reliability } from "../api/reliability.ts";

interface PositionSelectProps {
  readonly label: string;
  readonly positions: Reliability["positions"];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Positions of the facility's model, as it calls them. */
export function PositionSelect({ label, positions, value, onChange }: PositionSelectProps) {
  const id = useId();
  return (
    <div className="field" data-own>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {positions.map((position) => (
          <option key={position.id} value={position.id}>
            {position.name}
          </option>
        ))}
      </select>
    </div>
  );
}
