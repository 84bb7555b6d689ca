/** Fields hold fields: those within ask here for how a field is shown, so that no module needs itself. */
import type { ComponentType } from "react";
import { createContext, useContext } from "react";
import type { Path } from "../document/json.ts";
import type { Field } from "./field.ts";

export interface FieldViewProps {
  readonly field: Field;
  readonly path: Path;
}

export interface FieldControlProps extends FieldViewProps {
  readonly id: string;
  /** Its name for who cannot see a label, where none stands beside it. */
  readonly name?: string;
  /** Id of what explains its state. */
  readonly describedBy?: string;
}

export interface FieldParts {
  /** A field with its label and what is to be said of it. */
  readonly View: ComponentType<FieldViewProps>;
  /** Its inputs alone. */
  readonly Control: ComponentType<FieldControlProps>;
}

const PartsContext = createContext<FieldParts | null>(null);

export const FieldPartsProvider = PartsContext.Provider;

export function useFieldParts(): FieldParts {
  const parts = useContext(PartsContext);
  if (parts === null) throw new Error("A field stands outside of a form");
  return parts;
}
