import type { ReactNode } from "react";
import { FieldControl } from "./field-control.tsx";
import { FieldPartsProvider } from "./field-parts.ts";
import { FieldView } from "./field-view.tsx";
import type { FormModel } from "./form-model.ts";
import { FormScope } from "./form-model.ts";

const parts = { View: FieldView, Control: FieldControl };

/** What the fields within belong to. */
export function FormProvider({ form, children }: { readonly form: FormModel; readonly children: ReactNode }) {
  return (
    <FieldPartsProvider value={parts}>
      <FormScope value={form}>{children}</FormScope>
    </FieldPartsProvider>
  );
}
