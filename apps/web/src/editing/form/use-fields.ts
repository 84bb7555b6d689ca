import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SectionName } from "../document/shapes.ts";
import type { Field } from "./field.ts";
import { fieldsOfSection } from "./read-fields.ts";
import type { SchemaNode } from "./schema.ts";
import { loadSchema } from "./schema.ts";

const schemaQuery = queryOptions({
  queryKey: ["content", "facility-schema"],
  queryFn: loadSchema,
  staleTime: Number.POSITIVE_INFINITY,
});

export const useSchema = (): SchemaNode | undefined => useQuery(schemaQuery).data;

/** `undefined` until the schema has come. */
export function useFields(section: SectionName): readonly Field[] | undefined {
  const schema = useSchema();
  return useMemo(() => (schema ? fieldsOfSection(schema, section) : undefined), [schema, section]);
}
