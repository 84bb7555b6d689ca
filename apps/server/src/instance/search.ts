/** What a person may see of an instance, searched; and what anybody may read beside it. */
import type { Marking } from "@custodiet/core";
import type { FacilityHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import type { ContentLanguage, ContentReader } from "../search/content.ts";
import { type SearchKind, searchKinds } from "../search/entry.ts";
import type { Searcher, SearchSource } from "../work/searcher.ts";
import type { InstanceParts } from "./parts.ts";

export interface SearchQuestion {
  readonly text: string;
  readonly limit: number;
  readonly language: ContentLanguage;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  readonly within: string | null;
  /** `null`: it belongs to no facility. */
  readonly facility: { readonly id: string; readonly name: string } | null;
  readonly marking: Marking | null;
}

export interface Found {
  readonly hits: readonly SearchHit[];
  readonly counts: readonly { readonly kind: SearchKind; readonly count: number }[];
}

export interface SearchParts {
  readonly searcher: Searcher;
  readonly content: ContentReader;
}

/** `actor` `null`: nobody is signed in. Whoever may read no facility finds none; nothing says that there are any. */
export async function search(
  parts: InstanceParts,
  { searcher, content }: SearchParts,
  actor: Actor | null,
  { text, limit, language }: SearchQuestion,
): Promise<Found> {
  const heads = await headsInSight(parts, actor);
  const facilities = new Map(heads.map((head) => [keyOf(head), head]));
  const sources = [...heads.map((head) => facilitySource(parts, head)), contentSource(content, language)];
  const { best, counts } = await searcher.find(sources, text, limit);
  return {
    hits: best.map(({ entry: { kind, id, name, within }, source }) => {
      const head = facilities.get(source) ?? null;
      const facility = head && { id: head.id, name: head.name };
      return { kind, id, name, within, facility, marking: head?.version.marking ?? null };
    }),
    counts: searchKinds.flatMap((kind) => (counts[kind] === undefined ? [] : [{ kind, count: counts[kind] }])),
  };
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
  load: async () => ({ kind: "subject", subject: content(language) }),
});
