/** Receiving: quarantined, checked in a worker, kept with what was found; a held file is taken up when its gap closes. */
import { canonicalJson } from "@custodiet/core";
import { type Delivery, formatManifest, type Opened, sharingFault } from "@custodiet/sharing";
import type { SealedFileRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { type CameIn, receiveSealedFile } from "../../commands/sealed-files.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";

/** Files of one organisation looked through for those held. */
const mostFiles = 1000;

/** The id of its record, whatever was found. */
export async function receiveFile(parts: InstanceParts, actor: Actor, came: Uint8Array): Promise<string> {
  scopeFor(parts, actor, "sealed-file.receive");
  const id = await takeIn(parts, actor, came, null);
  await takeUpHeld(parts, actor);
  return id;
}

async function takeIn(
  parts: InstanceParts,
  actor: Actor,
  came: Uint8Array | Delivery,
  settles: string | null,
): Promise<string> {
  const { opened, delivery } = await openFor(parts, actor, came);
  const bytes = delivery?.file ?? (came instanceof Uint8Array ? came : came.file);
  const read = opened.outcome === "rejected" ? null : manifestOf(opened);
  const outcome = read !== null && settles === null ? await refuseSecond(parts, actor, opened, read.hash) : opened;
  return perform(parts, receiveSealedFile, actor, {
    id: newId(parts.randomness),
    opened: outcome,
    manifest: outcome.outcome === "rejected" ? null : (read?.text ?? null),
    manifestHash: read?.hash ?? null,
    fileHash: toHex(sha256(bytes)),
    byteLength: bytes.length,
    delivery: outcome.outcome === "held" ? delivery : null,
    settles,
  } satisfies CameIn);
}

function manifestOf({ manifest }: Exclude<Opened, { outcome: "rejected" }>): { text: string; hash: string } {
  const text = formatManifest(manifest);
  return { text, hash: toHex(sha256(Buffer.from(text))) };
}

/** What is held already comes once. */
async function refuseSecond(parts: InstanceParts, actor: Actor, opened: Opened, hash: string): Promise<Opened> {
  if (opened.outcome !== "held") return opened;
  const isHeld = (await heldFiles(parts, actor)).some(({ manifestHash }) => manifestHash === hash);
  if (!isHeld) return opened;
  return { outcome: "rejected", faults: [sharingFault("repeated", "manifest.json", "a file that is held already")] };
}

async function openFor(parts: InstanceParts, actor: Actor, came: Uint8Array | Delivery) {
  const scope = scopeOf(actor.organisation);
  const { sealing } = parts.store;
  const { identity } = await parts.sealKeys();
  const heads = await sealing.heads(scope, "accepted");
  return parts.sealer.open({
    came,
    party: actor.organisation,
    identities: [identity],
    isDemonstration: parts.isDemonstration,
    ceiling: parts.ceiling,
    rosters: (await sealing.rosters(scope)).map(({ roster }) => roster),
    lasts: heads.flatMap(({ channel, sequence, manifestHash }) =>
      channel === null || sequence === null || manifestHash === null ? [] : [{ channel, sequence, hash: manifestHash }],
    ),
  });
}

const heldFiles = async (parts: InstanceParts, actor: Actor): Promise<readonly SealedFileRecord[]> =>
  (await parts.store.sealing.files(scopeOf(actor.organisation), mostFiles)).filter(({ state }) => state === "held");

/** One after the other, as long as the next one of a channel is there. */
async function takeUpHeld(parts: InstanceParts, actor: Actor): Promise<void> {
  for (;;) {
    const next = await nextHeld(parts, actor);
    if (next === null) return;
    const held = await parts.store.sealing.held(scopeOf(actor.organisation), next.id);
    if (held === null) return;
    await takeIn(parts, actor, { file: held.bytes, signature: held.signature }, next.id);
  }
}

async function nextHeld(parts: InstanceParts, actor: Actor): Promise<SealedFileRecord | null> {
  const heads = await parts.store.sealing.heads(scopeOf(actor.organisation), "accepted");
  const lastOf = (channel: SealedFileRecord["channel"]): number =>
    heads.find((head) => canonicalJson(head.channel) === canonicalJson(channel))?.sequence ?? 0;
  const held = await heldFiles(parts, actor);
  return held.find(({ channel, sequence }) => (sequence ?? 0) <= lastOf(channel) + 1) ?? null;
}
