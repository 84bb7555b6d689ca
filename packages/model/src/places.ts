import type { SourceSpan } from "@custodiet/core";
import type { ElementKind } from "./check/shape/element-kind.ts";
import type { Definition } from "./check/shape/reading.ts";

/** Where the elements of a model were described. */
export interface Places {
  readonly of: (kind: ElementKind, id: string) => SourceSpan | null;
}

export function indexPlaces(definitions: readonly Definition[]): Places {
  const spans = new Map(definitions.map(({ kind, id, place }) => [`${kind} ${id}`, place.span]));
  return { of: (kind, id) => spans.get(`${kind} ${id}`) ?? null };
}
