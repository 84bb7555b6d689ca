/** Comments as they are searched: as they stand now, for one that was removed must not be found a moment later. */
import type { CommentRecord, FacilityHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import type { SearchSubject } from "../search/entry.ts";
import type { InstanceParts } from "./parts.ts";
import type { SearchHit } from "./search-types.ts";

export interface SearchedComment {
  readonly comment: CommentRecord;
  readonly text: string;
  readonly facility: FacilityHead;
}

/** Older comments than these are not searched. */
const mostSearched = 2000;
const longestShown = 160;

/** Stands for no facility: a key of one has spaces in it. */
export const commentsKey = "comments";

/** By their id. None for who is not signed in, or may not read comments. */
export async function commentsInSight(
  { pipeline, store }: InstanceParts,
  actor: Actor | null,
  heads: readonly FacilityHead[],
): Promise<ReadonlyMap<string, SearchedComment>> {
  const permission = actor === null ? null : pipeline.mayRead(actor, "comment.read");
  if (!permission?.ok) return new Map();
  const comments = await store.comments.recent(permission.value.scope, mostSearched);
  const facilities = new Map(heads.map((head) => [`${head.organisation} ${head.id}`, head]));
  const found = comments.flatMap((comment): SearchedComment[] => {
    const facility = facilities.get(`${comment.organisation} ${comment.facility}`);
    return facility && comment.opened ? [{ comment, text: comment.opened.text, facility }] : [];
  });
  return new Map(found.map((each) => [each.comment.id, each]));
}

/** Found by any word of its text, or by its facility's name and one of them. */
export const commentSubject = (comments: readonly SearchedComment[]): SearchSubject => ({
  words: "",
  entries: comments.map(({ comment, text, facility }) => ({
    kind: "comment",
    id: comment.id,
    name: "",
    words: `${text} ${facility.name}`,
    within: null,
  })),
});

export const commentHit = ({ comment, text, facility }: SearchedComment): SearchHit => ({
  kind: "comment",
  id: comment.id,
  name: text.length > longestShown ? `${text.slice(0, longestShown - 1).trimEnd()}\u2026` : text,
  within: null,
  facility: { id: facility.id, name: facility.name },
  marking: comment.marking,
  element: comment.element,
  recordKind: null,
});
