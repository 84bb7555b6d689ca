/** Records that were made together from a table, and whether all of them can be taken back by one act. */
import type { RecordKind } from "../records/kind.ts";
import { isWithdrawn, type RecordInSight } from "../records/project.ts";
import { referencesIn } from "../records/references.ts";
import type { Sight } from "../records/sight.ts";

export interface TableImport {
  /** Of the ledger: the one by which all were made. */
  readonly entry: number;
  readonly atMs: number;
  readonly made: number;
  /** Those that are not withdrawn, in their order. */
  readonly standing: readonly RecordInSight[];
}

/** Own records of a kind that were made by one entry, latest first. A record made alone is no import of its own. */
export function importsOf(sight: Sight, kind: RecordKind): readonly TableImport[] {
  const own = sight.all(kind.id).filter(({ isOwn }) => isOwn);
  const byEntry = Map.groupBy(own, entryOf);
  return [...byEntry]
    .flatMap(([entry, records]) => {
      const [first] = records;
      if (entry === null || first === undefined || records.length < 2) return [];
      const standing = records.filter((record) => !isWithdrawn(record));
      return [{ entry, atMs: first.createdAtMs, made: records.length, standing }];
    })
    .toSorted((a, b) => b.entry - a.entry);
}

const entryOf = ({ history }: RecordInSight): number | null => history[0]?.entryIndex ?? null;

/** A record of an import that keeps it from being taken back. */
export interface Holding {
  readonly record: RecordInSight;
  /** Something happened to it since. */
  readonly isChanged: boolean;
  /** Records outside the import that refer to it. */
  readonly referredBy: readonly RecordInSight[];
}

/**
 * What keeps an import from being taken back, as its own organisation sees it: what it may not see keeps nothing back.
 * Empty: nothing does.
 */
export function holdingsOf(
  sight: Sight,
  kinds: readonly RecordKind[],
  { standing }: Pick<TableImport, "standing">,
): readonly Holding[] {
  const inImport = new Set(standing.map(({ id }) => id));
  const referring = new Map<string, RecordInSight[]>();
  for (const kind of kinds) {
    for (const record of sight.all(kind.id)) {
      if (inImport.has(record.id) || isWithdrawn(record)) continue;
      for (const id of new Set(referencesIn(kind, record.fields))) {
        if (inImport.has(id)) referring.set(id, [...(referring.get(id) ?? []), record]);
      }
    }
  }
  return standing.flatMap((record) => {
    const [isChanged, referredBy] = [record.history.length > 1, referring.get(record.id) ?? []];
    return isChanged || referredBy.length > 0 ? [{ record, isChanged, referredBy }] : [];
  });
}
