/** Floor plans of an instance: read with the facility, kept, placed, taken away. `null`: not found, or not in sight. */
import type { FacilityId } from "@custodiet/core";
import type { FacilityHead, PictureFacts, UnderlayPlacement, UnderlayRecord } from "@custodiet/store";
import type { Action, Actor, Scope } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { placeUnderlay, removeUnderlay, storeUnderlay } from "../commands/underlays.ts";
import { type InstanceParts, perform, scopeFor } from "./parts.ts";

/** A picture as it came, with what was found in it. */
export interface PictureOrder extends Omit<PictureFacts, "hash" | "byteLength"> {
  readonly bytes: Uint8Array;
}

export interface PlaceOrder {
  readonly pictureHash: string;
  readonly placement: UnderlayPlacement;
}

export interface UnderlayInSight {
  readonly facility: FacilityHead;
  readonly underlay: UnderlayRecord | null;
}

export interface Underlays {
  readonly read: (actor: Actor, facility: string) => Promise<UnderlayInSight | null>;
  readonly readPicture: (
    actor: Actor,
    facility: string,
    hash: string,
  ) => Promise<{ readonly facts: PictureFacts; readonly bytes: Uint8Array; readonly facility: FacilityHead } | null>;
  readonly store: (actor: Actor, facility: string, order: PictureOrder) => Promise<PictureFacts | null>;
  readonly place: (actor: Actor, facility: string, order: PlaceOrder) => Promise<UnderlayInSight | null>;
  /** `false`: no such facility, or no floor plan under its map. */
  readonly remove: (actor: Actor, facility: string) => Promise<boolean>;
}

/** So far there is one floor. */
const level = "ground";

export const createUnderlays = (parts: InstanceParts): Underlays => ({
  read: (actor, facility) => read(parts, actor, facility),
  readPicture: (actor, facility, hash) => readPicture(parts, actor, facility, hash),
  store: (actor, facility, order) => store(parts, actor, facility, order),
  place: (actor, facility, order) => place(parts, actor, facility, order),
  remove: (actor, facility) => remove(parts, actor, facility),
});

const headFor = async (parts: InstanceParts, actor: Actor, action: Action, facility: string) =>
  parts.store.facilities.head(scopeFor(parts, actor, action), facility as FacilityId);

async function read(parts: InstanceParts, actor: Actor, id: string): Promise<UnderlayInSight | null> {
  const facility = await headFor(parts, actor, "facility.read", id);
  if (facility === null) return null;
  const scope: Scope = { organisations: [facility.organisation] };
  return { facility, underlay: await parts.store.underlays.get(scope, facility.id, level) };
}

async function readPicture(parts: InstanceParts, actor: Actor, id: string, hash: string) {
  const facility = await headFor(parts, actor, "facility.read", id);
  if (facility === null) return null;
  const scope: Scope = { organisations: [facility.organisation] };
  const facts = await parts.store.underlays.picture(scope, facility.id, hash);
  const bytes = facts && (await parts.store.underlays.bytes(scope, facility.id, hash));
  return facts && bytes && { facts, bytes, facility };
}

async function store(
  parts: InstanceParts,
  actor: Actor,
  id: string,
  { bytes, mediaType, width, height }: PictureOrder,
): Promise<PictureFacts | null> {
  const facility = await headFor(parts, actor, "underlay.store", id);
  if (facility === null) return null;
  const picture = { hash: toHex(sha256(bytes)), mediaType, width, height, byteLength: bytes.byteLength };
  await perform(parts, storeUnderlay, actor, { facility, picture, bytes });
  return picture;
}

async function place(
  parts: InstanceParts,
  actor: Actor,
  id: string,
  order: PlaceOrder,
): Promise<UnderlayInSight | null> {
  const facility = await headFor(parts, actor, "underlay.place", id);
  if (facility === null) return null;
  await perform(parts, placeUnderlay, actor, { facility, level, ...order });
  return read(parts, actor, id);
}

async function remove(parts: InstanceParts, actor: Actor, id: string): Promise<boolean> {
  const facility = await headFor(parts, actor, "underlay.remove", id);
  if (facility === null) return false;
  const scope: Scope = { organisations: [facility.organisation] };
  const underlay = await parts.store.underlays.get(scope, facility.id, level);
  if (underlay === null) return false;
  await perform(parts, removeUnderlay, actor, underlay);
  return true;
}
