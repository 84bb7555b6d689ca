/** The steps of drafts: added, read back to be undone, never changed. */
import type { PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { BaseChange, DraftStep, DraftStepHead, DraftStepKind, NewDraftStep, TouchedElement } from "../drafts.ts";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import { ownedBy, requireInScope, toJson, toText } from "./database.ts";

type Row = Selectable<Tables["draft_steps"]>;
type HeadRow = Omit<Row, "patch" | "base">;

const headColumns = [
  "draft",
  "organisation",
  "actor",
  "marking",
  "entry_index",
  "at",
  "kind",
  "label",
  "touched",
  "reverses",
  "beneath",
  "request",
  "request_hash",
] as const;

export async function step(pool: Pool, scope: Scope, draft: string, number: number): Promise<DraftStep | null> {
  const row = await pool
    .within(scope)
    .selectFrom("draft_steps")
    .selectAll()
    .where("draft", "=", draft)
    .where("entry_index", "=", number)
    .executeTakeFirst();
  return row ? toStep(row) : null;
}

export async function stepOfRequest(
  pool: Pool,
  scope: Scope,
  draft: string,
  request: string,
): Promise<DraftStepHead | null> {
  const row = await headsOf(pool, scope, draft).where("request", "=", request).executeTakeFirst();
  return row ? toHead(row) : null;
}

export async function stepsAfter(pool: Pool, scope: Scope, draft: string, number: number): Promise<DraftStepHead[]> {
  const rows = await headsOf(pool, scope, draft).where("entry_index", ">", number).orderBy("entry_index").execute();
  return rows.map(toHead);
}

const headsOf = (pool: Pool, scope: Scope, draft: string) =>
  pool.within(scope).selectFrom("draft_steps").select(headColumns).where("draft", "=", draft);

export async function insertStep(pool: Pool, scope: Scope, added: NewDraftStep): Promise<void> {
  requireInScope(scope, added.organisation);
  const { provenance, request } = added;
  await pool
    .within(scope)
    .insertInto("draft_steps")
    .values({
      ...ownedBy(added.organisation, provenance),
      draft: added.draft,
      at: provenance.atMs,
      kind: added.kind,
      label: toText(added.label),
      touched: toText(added.touched),
      patch: toText(added.patch),
      base: added.base === null ? null : toText(added.base),
      reverses: added.reverses,
      beneath: added.beneath,
      request: request?.id ?? null,
      request_hash: request?.hash ?? null,
    })
    .execute();
}

const toHead = (row: HeadRow): DraftStepHead => ({
  draft: row.draft,
  number: row.entry_index,
  actor: row.actor as PersonId,
  atMs: row.at,
  kind: row.kind as DraftStepKind,
  label: toJson(row.label),
  touched: JSON.parse(row.touched) as TouchedElement[],
  reverses: row.reverses,
  beneath: row.beneath,
  requestHash: row.request_hash,
});

const toStep = (row: Row): DraftStep => ({
  ...toHead(row),
  patch: toJson(row.patch),
  base: row.base === null ? null : (JSON.parse(row.base) as BaseChange),
});
