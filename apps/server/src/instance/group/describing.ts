/** One record as it is told to a reader: the same for a request of their own and for a preview of it. */
import type { PersonId } from "@custodiet/core";
import { mayChange, type RecordKind, type Sight, stepsFrom, versionOf } from "@custodiet/working-group";
import type { InstanceParts } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { Reader, RecordInFull } from "./group-types.ts";
import { namedIn } from "./looking.ts";

/** `null`: there is no such record in sight. `reader` `null`: somebody who does nothing with it. */
export async function describeRecord(
  parts: InstanceParts,
  reader: Reader,
  kind: RecordKind,
  sight: Sight,
  id: string,
): Promise<RecordInFull | null> {
  const record = sight.see(id);
  if (record === null || record.kind !== kind.id) return null;
  const names = await namesOf(
    parts,
    record.history.flatMap(({ person }) => (person === null ? [] : [person as PersonId])),
  );
  return {
    kind,
    record,
    version: versionOf(record),
    steps: reader === null ? [] : stepsFrom(kind, record, reader, sight),
    mayChange: reader !== null && mayChange(kind, record, reader),
    named: namedIn(sight, [record]),
    nameOf: (person) => names.get(person as PersonId) ?? person,
  };
}
