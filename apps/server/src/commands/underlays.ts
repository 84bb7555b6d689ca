/**
 * The floor plan under a facility's map: kept, placed, taken away. A picture is known by the hash of its bytes; taken
 * away, its bytes are gone and the ledger still says which they were.
 */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { FacilityHead, PictureFacts, StoreTransaction, UnderlayPlacement, UnderlayRecord } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";

export interface PictureToStore {
  readonly facility: FacilityHead;
  readonly picture: PictureFacts;
  readonly bytes: Uint8Array;
}

export const storeUnderlay: Command<StoreTransaction, PictureToStore, null> = {
  name: "underlay.store",
  recordKind: "underlay-picture",
  effect: async (tx, { facility, picture, bytes }, { actor, nowMs, entryIndex }) => {
    const { marking } = facility.version;
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const { organisation, id } = facility;
    await tx.underlays.keepPicture({ organisation, facility: id, picture, bytes, provenance });
    const { mediaType, width, height, byteLength } = picture;
    return ok({
      output: null,
      recordId: `${id}/${picture.hash}`,
      hashBefore: null,
      hashAfter: picture.hash,
      marking,
      details: { facility: id, mediaType, width, height, byteLength },
      outbox: [],
    });
  },
};

export interface UnderlayToPlace {
  readonly facility: FacilityHead;
  readonly level: string;
  readonly pictureHash: string;
  readonly placement: UnderlayPlacement;
}

export const placeUnderlay: Command<StoreTransaction, UnderlayToPlace, null> = {
  name: "underlay.place",
  recordKind: "underlay",
  effect: async (tx, { facility, level, pictureHash, placement }, { actor, scope, nowMs, entryIndex }) => {
    const { organisation, id } = facility;
    const { marking } = facility.version;
    if ((await tx.underlays.picture(scope, id, pictureHash)) === null) return err(notKeptFault);
    const before = await tx.underlays.get(scope, id, level);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    await tx.underlays.place({ organisation, facility: id, level, pictureHash, placement, provenance });
    const placed: Json = { facility: id, level, picture: pictureHash, placement: { ...placement } };
    return ok({
      output: null,
      recordId: `${id}/${level}`,
      hashBefore: before && hashUnderlay(before),
      hashAfter: contentHash(placed),
      marking,
      details: placed,
      outbox: [],
    });
  },
};

export const removeUnderlay: Command<StoreTransaction, UnderlayRecord, null> = {
  name: "underlay.remove",
  recordKind: "underlay",
  effect: async (tx, underlay, { scope }) => {
    const { facility, level, marking, picture } = underlay;
    if (!(await tx.underlays.remove(scope, facility, level))) return err(goneFault);
    return ok({
      output: null,
      recordId: `${facility}/${level}`,
      hashBefore: hashUnderlay(underlay),
      hashAfter: null,
      marking,
      details: { facility, level, picture: picture.hash },
      outbox: [],
    });
  },
};

const hashUnderlay = ({ facility, level, picture, placement }: UnderlayRecord): string =>
  contentHash({ facility, level, picture: picture.hash, placement: { ...placement } });

const notKeptFault: CommandFault = {
  code: "CUS-S034",
  title: "picture not kept here",
  detail: "There is no picture of this hash for this facility.",
  remedy: "Store the picture first, then place it.",
};

const goneFault: CommandFault = {
  code: "CUS-S013",
  title: "gone already",
  detail: "There is no floor plan under this map any more.",
  remedy: "Read the facility again.",
};
