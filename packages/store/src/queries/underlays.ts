/** Floor plan pictures and their places. A picture that is placed nowhere any more is erased with its bytes. */
import type { FacilityId, OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
import type { Pool } from "../scope/pool.ts";
import type {
  NewPicture,
  NewUnderlay,
  PictureFacts,
  PictureMediaType,
  UnderlayPlacement,
  UnderlayQueries,
  UnderlayRecord,
  UnderlayWrites,
} from "../underlays.ts";
import { ownedBy, requireInScope, scopeOf, toMarking, toText } from "./database.ts";
import { ownerOf } from "./facilities.ts";

export const underlayQueries = (pool: Pool): UnderlayQueries => ({
  get: (scope, facility, level) => get(pool, scope, facility, level),
  picture: (scope, facility, hash) => picture(pool, scope, facility, hash),
  bytes: (scope, facility, hash) => bytes(pool, scope, facility, hash),
});

export const underlayWrites = (pool: Pool, scope: Scope): UnderlayWrites => ({
  ...underlayQueries(pool),
  keepPicture: (added) => keepPicture(pool, scope, added),
  place: (placed) => place(pool, scope, placed),
  remove: (within, facility, level) => remove(pool, within, facility, level),
});

async function get(pool: Pool, scope: Scope, facility: FacilityId, level: string): Promise<UnderlayRecord | null> {
  const organisation = await ownerOf(pool, scope, facility);
  if (organisation === null) return null;
  const row = await pool
    .within(scopeOf(organisation))
    .selectFrom("underlays")
    .selectAll()
    .where("facility", "=", facility)
    .where("level", "=", level)
    .executeTakeFirst();
  const found = row ? await picture(pool, scopeOf(organisation), facility, row.picture) : null;
  if (!row || found === null) return null;
  return {
    organisation,
    facility,
    level,
    picture: found,
    placement: JSON.parse(row.placement) as UnderlayPlacement,
    marking: toMarking(row.marking),
    entryIndex: row.entry_index,
  };
}

async function picture(pool: Pool, scope: Scope, facility: FacilityId, hash: string): Promise<PictureFacts | null> {
  const organisation = await ownerOf(pool, scope, facility);
  if (organisation === null) return null;
  const row = await picturesOf(pool, organisation, facility)
    .select(["hash", "media_type", "width", "height", "byte_length"])
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (!row) return null;
  const { width, height, byte_length: byteLength } = row;
  return { hash, mediaType: row.media_type as PictureMediaType, width, height, byteLength };
}

async function bytes(pool: Pool, scope: Scope, facility: FacilityId, hash: string): Promise<Uint8Array | null> {
  const organisation = await ownerOf(pool, scope, facility);
  if (organisation === null) return null;
  const row = await picturesOf(pool, organisation, facility)
    .select("bytes")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

const picturesOf = (pool: Pool, organisation: OrganisationId, facility: FacilityId) =>
  pool.within(scopeOf(organisation)).selectFrom("underlay_pictures").where("facility", "=", facility);

async function keepPicture(pool: Pool, scope: Scope, added: NewPicture): Promise<void> {
  const { organisation, facility, picture: facts, provenance } = added;
  requireInScope(scope, organisation);
  const known = await picturesOf(pool, organisation, facility).select("hash").where("hash", "=", facts.hash).execute();
  await erasePicturesUnused(pool, organisation, facility, facts.hash);
  if (known.length > 0) return;
  await pool
    .within(scope)
    .insertInto("underlay_pictures")
    .values({
      ...ownedBy(organisation, provenance),
      facility,
      hash: facts.hash,
      media_type: facts.mediaType,
      width: facts.width,
      height: facts.height,
      byte_length: facts.byteLength,
      bytes: added.bytes,
    })
    .execute();
}

async function place(pool: Pool, scope: Scope, placed: NewUnderlay): Promise<void> {
  const { organisation, facility, level, pictureHash, placement, provenance } = placed;
  requireInScope(scope, organisation);
  const row = { ...ownedBy(organisation, provenance), picture: pictureHash, placement: toText(placement) };
  const { numUpdatedRows } = await pool
    .within(scope)
    .updateTable("underlays")
    .set(row)
    .where("organisation", "=", organisation)
    .where("facility", "=", facility)
    .where("level", "=", level)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    await pool
      .within(scope)
      .insertInto("underlays")
      .values({ ...row, facility, level })
      .execute();
  }
  await erasePicturesUnused(pool, organisation, facility, pictureHash);
}

async function remove(pool: Pool, scope: Scope, facility: FacilityId, level: string): Promise<boolean> {
  const organisation = await ownerOf(pool, scope, facility);
  if (organisation === null) return false;
  const { numDeletedRows } = await pool
    .within(scopeOf(organisation))
    .deleteFrom("underlays")
    .where("facility", "=", facility)
    .where("level", "=", level)
    .executeTakeFirst();
  await erasePicturesUnused(pool, organisation, facility, "");
  return numDeletedRows > 0n;
}

/** All of a facility's pictures that lie nowhere on its map, but the one to keep. */
async function erasePicturesUnused(
  pool: Pool,
  organisation: OrganisationId,
  facility: FacilityId,
  keep: string,
): Promise<void> {
  const placed = pool
    .within(scopeOf(organisation))
    .selectFrom("underlays")
    .select("picture")
    .where("facility", "=", facility);
  await pool
    .within(scopeOf(organisation))
    .deleteFrom("underlay_pictures")
    .where("facility", "=", facility)
    .where("hash", "!=", keep)
    .where("hash", "not in", placed)
    .execute();
}
