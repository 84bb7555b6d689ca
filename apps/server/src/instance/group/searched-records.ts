/**
 * The group's records as they are searched: for each audience an index of what it sees and of nothing else, in parts, so
 * that a change makes one part anew. What an audience sees is read again only where an event or the day has moved.
 */
import { setImmediate } from "node:timers/promises";
import type { Store } from "@custodiet/store";
import {
  type Day,
  dayOf,
  kindOf,
  type RecordInSight,
  type RecordKind,
  type Sight,
  searchedTextOf,
} from "@custodiet/working-group";
import type { SearchEntry } from "../../search/entry.ts";
import type { FileTexts } from "../../work/file-texts.ts";
import type { SearchSource } from "../../work/searcher.ts";
import { filesInSight } from "./attached-files.ts";
import type { Reader } from "./group-types.ts";
import { sightOf } from "./looking.ts";
import type { RecordMemory } from "./record-memory.ts";

export interface RecordsSearched {
  readonly sight: Sight;
  readonly sources: readonly SearchSource[];
}

export interface SearchedRecords {
  readonly read: (reader: Reader, nowMs: number) => Promise<RecordsSearched>;
}

interface Part {
  readonly key: string;
  readonly entries: readonly SearchEntry[];
  readonly source: SearchSource;
}

interface AudienceRead {
  readonly entryIndex: number;
  readonly day: Day;
  /** Of the words of attached files. */
  readonly version: number;
  readonly parts: readonly Part[];
}

const parts = 64;
/** Records looked at before others are let in between. */
const atOnce = 500;
/** Audiences whose parts are remembered. */
const mostAudiences = 64;

/** @param files the words of attached files */
export function createSearchedRecords(
  memory: RecordMemory,
  group: Store["group"],
  files: Pick<FileTexts, "wordsOf" | "version">,
): SearchedRecords {
  const known = new Map<string, AudienceRead>();
  const turns = new Map<string, Promise<unknown>>();
  let versions = 0;

  const partFor = (party: string, number: number, entries: readonly SearchEntry[], before: Part | undefined): Part => {
    if (before !== undefined && areSame(before.entries, entries)) return before;
    versions += 1;
    const key = `records ${number} ${versions} ${party}`;
    const load = async () => ({ kind: "subject" as const, subject: { words: "", entries } });
    return { key, entries, source: { key, instead: before?.key ?? null, load } };
  };

  const readNow = async (party: string, reader: Reader, nowMs: number): Promise<RecordsSearched> => {
    const { records, entryIndex } = await memory.read();
    const sight = sightOf(records, reader, nowMs);
    const day = dayOf(nowMs);
    const before = known.get(party);
    const version = files.version();
    const isAsBefore = before?.entryIndex === entryIndex && before.day === day && before.version === version;
    const read = isAsBefore ? before : { entryIndex, day, version, parts: await partsOf(sight, records.keys()) };
    known.delete(party);
    known.set(party, read);
    for (const [oldest] of known) if (known.size > mostAudiences) known.delete(oldest);
    return { sight, sources: read.parts.map(({ source }) => source) };

    async function partsOf(seen: Sight, ids: Iterable<string>): Promise<readonly Part[]> {
      const inSight: RecordInSight[] = [];
      for (const [at, id] of [...ids].sort().entries()) {
        if (at % atOnce === atOnce - 1) await setImmediate();
        const record = seen.see(id);
        if (record !== null) inSight.push(record);
      }
      const filesOf = await filesInSight(group, seen, inSight);
      const entries: SearchEntry[][] = Array.from({ length: parts }, () => []);
      for (const [at, record] of inSight.entries()) {
        if (at % atOnce === atOnce - 1) await setImmediate();
        entries[partOf(record.id)]?.push(entryOf(record, filesOf(record).map(files.wordsOf)));
      }
      return entries.map((each, number) => partFor(party, number, each, before?.parts[number]));
    }
  };

  return {
    read: (reader, nowMs) => {
      const party = reader?.organisation ?? "";
      const mine = (turns.get(party) ?? Promise.resolve()).then(() => readNow(party, reader, nowMs));
      turns.set(
        party,
        mine.catch(() => undefined),
      );
      return mine;
    },
  };
}

/** What the entry's name says of the record's kind and name. */
export const recordOfEntry = (id: string): { readonly kind: string; readonly record: string } => {
  const [kind = "", record = ""] = id.split("/");
  return { kind, record };
};

export const beginningOf = (kind: RecordKind): string => `${kind.id}/`;

const partOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 0) % parts;

const entries = new WeakMap<RecordInSight, { readonly entry: SearchEntry; readonly attached: string }>();

/** @param texts words of the files that it names and this audience may read */
function entryOf(record: RecordInSight, texts: readonly string[]): SearchEntry {
  const attached = texts.filter((text) => text !== "").join("\n");
  const before = entries.get(record);
  if (before !== undefined && before.attached === attached) return before.entry;
  const kind = kindOf(record.kind);
  if (kind === null) throw new Error(`No kind is called ${record.kind}`);
  const { titles, words } = searchedTextOf(kind, record);
  const [name = "", ...alsoNamed] = titles;
  const entry = {
    kind: "record" as const,
    id: `${beginningOf(kind)}${record.id}`,
    name,
    alsoNamed,
    words: attached === "" ? words : `${words}\n${attached}`,
    within: null,
  };
  entries.set(record, { entry, attached });
  return entry;
}

const areSame = (some: readonly SearchEntry[], others: readonly SearchEntry[]): boolean =>
  some.length === others.length && some.every((entry, at) => isSame(entry, others[at]));

const isSame = (entry: SearchEntry, other: SearchEntry | undefined): boolean =>
  entry === other ||
  (entry.id === other?.id &&
    entry.name === other.name &&
    entry.words === other.words &&
    (entry.alsoNamed ?? []).join("\n") === (other.alsoNamed ?? []).join("\n"));
