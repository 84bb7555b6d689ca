/** What routes of the working group's records are sent, as the other rooms take it. */
import type { Marking } from "@custodiet/core";
import { kindOf, type RecordKind } from "@custodiet/working-group";
import type { z } from "zod";
import type { groupMarkingSent } from "../contract/group.ts";
import { RequestFault } from "../faults.ts";

type SentMarking = z.infer<typeof groupMarkingSent>;
export interface SentMarkings {
  readonly marking: SentMarking;
  readonly fieldMarkings: Readonly<Record<string, SentMarking>>;
}

export const readMarking = ({ expires, ...marking }: SentMarking): Marking =>
  expires === undefined ? marking : { ...marking, expires };

export const readMarkings = ({ marking, fieldMarkings }: SentMarkings) => ({
  marking: readMarking(marking),
  fieldMarkings: Object.fromEntries(
    Object.entries(fieldMarkings).map(([name, each]) => [name, readMarking(each)] as const),
  ),
});

export function requireKind(id: string): RecordKind {
  const kind = kindOf(id);
  if (kind === null) throw new RequestFault("CUS-S008", "There is no such kind of record.");
  return kind;
}
