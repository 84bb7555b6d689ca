/** The OpenAPI document, with only those components that some route uses. */
import type { SwaggerTransform, SwaggerTransformObject } from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";

/** A route, with the action that its caller must be granted. */
export const describeRoute: SwaggerTransform = (described) => {
  const { schema, url } = jsonSchemaTransform(described as Parameters<typeof jsonSchemaTransform>[0]);
  const access = described.route.config?.access;
  return { schema: access === undefined ? schema : { ...schema, "x-access": access }, url };
};

/** The schema library lists each shape twice, as it is sent and as it is received; what no route refers to goes. */
export const describeRoutes: SwaggerTransformObject = (document) => {
  const full = jsonSchemaTransformObject(document);
  if (!("components" in full)) return full;
  const schemas: Record<string, object> = { ...full.components?.schemas };
  const used = new Set<string>();
  const waiting = referencesIn(full.paths);
  for (const name of waiting) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...referencesIn(schemas[name]));
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...full, components: { ...full.components, schemas: kept } } as typeof full;
};

function referencesIn(value: unknown): string[] {
  const text = JSON.stringify(value) ?? "";
  return [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? "");
}
