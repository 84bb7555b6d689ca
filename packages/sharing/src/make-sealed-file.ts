/**
 * Making a sealed file, in two acts so that persons can sign between them: `draftSealedFile` fixes what leaves and gives
 * the bytes to sign; `closeSealedFile` puts the signatures in, seals, and signs the whole with the instance's key.
 */
import { canonicalJson, combineMarkings, type Marking } from "@custodiet/core";
import { attachmentPath, packFiles } from "./archive.ts";
import { bytesToSign, contentHashOf, type EnvelopeSignature, makeEnvelope } from "./envelope.ts";
import {
  type Attachment,
  describeAttachment,
  formatManifest,
  formatObjects,
  type Manifest,
  manifestHash,
  manifestType,
  mayRead,
  rootOfLines,
  type SharedObject,
  type Shipment,
} from "./manifest.ts";
import { type ReleaseKey, signFile } from "./minisign.ts";
import { guardsReadme } from "./readme.ts";
import { sealBytes } from "./seal.ts";

export interface Contents {
  readonly objects: readonly SharedObject[];
  readonly attachments: readonly Attachment[];
}

export interface DraftedFile {
  readonly manifest: Manifest;
  readonly contents: Contents;
  /** Ed25519 signatures are over these bytes. */
  readonly toSign: Uint8Array;
  /** A statement of approval names this as its content, in hexadecimal. */
  readonly contentHash: string;
  /** What the next manifest of this channel names as the one before it. */
  readonly hash: string;
}

/** Throws where there is nothing to send, or it is released to nobody: by then it is a bug. */
export function draftSealedFile(shipment: Shipment, contents: Contents): DraftedFile {
  const marking = markingOf(contents.objects);
  const isForAll = shipment.channel.to.every((party) => mayRead(marking, party));
  if (!isForAll) throw new Error("Sent to a party that the marking does not release it to");
  const lines = formatObjects(contents.objects).split("\n").slice(0, -1);
  const manifest: Manifest = {
    format: 1,
    ...shipment,
    marking,
    objects: { count: lines.length, root: rootOfLines(lines) },
    attachments: contents.attachments.map(describeAttachment),
  };
  const payload = Buffer.from(formatManifest(manifest));
  return {
    manifest,
    contents,
    toSign: bytesToSign(manifestType, payload),
    contentHash: contentHashOf(manifestType, payload),
    hash: manifestHash(payload),
  };
}

export interface SealedFile {
  readonly file: Uint8Array;
  /** Text of the `.minisig` beside it. */
  readonly signature: string;
}

/** @param sealTo age recipients of every party it goes to, and of the sender, who keeps a copy */
export async function closeSealedFile(
  drafted: DraftedFile,
  signatures: readonly EnvelopeSignature[],
  sealTo: readonly string[],
  releaseKey: ReleaseKey,
): Promise<SealedFile> {
  const { manifest, contents } = drafted;
  const envelope = makeEnvelope(manifestType, Buffer.from(formatManifest(manifest)), signatures);
  const archive = packFiles({
    "README.txt": Buffer.from(guardsReadme(manifest)),
    "manifest.json": Buffer.from(canonicalJson({ ...envelope })),
    "objects.ndjson": Buffer.from(formatObjects(contents.objects)),
    ...Object.fromEntries(contents.attachments.map(({ name, bytes }) => [attachmentPath(name), bytes])),
  });
  const file = await sealBytes(archive, sealTo);
  return {
    file,
    signature: signFile(file, releaseKey, `${manifest.channel.from} ${manifest.sequence} ${drafted.hash}`),
  };
}

/** The strictest marking, the audience of all, every caveat. */
export function markingOf(objects: readonly SharedObject[]): Marking {
  const [first, ...rest] = objects.map(({ marking }) => marking);
  if (first === undefined) throw new Error("A sealed file carries at least one object");
  return rest.reduce(combineMarkings, combineMarkings(first, first));
}
