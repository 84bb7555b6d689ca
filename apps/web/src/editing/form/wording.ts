/** Where a field's label and explanation stand in the catalogue. What has one shape in many places has one text. */
import type { SchemaNode } from "./schema.ts";

/** Portals and surfaces are both crossings; a marking is a marking wherever it stands. */
const shared: readonly (readonly [beginning: string, wording: string])[] = [
  ["portals", "crossings"],
  ["surfaces", "crossings"],
  ["threatStatement.marking", "marking"],
  ["materialBalanceAreas.strata.material", "targets.material"],
  ["materialBalanceAreas.streams.material", "targets.material"],
];

/** `surfaces.between` -> `crossings.between`. */
export function wordingOf(path: string, node: SchemaNode): string {
  if (node.properties?.["judgement"]) return path === "basis" || path === "measures.basis" ? path : "basis";
  for (const [beginning, wording] of shared) {
    if (path.startsWith(`${beginning}.`)) return wording + path.slice(beginning.length);
  }
  return path;
}
