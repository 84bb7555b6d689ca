/** What a new object begins with: what is required, where a sensible value is plain; the rest is asked. */
import type { Json, JsonObject } from "../document/json.ts";
import { isList, isObject } from "../document/json.ts";
import type { Field } from "./field.ts";

export function minimalObject(fields: readonly Field[]): JsonObject {
  const begun = fields.flatMap((field): [string, Json][] => {
    const value = field.isRequired ? minimalValue(field) : undefined;
    return value === undefined ? [] : [[field.key, value]];
  });
  return Object.fromEntries(begun);
}

/** `undefined` where only the person can say it. */
function minimalValue(field: Field): Json | undefined {
  switch (field.kind) {
    case "choice":
      return field.words[0];
    case "choices":
      return field.words;
    case "flag":
      return false;
    case "number":
      return field.min ?? (field.above === null ? 0 : field.above + 1);
    case "table":
    case "byName":
      return {};
    case "list":
      return field.atLeast === 0 ? [] : undefined;
    case "references":
      return field.atLeast === 0 ? [] : undefined;
    default:
      return undefined;
  }
}

/** Required fields that hold nothing yet, inner ones included. */
export function missingFields(fields: readonly Field[], value: Json | undefined): readonly Field[] {
  return fields.flatMap((field) => {
    const own = isObject(value) ? value[field.key] : undefined;
    if (field.isRequired && isEmpty(field, own)) return [field];
    return field.kind === "group" && own !== undefined ? missingFields(field.fields, own) : [];
  });
}

function isEmpty(field: Field, value: Json | undefined): boolean {
  if (value === undefined || value === "") return true;
  if (field.kind !== "references" || !isList(value)) return false;
  return value.length < field.atLeast || value.includes("");
}
