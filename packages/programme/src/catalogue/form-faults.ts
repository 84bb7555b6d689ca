import type { Json } from "@custodiet/core";
import type { z } from "zod";
import { type ProgrammeFault, programmeFault } from "../fault.ts";

/** A file of content, read but not yet understood; `name` is how messages call it. */
export interface ContentFile {
  readonly name: string;
  readonly content: Json;
}

/** What a shape refuses, each with its place in the file and what stands there. */
export const formFaults = ({ name, content }: ContentFile, error: z.ZodError): readonly ProgrammeFault[] =>
  error.issues.map(({ path, message }) => {
    const fault = programmeFault("badShape", `${name} ${placeOf(path)}`.trim(), foundAt(content, path));
    return { ...fault, expected: message };
  });

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`))
    .join("");

const longest = 80;

function foundAt(content: Json, path: readonly PropertyKey[]): string | null {
  let value: unknown = content;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return null;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return JSON.stringify(value)?.slice(0, longest) ?? null;
}
