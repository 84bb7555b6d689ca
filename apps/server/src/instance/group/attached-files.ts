/** Attached files as an audience may read them: named by a record in its sight, and by a copy whose own marking lets it. */
import type { Store } from "@custodiet/store";
import { attachmentsIn, mayRead, type RecordInSight, type Sight } from "@custodiet/working-group";
import { declared } from "./looking.ts";

/** Hashes of the files that a record names and this audience may read. */
export type FilesInSight = (record: RecordInSight) => readonly string[];

export async function filesInSight(
  group: Store["group"],
  sight: Sight,
  records: readonly RecordInSight[],
): Promise<FilesInSight> {
  const named = new Map<RecordInSight, readonly string[]>();
  for (const record of records) {
    const hashes = attachmentsIn(declared(record.kind), record.fields).map(({ hash }) => hash);
    if (hashes.length > 0) named.set(record, hashes);
  }
  if (named.size === 0) return () => [];
  const copies = await group.copiesAmong([...new Set([...named.values()].flat())]);
  const readable = new Set(
    copies
      .filter(({ marking, organisation }) => mayRead(marking, organisation, sight.audience))
      .map(({ hash }) => hash),
  );
  return (record) => (named.get(record) ?? []).filter((hash) => readable.has(hash));
}
