import type { GroupRecord } from "../../api/group.ts";
import { isList, isObject, type Json } from "../../editing/document/json.ts";

/** Rows of a field that are in sight. */
export function rowsOf(record: GroupRecord, name: string): readonly Readonly<Record<string, Json>>[] {
  const value = record.fields[name] ?? null;
  return isList(value) ? value.filter(isObject) : [];
}

export const textOf = (record: GroupRecord, name: string): string => String(record.fields[name] ?? "");
