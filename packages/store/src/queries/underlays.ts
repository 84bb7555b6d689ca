/** Floor plan pictures and their places. A picture that is placed nowhere any more is erased with its bytes. */
import type { FacilityId, OrganisationId } from "@custodiet/core";
import type { Scope } from "@custodiet/trust";
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
import { type Database, ownedBy, requireInScope, toMarking, toText } from "./database.ts";
import { ownerOf } from "./facilities.ts";

export const underlayQueries = (db: Database): UnderlayQueries => ({
  get: (scope, facility, level) => get(db, scope, facility, level),
  picture: (scope, facility, hash) => picture(db, scope, facility, hash),
  bytes: (scope, facility, hash) => bytes(db, scope, facility, hash),
});

export const underlayWrites = (db: Database, scope: Scope): UnderlayWrites => ({
  ...underlayQueries(db),
  keepPicture: (added) => keepPicture(db, scope, added),
  place: (placed) => place(db, scope, placed),
  remove: (within, facility, level) => remove(db, within, facility, level),
});

async function get(db: Database, scope: Scope, facility: FacilityId, level: string): Promise<UnderlayRecord | null> {
  const organisation = await ownerOf(db, scope, facility);
  if (organisation === null) return null;
  const row = await db
    .selectFrom("underlays")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("facility", "=", facility)
    .where("level", "=", level)
    .executeTakeFirst();
  const found = row ? await picture(db, { organisations: [organisation] }, facility, row.picture) : null;
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

async function picture(db: Database, scope: Scope, facility: FacilityId, hash: string): Promise<PictureFacts | null> {
  const organisation = await ownerOf(db, scope, facility);
  if (organisation === null) return null;
  const row = await picturesOf(db, organisation, facility)
    .select(["hash", "media_type", "width", "height", "byte_length"])
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (!row) return null;
  const { width, height, byte_length: byteLength } = row;
  return { hash, mediaType: row.media_type as PictureMediaType, width, height, byteLength };
}

async function bytes(db: Database, scope: Scope, facility: FacilityId, hash: string): Promise<Uint8Array | null> {
  const organisation = await ownerOf(db, scope, facility);
  if (organisation === null) return null;
  const row = await picturesOf(db, organisation, facility).select("bytes").where("hash", "=", hash).executeTakeFirst();
  return row?.bytes ?? null;
}

const picturesOf = (db: Database, organisation: OrganisationId, facility: FacilityId) =>
  db.selectFrom("underlay_pictures").where("organisation", "=", organisation).where("facility", "=", facility);

async function keepPicture(db: Database, scope: Scope, added: NewPicture): Promise<void> {
  const { organisation, facility, picture: facts, provenance } = added;
  requireInScope(scope, organisation);
  const known = await picturesOf(db, organisation, facility).select("hash").where("hash", "=", facts.hash).execute();
  await erasePicturesUnused(db, organisation, facility, facts.hash);
  if (known.length > 0) return;
  await db
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

async function place(db: Database, scope: Scope, placed: NewUnderlay): Promise<void> {
  const { organisation, facility, level, pictureHash, placement, provenance } = placed;
  requireInScope(scope, organisation);
  const row = { ...ownedBy(organisation, provenance), picture: pictureHash, placement: toText(placement) };
  const { numUpdatedRows } = await db
    .updateTable("underlays")
    .set(row)
    .where("organisation", "=", organisation)
    .where("facility", "=", facility)
    .where("level", "=", level)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    await db
      .insertInto("underlays")
      .values({ ...row, facility, level })
      .execute();
  }
  await erasePicturesUnused(db, organisation, facility, pictureHash);
}

async function remove(db: Database, scope: Scope, facility: FacilityId, level: string): Promise<boolean> {
  const organisation = await ownerOf(db, scope, facility);
  if (organisation === null) return false;
  const { numDeletedRows } = await db
    .deleteFrom("underlays")
    .where("organisation", "=", organisation)
    .where("facility", "=", facility)
    .where("level", "=", level)
    .executeTakeFirst();
  await erasePicturesUnused(db, organisation, facility, "");
  return numDeletedRows > 0n;
}

/** All of a facility's pictures that lie nowhere on its map, but the one to keep. */
async function erasePicturesUnused(
  db: Database,
  organisation: OrganisationId,
  facility: FacilityId,
  keep: string,
): Promise<void> {
  const placed = db
    .selectFrom("underlays")
    .select("picture")
    .where("organisation", "=", organisation)
    .where("facility", "=", facility);
  await db
    .deleteFrom("underlay_pictures")
    .where("organisation", "=", organisation)
    .where("facility", "=", facility)
    .where("hash", "!=", keep)
    .where("hash", "not in", placed)
    .execute();
}
