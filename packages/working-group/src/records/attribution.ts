/**
 * A record without attribution must not be attributed by its audience: released by name to all but one, or to very few,
 * the list would say who is left. So it goes to the whole group, to nobody yet, or to as many by name as numbers are told
 * of, its maker among them.
 */
import { type GroupFault, groupFault } from "../fault.ts";
import { smallestTold } from "../surveys/suppress.ts";
import { community, everybody } from "./audience.ts";
import type { FieldValues } from "./event.ts";
import type { RecordKind } from "./kind.ts";
import { isUnattributed } from "./project.ts";
import type { Markings } from "./read-marking.ts";

export function attributionFaults(
  kind: RecordKind,
  fields: FieldValues,
  { marking, fieldMarkings }: Markings,
  maker: { readonly organisation: string },
): readonly GroupFault[] {
  if (!isUnattributed(kind, { fields })) return [];
  const hidden = kind.attribution?.hides ?? [];
  const all = [
    ["marking", marking] as const,
    ...Object.entries(fieldMarkings).flatMap(([name, each]) =>
      // What is shown to nobody else has no audience.
      hidden.includes(name) ? [] : [[`fieldMarkings.${name}`, each] as const],
    ),
  ];
  return all.flatMap(([place, { releasedTo }]) =>
    isTelling(releasedTo, maker.organisation)
      ? [groupFault("audienceTells", `${place}.releasedTo`, String(releasedTo.length))]
      : [],
  );
}

function isTelling(releasedTo: readonly string[], maker: string): boolean {
  if (releasedTo.length === 0 || releasedTo.includes(everybody) || releasedTo.includes(community)) return false;
  return releasedTo.length < smallestTold || !releasedTo.includes(maker);
}
