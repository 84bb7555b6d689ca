/** Changes of drafts, inside a write transaction. Each says whether the draft was there as expected. */
import type { Scope } from "@custodiet/trust";
import type { DraftClosed, DraftState, DraftWrites, NewDraft } from "../drafts.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, toText } from "./database.ts";
import { insertStep } from "./draft-steps.ts";
import { draftQueries } from "./drafts.ts";

export const draftWrites = (pool: Pool, scope: Scope): DraftWrites => ({
  ...draftQueries(pool),
  insert: (draft) => insert(pool, scope, draft),
  insertStep: (added) => insertStep(pool, scope, added),
  change: (within, id, revision, state) => change(pool, within, id, revision, state),
  close: (within, id, closed) => close(pool, within, id, closed),
  reopen: (within, id, atMs) => reopen(pool, within, id, atMs),
  remove: (within, id) => remove(pool, within, id),
});

async function insert(pool: Pool, scope: Scope, draft: NewDraft): Promise<void> {
  requireInScope(scope, draft.organisation);
  const { provenance, base } = draft;
  await pool
    .within(scope)
    .insertInto("drafts")
    .values({
      ...ownedBy(draft.organisation, provenance),
      id: draft.id,
      facility: draft.facility,
      name: draft.name,
      base_version: base?.version ?? null,
      base_hash: base?.hash ?? null,
      files: toText(draft.files),
      hash: draft.hash,
      revision: provenance.entryIndex,
      undo_top: null,
      redo_top: null,
      touched: "[]",
      error_count: draft.errorCount,
      started_at: provenance.atMs,
      saved_at: provenance.atMs,
      seen_at: provenance.atMs,
      closed_at: null,
      outcome: null,
      closing_request: null,
      stored_version: null,
    })
    .execute();
}

async function change(pool: Pool, scope: Scope, id: string, revision: number, state: DraftState): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("drafts")
    .set({
      facility: state.facility,
      name: state.name,
      marking: toText(state.marking),
      base_version: state.base?.version ?? null,
      base_hash: state.base?.hash ?? null,
      files: toText(state.files),
      hash: state.hash,
      revision: state.revision,
      undo_top: state.undoTop,
      redo_top: state.redoTop,
      touched: toText(state.touched),
      error_count: state.errorCount,
      saved_at: state.savedAtMs,
      seen_at: state.savedAtMs,
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function close(pool: Pool, scope: Scope, id: string, closed: DraftClosed): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("drafts")
    .set({
      closed_at: closed.atMs,
      outcome: closed.outcome,
      closing_request: closed.request,
      stored_version: closed.version,
    })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function reopen(pool: Pool, scope: Scope, id: string, atMs: number): Promise<boolean> {
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("drafts")
    .set({ closed_at: null, outcome: null, closing_request: null, seen_at: atMs })
    .where("id", "=", id)
    .where("outcome", "=", "discarded")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function remove(pool: Pool, scope: Scope, id: string): Promise<boolean> {
  const discarded = await pool
    .within(scope)
    .selectFrom("drafts")
    .select("id")
    .where("id", "=", id)
    .where("outcome", "=", "discarded")
    .executeTakeFirst();
  if (discarded === undefined) return false;
  await pool.within(scope).deleteFrom("draft_steps").where("draft", "=", id).execute();
  await pool.within(scope).deleteFrom("drafts").where("id", "=", id).execute();
  return true;
}
