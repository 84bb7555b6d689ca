import type { Clock, FacilityId, ModelHash, OrganisationId, PersonId, SourceFile } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { DraftBase, DraftClosed, DraftHead, DraftQueries, DraftRecord, DraftStates } from "../drafts.ts";
import type { Tables } from "../schema/tables.ts";
import type { Held, Pool } from "../scope/pool.ts";
import { scopeOf, toMarking } from "./database.ts";
import { step, stepOfRequest, stepsAfter } from "./draft-steps.ts";
import { ownerOf } from "./facilities.ts";

type Row = Selectable<Tables["drafts"]>;
type HeadRow = Omit<Row, "files">;

const headColumns = [
  "id",
  "organisation",
  "actor",
  "marking",
  "entry_index",
  "facility",
  "name",
  "base_version",
  "base_hash",
  "hash",
  "revision",
  "undo_top",
  "redo_top",
  "touched",
  "error_count",
  "started_at",
  "saved_at",
  "seen_at",
  "closed_at",
  "outcome",
  "closing_request",
  "stored_version",
] as const;

export const draftQueries = (pool: Pool): DraftQueries => ({
  open: (scope, person, facility) => open(pool, scope, person, facility),
  listOpen: (scope, person) => listOpen(pool, scope, person),
  lastClosed: (scope, person, facility) => lastClosed(pool, scope, person, facility),
  editing: (scope, facility) => editing(pool, scope, facility),
  step: (scope, draft, number) => step(pool, scope, draft, number),
  stepOfRequest: (scope, draft, request) => stepOfRequest(pool, scope, draft, request),
  stepsAfter: (scope, draft, number) => stepsAfter(pool, scope, draft, number),
});

/** Reads through `pool`; noting that somebody looks at a draft goes through `writer`. */
export const draftStates = (pool: Pool, writer: Pool, clock: Clock): DraftStates => ({
  ...draftQueries(pool),
  see: async (id) => {
    const seen = { seen_at: clock.nowMs() };
    await writer.ofInstance("drafts.see").updateTable("drafts").set(seen).where("id", "=", id).execute();
  },
  discardedBefore: async (ms) => {
    const all = headsOf(pool.ofInstance("drafts.discardedBefore"));
    const rows = await all.where("outcome", "=", "discarded").where("closed_at", "<", ms).execute();
    return rows.map(toHead);
  },
});

const headsOf = (held: Held) => held.selectFrom("drafts").select(headColumns).orderBy("saved_at", "desc").orderBy("id");

async function open(pool: Pool, scope: Scope, person: PersonId, facility: FacilityId): Promise<DraftRecord | null> {
  const row = await pool
    .within(scope)
    .selectFrom("drafts")
    .selectAll()
    .where("actor", "=", person)
    .where("facility", "=", facility)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return row ? { ...toHead(row), files: JSON.parse(row.files) as SourceFile[] } : null;
}

async function listOpen(pool: Pool, scope: Scope, person: PersonId): Promise<DraftHead[]> {
  const rows = await headsOf(pool.within(scope)).where("actor", "=", person).where("closed_at", "is", null).execute();
  return rows.map(toHead);
}

async function lastClosed(pool: Pool, scope: Scope, person: PersonId, facility: FacilityId): Promise<DraftHead | null> {
  const row = await pool
    .within(scope)
    .selectFrom("drafts")
    .select(headColumns)
    .where("actor", "=", person)
    .where("facility", "=", facility)
    .where("closed_at", "is not", null)
    .orderBy("closed_at", "desc")
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? toHead(row) : null;
}

/** A facility that is stored belongs to one organisation of the scope; of others of the same id nothing is told. */
async function editing(pool: Pool, scope: Scope, facility: FacilityId): Promise<DraftHead[]> {
  const owner = await ownerOf(pool, scope, facility);
  const rows = await headsOf(pool.within(owner === null ? scope : scopeOf(owner)))
    .where("facility", "=", facility)
    .where("closed_at", "is", null)
    .execute();
  return rows.map(toHead);
}

const toHead = (row: HeadRow): DraftHead => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  person: row.actor as PersonId,
  facility: row.facility as FacilityId,
  name: row.name,
  marking: toMarking(row.marking),
  base: toBase(row),
  revision: row.revision,
  undoTop: row.undo_top,
  redoTop: row.redo_top,
  touched: JSON.parse(row.touched) as DraftHead["touched"],
  errorCount: row.error_count,
  hash: row.hash,
  startedAtMs: row.started_at,
  savedAtMs: row.saved_at,
  seenAtMs: row.seen_at,
  closed: toClosed(row),
  entryIndex: row.entry_index,
});

const toBase = ({ base_version, base_hash }: HeadRow): DraftBase | null =>
  base_version === null || base_hash === null ? null : { version: base_version, hash: base_hash as ModelHash };

const toClosed = ({ closed_at, outcome, closing_request, stored_version }: HeadRow): DraftClosed | null =>
  closed_at === null
    ? null
    : {
        atMs: closed_at,
        outcome: outcome as DraftClosed["outcome"],
        request: closing_request,
        version: stored_version,
      };
