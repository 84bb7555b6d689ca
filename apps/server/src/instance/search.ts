/** What a person may see of an instance, searched; and what anybody may read beside it. */
import type { FacilityHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { kindOf, type Sight, titleOf } from "@custodiet/working-group";
import type { ContentLanguage } from "../content-languages.ts";
import type { ContentReader } from "../search/content.ts";
import { type SearchEntry, searchKinds } from "../search/entry.ts";
import type { Searcher, SearchSource } from "../work/searcher.ts";
import { recordOfEntry, type SearchedRecords } from "./group/searched-records.ts";
import type { InstanceParts } from "./parts.ts";
import type { Found, SearchHit, SearchQuestion } from "./search-types.ts";
import { commentHit, commentSubject, commentsInSight, commentsKey } from "./searched-comments.ts";

export interface SearchParts {
  readonly searcher: Searcher;
  readonly content: ContentReader;
  readonly records: SearchedRecords;
}

/** `actor` `null`: nobody is signed in. Whoever may read no facility finds none; nothing says that there are any. */
export async function search(
  parts: InstanceParts,
  { searcher, content, records }: SearchParts,
  actor: Actor | null,
  { text, limit, language }: SearchQuestion,
): Promise<Found> {
  const heads = await headsInSight(parts, actor);
  const comments = await commentsInSight(parts, actor, heads);
  const reader = actor !== null && parts.pipeline.mayRead(actor, "group.read").ok ? actor : null;
  const group = await records.read(reader, parts.clock.nowMs());
  const { best, counts } = await searcher.find({
    sources: [...heads.map((head) => facilitySource(parts, head)), contentSource(content, language), ...group.sources],
    passing: comments.size > 0 ? [{ key: commentsKey, subject: commentSubject([...comments.values()]) }] : [],
    text,
    language,
    limit,
  });
  const facilities = new Map(heads.map((head) => [keyOf(head), head]));
  return {
    hits: best.flatMap(({ entry, source }) => {
      if (entry.kind === "record") return recordHit(group.sight, entry.id, language) ?? [];
      const comment = source === commentsKey ? comments.get(entry.id) : undefined;
      return comment ? commentHit(comment) : hitIn(entry, facilities.get(source) ?? null);
    }),
    counts: searchKinds.flatMap((kind) => (counts[kind] === undefined ? [] : [{ kind, count: counts[kind] }])),
  };
}

function hitIn({ kind, id, name, within }: SearchEntry, head: FacilityHead | null): SearchHit {
  const facility = head && { id: head.id, name: head.name };
  return { kind, id, name, within, facility, marking: head?.version.marking ?? null, element: null, recordKind: null };
}

/** Told from what the audience sees now; `null`: it is not in sight any more. */
function recordHit(sight: Sight, entryId: string, language: ContentLanguage): SearchHit | null {
  const { kind, record } = recordOfEntry(entryId);
  const found = sight.see(record);
  const declared = kindOf(kind);
  if (found === null || declared === null) return null;
  const name = titleOf(declared, found, [language, "en"]);
  const nowhere = { within: null, facility: null, element: null };
  return { kind: "record", id: record, name, ...nowhere, marking: found.composite, recordKind: kind };
}

async function headsInSight({ pipeline, store }: InstanceParts, actor: Actor | null): Promise<readonly FacilityHead[]> {
  if (actor === null) return [];
  const permission = pipeline.mayRead(actor, "facility.read");
  return permission.ok ? store.facilities.list(permission.value.scope) : [];
}

const keyOf = ({ organisation, id, version }: FacilityHead): string => `${organisation} ${id} ${version.number}`;

/** Loaded in the owner's own scope: of two organisations' facilities with one id, the one that was listed. */
const facilitySource = ({ store }: InstanceParts, head: FacilityHead): SearchSource => ({
  key: keyOf(head),
  instead: null,
  load: async () => {
    const owner = scopeOf(head.organisation);
    const [stored, versions] = await Promise.all([
      store.facilities.get(owner, head.id, head.version.number),
      store.facilities.versions(owner, head.id),
    ]);
    if (stored === null) return null;
    const upToNow = versions.filter(({ number }) => number <= head.version.number);
    return { kind: "model", model: stored.model, versions: upToNow.map(({ number, reason }) => ({ number, reason })) };
  },
});

const contentSource = (content: ContentReader, language: ContentLanguage): SearchSource => ({
  key: `content ${language}`,
  instead: null,
  load: async () => ({ kind: "subject", subject: content(language) }),
});
