/** Rosters and sealed files. Rows are only added: what became of a held file is said by a further row. */
import type { FacilityId, OrganisationId, PersonId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Pool } from "../scope/pool.ts";
import type {
  NewRoster,
  NewSealedFile,
  RosterRecord,
  SealedFileRecord,
  SealedObjectRecord,
  SealedState,
  SealingQueries,
  SealingWrites,
} from "../sealing.ts";
import { ownedBy, requireInScope, toJson, toMarking, toText } from "./database.ts";

export const sealingQueries = (pool: Pool): SealingQueries => ({
  rosters: async (scope) => {
    const all = pool.within(scope).selectFrom("seal_rosters").selectAll();
    return (await all.orderBy("party").orderBy("number", "desc").execute()).map(toRoster);
  },
  files: async (scope, limit) => {
    const settled = pool.within(scope).selectFrom("sealed_files").select("settles").where("settles", "is not", null);
    const rows = await filesOf(pool, scope)
      .where("id", "not in", settled)
      .orderBy("entry_index", "desc")
      .limit(limit)
      .execute();
    return rows.map(toFile);
  },
  file: async (scope, id) => {
    const row = await filesOf(pool, scope).where("id", "=", id).executeTakeFirst();
    return row ? toFile(row) : null;
  },
  objects: async (scope, file) => {
    const all = pool.within(scope).selectFrom("sealed_objects").selectAll().where("file", "=", file);
    return (await all.orderBy("position").execute()).map(toObject);
  },
  heads: (scope, direction) => heads(pool, scope, direction),
  held: async (scope, file) => {
    const all = pool.within(scope).selectFrom("sealed_holdings").selectAll().where("file", "=", file);
    const row = await all.executeTakeFirst();
    if (!row) return null;
    return { organisation: row.organisation as OrganisationId, file, bytes: row.bytes, signature: row.signature };
  },
});

export const sealingWrites = (pool: Pool, scope: Scope): SealingWrites => ({
  ...sealingQueries(pool),
  keepRoster: async (roster, provenance) => {
    requireInScope(scope, roster.organisation);
    await pool.within(scope).insertInto("seal_rosters").values(rosterRow(roster, provenance)).execute();
  },
  keepFile: async (file, objects, provenance) => {
    requireInScope(scope, file.organisation);
    await pool.within(scope).insertInto("sealed_files").values(fileRow(file, provenance)).execute();
    if (objects.length === 0) return;
    const rows = objects.map(({ position, kind, objectId, line }) => ({
      ...ownedBy(file.organisation, provenance),
      file: file.id,
      position,
      kind,
      object_id: objectId,
      line,
    }));
    await pool.within(scope).insertInto("sealed_objects").values(rows).execute();
  },
  hold: async ({ organisation, file, bytes, signature }, provenance) => {
    requireInScope(scope, organisation);
    const row = { ...ownedBy(organisation, provenance), file, bytes, signature };
    await pool.within(scope).insertInto("sealed_holdings").values(row).execute();
  },
  letGo: async (organisation, file) => {
    requireInScope(scope, organisation);
    await pool.within(scope).deleteFrom("sealed_holdings").where("file", "=", file).execute();
  },
});

const filesOf = (pool: Pool, scope: Scope) => pool.within(scope).selectFrom("sealed_files").selectAll();

async function heads(pool: Pool, scope: Scope, direction: "sent" | "accepted"): Promise<SealedFileRecord[]> {
  const rows = await filesOf(pool, scope).where("state", "=", direction).orderBy("sequence", "desc").execute();
  const seen = new Set<string>();
  return rows.map(toFile).filter(({ channel }) => {
    const name = toText(channel);
    return !seen.has(name) && seen.add(name) !== undefined;
  });
}

const rosterRow = (roster: NewRoster, provenance: Parameters<typeof ownedBy>[1]) => ({
  ...ownedBy(roster.organisation, provenance),
  party: roster.party,
  number: roster.number,
  fingerprint: roster.fingerprint,
  envelope: roster.envelope,
  roster: roster.roster,
  valid_until: roster.validUntilMs,
  taken_at: roster.takenAtMs,
});

const fileRow = (file: NewSealedFile, provenance: Parameters<typeof ownedBy>[1] & { readonly atMs: number }) => ({
  ...ownedBy(file.organisation, provenance),
  id: file.id,
  direction: file.state === "sent" ? "sent" : "received",
  state: file.state,
  channel_from: file.channel?.from ?? null,
  channel_to: file.channel === null ? null : toText(file.channel.to),
  sequence: file.sequence,
  manifest_hash: file.manifestHash,
  manifest: file.manifest,
  signatures: toText(file.signatures),
  signers: toText(file.signers),
  faults: toText(file.faults),
  facility: file.facility,
  approval: file.approval,
  seal_to: toText(file.sealTo),
  file_hash: file.fileHash,
  byte_length: file.byteLength,
  settles: file.settles,
  happened_at: provenance.atMs,
});

const toRoster = (row: Selectable<Tables["seal_rosters"]>): RosterRecord => ({
  organisation: row.organisation as OrganisationId,
  party: row.party,
  number: row.number,
  fingerprint: row.fingerprint,
  envelope: row.envelope,
  roster: row.roster,
  validUntilMs: row.valid_until,
  takenAtMs: row.taken_at,
  takenBy: row.actor as PersonId,
  entryIndex: row.entry_index,
});

const toFile = (row: Selectable<Tables["sealed_files"]>): SealedFileRecord => ({
  id: row.id,
  organisation: row.organisation as OrganisationId,
  state: row.state as SealedState,
  channel:
    row.channel_from === null || row.channel_to === null
      ? null
      : { from: row.channel_from, to: JSON.parse(row.channel_to) as string[] },
  sequence: row.sequence,
  manifestHash: row.manifest_hash,
  manifest: row.manifest,
  signatures: toJson(row.signatures),
  signers: toJson(row.signers),
  faults: toJson(row.faults),
  facility: row.facility as FacilityId | null,
  approval: row.approval,
  sealTo: JSON.parse(row.seal_to ?? "[]") as string[],
  fileHash: row.file_hash,
  byteLength: row.byte_length,
  settles: row.settles,
  atMs: row.happened_at,
  by: row.actor as PersonId,
  marking: toMarking(row.marking),
  entryIndex: row.entry_index,
});

const toObject = (row: Selectable<Tables["sealed_objects"]>): SealedObjectRecord => ({
  organisation: row.organisation as OrganisationId,
  file: row.file,
  position: row.position,
  kind: row.kind,
  objectId: row.object_id,
  line: row.line,
});
