/** The description of the HTTP interface, route by route. */
import { queryOptions } from "@tanstack/react-query";

interface SchemaNode {
  readonly $ref?: string;
  readonly [word: string]: unknown;
}

interface Described {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly "x-access"?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: SchemaNode }>> };
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: SchemaNode }>> }>
  >;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, SchemaNode>> };
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  /** The action that the caller must be granted, or `public`; `null`: it is not said. */
  readonly access: string | null;
  readonly parameters: readonly { readonly name: string; readonly where: string; readonly isRequired: boolean }[];
  readonly body: string | null;
  readonly answers: readonly { readonly status: string; readonly shape: string }[];
  /** What a search looks at. */
  readonly searched: string;
}

export const descriptionQuery = queryOptions({
  queryKey: ["openapi"],
  queryFn: async (): Promise<Description> => {
    const answer = await fetch("/api/openapi.json");
    if (!answer.ok) throw new Error(`/api/openapi.json: ${answer.status}`);
    return answer.json();
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** In order of tag, address and method. */
export function operationsOf(description: Description): readonly Operation[] {
  const all = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(description, path, method, described)),
  );
  const keyOf = ({ tag, path, method }: Operation): string => `${tag} ${path} ${method}`;
  return all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function operationOf(description: Description, path: string, method: string, described: Described): Operation {
  const { summary = "", tags = [], parameters = [], requestBody, responses = {} } = described;
  const [tag = "other"] = tags;
  const access = described["x-access"] ?? null;
  const body = schemaIn(requestBody?.content);
  return {
    ...{ method: method.toUpperCase(), path, tag, summary, access },
    parameters: parameters.map(({ name, in: where, required }) => ({ name, where, isRequired: required === true })),
    body: body === null ? null : shapeOf(description, body),
    answers: Object.entries(responses).map(([status, { content }]) => {
      const schema = schemaIn(content);
      return { status, shape: schema === null ? "" : shapeOf(description, schema) };
    }),
    searched: [method, path, tag, summary, access, ...parameters.map(({ name }) => name)].join(" "),
  };
}

const schemaIn = (content: NonNullable<Described["requestBody"]>["content"]): SchemaNode | null =>
  Object.values(content ?? {})[0]?.schema ?? null;

/** A schema as text; a name stands for itself below the first, so that nothing goes round in a circle. */
function shapeOf({ components }: Description, schema: SchemaNode): string {
  const named = schema.$ref?.split("/").at(-1);
  const whole = named === undefined ? schema : (components?.schemas?.[named] ?? schema);
  const text = JSON.stringify(
    whole,
    (key, value: unknown) => (key === "$ref" && typeof value === "string" ? value.split("/").at(-1) : value),
    2,
  );
  return named === undefined ? text : `${named}\n${text}`;
}
