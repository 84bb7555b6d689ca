/** What came is kept with what was found of it; who opens what it carries, and who takes a sent file away, is entered. */
import { contentHash, err, type Json, type Marking, ok } from "@custodiet/core";
import type { Delivery, Opened, SharedObject } from "@custodiet/sharing";
import type { SealedFileRecord, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault, EffectContext } from "@custodiet/trust";
import { lineOf } from "../instance/sharing/object-content.ts";
import { personnelMarking } from "./markings.ts";

export interface CameIn {
  readonly id: string;
  readonly opened: Opened;
  readonly manifest: string | null;
  readonly manifestHash: string | null;
  readonly fileHash: string;
  readonly byteLength: number;
  /** To be kept until the missing one comes. */
  readonly delivery: Delivery | null;
  /** The held file that this is. */
  readonly settles: string | null;
}

export const receiveSealedFile: Command<StoreTransaction, CameIn, string> = {
  name: "sealed-file.receive",
  recordKind: "sealed-file",
  effect: async (tx, came, context) => {
    const { actor, nowMs, entryIndex } = context;
    const { id, opened, settles } = came;
    if (opened.outcome === "accepted" && !(await isStillNext(tx, opened, context))) return err(overtaken);
    const { organisation } = actor;
    const manifest = opened.outcome === "rejected" ? null : opened.manifest;
    const marking: Marking = manifest?.marking ?? personnelMarking(organisation);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const objects = opened.outcome === "accepted" ? opened.objects : [];
    await tx.sealing.keepFile(
      {
        id,
        organisation,
        state: opened.outcome,
        channel: manifest?.channel ?? null,
        sequence: manifest?.sequence ?? null,
        manifestHash: came.manifestHash,
        manifest: came.manifest,
        signatures: [],
        signers: opened.outcome === "accepted" ? opened.signers.map((each) => toJson(each)) : [],
        faults: "faults" in opened ? opened.faults.map((each) => toJson(each)) : [],
        facility: null,
        approval: null,
        sealTo: [],
        fileHash: came.fileHash,
        byteLength: came.byteLength,
        settles,
      },
      objects.map(recordOf),
      provenance,
    );
    if (opened.outcome === "held" && came.delivery !== null) {
      await tx.sealing.hold(
        { organisation, file: id, bytes: came.delivery.file, signature: came.delivery.signature },
        provenance,
      );
    }
    if (settles !== null) await tx.sealing.letGo(organisation, settles);
    const codes = "faults" in opened ? opened.faults.map(({ code }) => code) : [];
    return ok({
      output: id,
      recordId: id,
      hashBefore: settles,
      hashAfter: contentHash({ id, outcome: opened.outcome, fileHash: came.fileHash, codes }),
      marking,
      details: {
        outcome: opened.outcome,
        fileSha256: came.fileHash,
        codes,
        from: manifest?.channel.from ?? null,
        sequence: manifest?.sequence ?? null,
        objects: objects.map(({ kind, id: name }) => ({ kind, id: name })),
      },
      outbox: [],
    });
  },
};

const toJson = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

const recordOf = (object: SharedObject, position: number) => ({
  position,
  kind: object.kind,
  objectId: object.id,
  line: lineOf(object),
});

/** Two files of one channel may have come at once: the second is judged again. */
async function isStillNext(
  { sealing }: StoreTransaction,
  { manifest }: Extract<Opened, { outcome: "accepted" }>,
  { scope }: EffectContext,
): Promise<boolean> {
  const last = (await sealing.heads(scope, "accepted")).find(({ channel }) => isChannel(channel, manifest.channel));
  return manifest.sequence === (last?.sequence ?? 0) + 1 && manifest.previous === (last?.manifestHash ?? null);
}

const isChannel = (
  one: SealedFileRecord["channel"],
  other: { readonly from: string; readonly to: readonly string[] },
) => one !== null && one.from === other.from && one.to.join("\n") === other.to.join("\n");

export interface ObjectToOpen {
  readonly file: SealedFileRecord;
  readonly position: number;
}

/** The line as it was signed; `null`: there is no such object. */
export const openObject: Command<StoreTransaction, ObjectToOpen, string> = {
  name: "sealed-file.open",
  recordKind: "sealed-file",
  effect: async (tx, { file, position }, { scope }) => {
    const found = (await tx.sealing.objects(scope, file.id)).find((each) => each.position === position);
    if (found === undefined) return err(noSuchObject);
    return ok({
      output: found.line,
      recordId: file.id,
      hashBefore: null,
      hashAfter: contentHash({ file: file.id, position }),
      marking: file.marking,
      details: { kind: found.kind, id: found.objectId, from: file.channel?.from ?? null },
      outbox: [],
    });
  },
};

/** A file that was sent is taken away, again perhaps: what it carries is the same each time. */
export const takeSealedFile: Command<StoreTransaction, SealedFileRecord, null> = {
  name: "sealed-file.take",
  recordKind: "sealed-file",
  effect: async (_tx, file) =>
    ok({
      output: null,
      recordId: file.id,
      hashBefore: null,
      hashAfter: file.manifestHash,
      marking: file.marking,
      details: { facility: file.facility, to: [...(file.channel?.to ?? [])], sequence: file.sequence },
      outbox: [],
    }),
};

const overtaken: CommandFault = {
  code: "CUS-S013",
  title: "in the way of something else",
  detail: "Another file of this channel was accepted meanwhile.",
  remedy: "Bring the file again.",
};

const noSuchObject: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "The file carries nothing of this number.",
  remedy: "Look at the list.",
};
