import type { Path } from "../document/json.ts";
import type { FieldKind, FieldOf } from "./field.ts";

/** What every control is given. */
export interface ControlProps<Kind extends FieldKind["kind"]> {
  readonly field: FieldOf<Kind>;
  readonly path: Path;
  readonly id: string;
  /** Its name for who cannot see a label, where none stands beside it. */
  readonly name?: string;
  /** Id of what explains its state. */
  readonly describedBy?: string;
}

/** The attributes an input takes from them. */
export const spoken = ({ id, name, describedBy }: Omit<ControlProps<"text">, "field" | "path">) => ({
  id,
  ...(name === undefined ? {} : { "aria-label": name }),
  ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
});
