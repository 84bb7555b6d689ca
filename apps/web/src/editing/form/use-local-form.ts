import { useState } from "react";
import type { JsonObject } from "../document/json.ts";
import { isObject, withValueAt } from "../document/json.ts";
import type { Sections } from "../document/shapes.ts";
import type { Field } from "./field.ts";
import type { FormModel } from "./form-model.ts";
import { minimalObject, missingFields } from "./minimal.ts";

/** A form of something that is not in the document yet: it begins with what it needs at least. */
export function useLocalForm(id: string, fields: readonly Field[], sections: Sections) {
  const [value, setValue] = useState<JsonObject>(() => minimalObject(fields));
  const form: FormModel = {
    id,
    value,
    sections,
    change: (path, next) =>
      setValue((before) => {
        const after = withValueAt(before, path, next);
        return isObject(after) ? after : {};
      }),
    confirm: () => undefined,
    isAssumed: () => false,
    problemsAt: () => [],
    open: null,
  };
  return { form, value, missing: missingFields(fields, value) };
}
