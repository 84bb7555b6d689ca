/** Markings as somebody sent them: whole, within what the instance may hold, and no wider than their level. */
import { err, formatTlp, type Marking, ok, type Result, type Tlp } from "@custodiet/core";
import { type GroupFault, groupFault } from "../fault.ts";
import { community, everybody, isWithin } from "./audience.ts";
import type { FieldMarkings } from "./event.ts";
import { fieldOf, type RecordKind } from "./kind.ts";

export interface MarkingTerms {
  /** The strictest level this instance may hold. */
  readonly ceiling: Tlp;
  /** Organisations of this instance. */
  readonly parties: ReadonlySet<string>;
}

export interface Markings {
  readonly marking: Marking;
  readonly fieldMarkings: FieldMarkings;
}

export function readMarkings(
  kind: RecordKind,
  sent: Markings,
  terms: MarkingTerms,
): Result<Markings, readonly GroupFault[]> {
  const faults = [
    ...markingFaults(sent.marking, "marking", terms),
    ...Object.entries(sent.fieldMarkings).flatMap(([name, marking]) =>
      fieldOf(kind, name) === null
        ? [groupFault("unknownField", `fieldMarkings.${name}`.slice(0, 80), null)]
        : markingFaults(marking, `fieldMarkings.${name}`, terms),
    ),
  ];
  if (faults.length > 0) return err(faults);
  const fieldMarkings = Object.entries(sent.fieldMarkings).map(([name, marking]) => [name, inOrder(marking)] as const);
  return ok({ marking: inOrder(sent.marking), fieldMarkings: Object.fromEntries(fieldMarkings) });
}

export function markingFaults(
  marking: Marking,
  place: string,
  { ceiling, parties }: MarkingTerms,
): readonly GroupFault[] {
  const { tlp, releasedTo, reason } = marking;
  const allowed = new Set<string>([
    ...parties,
    ...(tlp === "clear" ? [everybody] : []),
    ...(isWithin(tlp, "green") ? [community] : []),
  ]);
  const words: readonly string[] = releasedTo.filter((each) => each === everybody || each === community);
  const tooWide = words.filter((each) => !allowed.has(each));
  const unknown = releasedTo.filter((each) => !words.includes(each) && !parties.has(each));
  return [
    ...(reason.trim() === "" ? [groupFault("unmarked", `${place}.reason`, null)] : []),
    ...(isWithin(tlp, ceiling) ? [] : [groupFault("aboveCeiling", `${place}.tlp`, formatTlp(tlp))]),
    ...tooWide.map((each) => groupFault("tooWide", `${place}.releasedTo`, `${each} at ${formatTlp(tlp)}`)),
    ...unknown.map((each) => groupFault("unknownAudience", `${place}.releasedTo`, each.slice(0, 80))),
  ];
}

/** Two markings that say the same are the same. */
const inOrder = ({ releasedTo, caveats, reason, ...marking }: Marking): Marking => ({
  ...marking,
  releasedTo: [...new Set(releasedTo)].sort(),
  caveats: [...new Set(caveats)].sort(),
  reason: reason.trim(),
});
