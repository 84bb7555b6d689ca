/** What the fields of a form share: the element as it stands, and what may be done to it. */
import { createContext, useContext } from "react";
import type { Diagnostic } from "../../api/shapes.ts";
import type { Json, Path } from "../document/json.ts";
import { valueAt } from "../document/json.ts";
import type { ElementPlace, Sections } from "../document/shapes.ts";

export interface FormModel {
  /** Begins the ids of the form's inputs, so that a diagnostic can lead to one. */
  readonly id: string;
  /** As written, with what is on its way to the server. */
  readonly value: Json | undefined;
  readonly sections: Sections;
  readonly change: (path: Path, next: Json | undefined) => void;
  readonly confirm: (path: Path) => void;
  readonly isAssumed: (path: Path) => boolean;
  /** Those of exactly this place. */
  readonly problemsAt: (path: Path) => readonly Diagnostic[];
  /** Opens another element's form; `null` where one must not leave. */
  readonly open: ((place: ElementPlace) => void) | null;
}

const FormContext = createContext<FormModel | null>(null);

/** The form that fields within a form belong to: of an object that is not added yet. */
export const FormScope = FormContext.Provider;

export function useForm(): FormModel {
  const form = useContext(FormContext);
  if (form === null) throw new Error("A field stands outside of a form");
  return form;
}

/** What is written at a place of the form's element. */
export const useValue = (path: Path): Json | undefined => valueAt(useForm().value, path);

/** The id of the input of a place. */
export const inputId = (form: Pick<FormModel, "id">, path: Path): string => [form.id, ...path].join("-");
