/** Comments, with author and text read from what of them can be erased. */
import type { FacilityId, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { CommentQueries, CommentRecord, CommentWrites, NewComment } from "../comments.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, scopeOf, toMarking, toText } from "./database.ts";
import { ownerOf } from "./facilities.ts";

export const commentQueries = (pool: Pool): CommentQueries => ({
  list: (scope, facility) => list(pool, scope, facility),
  get: async (scope, id) => {
    const row = await commentsOf(pool, scope).where("comments.id", "=", id).executeTakeFirst();
    return row ? toComment(row) : null;
  },
  ofRequest: async (scope, request) => {
    const row = await commentsOf(pool, scope).where("request", "=", request).executeTakeFirst();
    return row ? toComment(row) : null;
  },
  recent: async (scope, limit) => {
    const rows = await commentsOf(pool, scope)
      .where("removed_at", "is", null)
      .orderBy("comments.entry_index", "desc")
      .limit(limit)
      .execute();
    return rows.map(toComment);
  },
  listUnresolved: async (scope) => {
    const rows = await commentsOf(pool, scope)
      .where("parent", "is", null)
      .where("resolved_at", "is", null)
      .where("removed_at", "is", null)
      .orderBy("written_at", "desc")
      .orderBy("comments.entry_index", "desc")
      .execute();
    return rows.map(toComment);
  },
});

export const commentWrites = (pool: Pool, scope: Scope): CommentWrites => ({
  ...commentQueries(pool),
  insert: (comment) => insert(pool, scope, comment),
  resolve: (within, id, resolved) => resolve(pool, within, id, resolved),
  erase: (within, id, atMs) => erase(pool, within, id, atMs),
});

const commentsOf = (pool: Pool, scope: Scope) =>
  pool
    .within(scope)
    .selectFrom("comments")
    .leftJoin("comment_openings", "comment_openings.comment", "comments.id")
    .selectAll("comments")
    .select(["comment_openings.content", "comment_openings.salt"]);

async function list(pool: Pool, scope: Scope, facility: FacilityId): Promise<CommentRecord[]> {
  const owner = await ownerOf(pool, scope, facility);
  if (owner === null) return [];
  const rows = await commentsOf(pool, scopeOf(owner))
    .where("facility", "=", facility)
    .orderBy("written_at")
    .orderBy("comments.entry_index")
    .execute();
  return rows.map(toComment);
}

async function insert(pool: Pool, scope: Scope, added: NewComment): Promise<void> {
  requireInScope(scope, added.organisation);
  const { provenance, element } = added;
  await pool
    .within(scope)
    .insertInto("comments")
    .values({
      ...ownedBy(added.organisation, provenance),
      id: added.id,
      facility: added.facility,
      section: element?.section ?? null,
      element: element?.id ?? null,
      parent: added.parent,
      author_organisation: added.authorOrganisation,
      author_role: added.authorRole,
      written_at: provenance.atMs,
      resolved_at: null,
      resolved_by: null,
      removed_at: null,
      request: added.request,
    })
    .execute();
  const content = toText({ person: provenance.actor, text: added.text });
  const opening = { comment: added.id, organisation: added.organisation, salt: added.salt, content };
  await pool.within(scope).insertInto("comment_openings").values(opening).execute();
}

async function resolve(pool: Pool, scope: Scope, id: string, resolved: CommentRecord["resolved"]): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("comments")
    .set({ resolved_at: resolved?.atMs ?? null, resolved_by: resolved?.by ?? null })
    .where("id", "=", id)
    .where("resolved_at", resolved === null ? "is not" : "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The word that stands for the author of what has been removed. */
const nobody = "removed";

async function erase(pool: Pool, scope: Scope, id: string, atMs: number): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("comments")
    .set({ removed_at: atMs, actor: nobody })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await pool.within(scope).deleteFrom("comment_openings").where("comment", "=", id).execute();
  return true;
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof commentsOf>["executeTakeFirst"]>>>;

const toComment = (row: Row): CommentRecord => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  facility: row.facility as FacilityId,
  element: row.section === null ? null : { section: row.section, id: row.element },
  parent: row.parent,
  authorOrganisation: row.author_organisation as OrganisationId,
  authorRole: row.author_role,
  opened: row.content === null || row.salt === null ? null : toOpened(row.content, row.salt),
  writtenAtMs: row.written_at,
  resolved:
    row.resolved_at === null || row.resolved_by === null
      ? null
      : { atMs: row.resolved_at, by: row.resolved_by as PersonId },
  removedAtMs: row.removed_at,
  marking: toMarking(row.marking),
  entryIndex: row.entry_index,
});

function toOpened(content: string, salt: string): CommentRecord["opened"] {
  const { person, text } = JSON.parse(content) as { person: PersonId; text: string };
  return { author: person, text, salt };
}
