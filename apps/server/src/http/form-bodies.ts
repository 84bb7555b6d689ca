/** Bodies of forms that a page without scripts sends; only within the plugin that asks for them. */
import type { FastifyInstance } from "fastify";

/** A field named twice or more is a list. */
export function readFormBodies(app: FastifyInstance, bodyLimit: number): void {
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit },
    (_request, body, done) => done(null, fieldsOf(new URLSearchParams(String(body)))),
  );
}

function fieldsOf(sent: URLSearchParams): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name);
    fields[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return fields;
}
