/** What an identifier may name, as the schema says it. */
import type { ReferredKind } from "./field.ts";
import type { SchemaNode } from "./schema.ts";

/** The format's kinds of element, by the list they stand in. */
const kinds: Readonly<Record<string, ReferredKind>> = {
  organisation: "organisations",
  area: "areas",
  portal: "portals",
  surface: "surfaces",
  measure: "measures",
  target: "targets",
  role: "roles",
  state: "states",
  force: "forces",
  procedure: "procedures",
  "balance-area": "materialBalanceAreas",
  measurement: "measurements",
  "key-measurement-point": "keyMeasurementPoints",
};

/** Of all the nodes that say it. Throws at a kind that no list is known for: the schema then knows more than the form. */
export function referredKinds(...nodes: readonly SchemaNode[]): readonly ReferredKind[] {
  const names = new Set(nodes.flatMap((node) => node["x-custodiet-refers-to"] ?? []));
  return [...names].map((name) => {
    const kind = kinds[name];
    if (kind === undefined) throw new Error(`The form knows no list of elements of the kind ${name}`);
    return kind;
  });
}
