/**
 * A sealed file at the receiver's: seal, archive, authenticity, integrity, freshness, marking, in this order; the first
 * step with a fault ends it, with all the faults of that step. Nothing of the contents is given out before every step
 * has passed.
 */
import { type Marking, tlpRank } from "@custodiet/core";
import { sha256, toHex } from "@custodiet/verification";
import { attachmentPath, type Files, fixedNames, unpackFiles } from "./archive.ts";
import { readEnvelope } from "./envelope.ts";
import { type SharingFault, sharingFault } from "./fault.ts";
import {
  type Attachment,
  type Channel,
  type Manifest,
  manifestHash,
  manifestShape,
  manifestType,
  mayRead,
  objectShape,
  rootOfLines,
  type SharedObject,
} from "./manifest.ts";
import { verifyFile } from "./minisign.ts";
import { readCanonical } from "./read-canonical.ts";
import type { Roster } from "./roster-types.ts";
import { unsealBytes } from "./seal.ts";
import { areEnough, checkSignatures, type Signer } from "./signers.ts";

export interface ReceivingParty {
  readonly party: string;
  /** age secrets of this instance. */
  readonly identities: readonly string[];
  /** A demonstration takes what other demonstrations send; a real instance never does. */
  readonly isDemonstration: boolean;
  /** The strictest marking this instance may hold. */
  readonly ceiling: Marking["tlp"];
  /** A trusted roster by party and number; `null`: not known. */
  readonly rosterOf: (party: string, number: number) => Roster | null;
  /** Where this channel stands: the last accepted; `null`: nothing has come yet. */
  readonly lastOf: (channel: Channel) => LastAccepted | null;
}

export interface LastAccepted {
  readonly sequence: number;
  readonly hash: string;
}

export type Opened =
  | {
      readonly outcome: "accepted";
      readonly manifest: Manifest;
      readonly hash: string;
      readonly objects: readonly SharedObject[];
      readonly attachments: readonly Attachment[];
      readonly signers: readonly Signer[];
    }
  | { readonly outcome: "held"; readonly manifest: Manifest; readonly faults: readonly SharingFault[] }
  | { readonly outcome: "rejected"; readonly faults: readonly SharingFault[] };

/** @param signature text of the `.minisig` that came with it */
export async function openSealedFile(file: Uint8Array, signature: string, receiver: ReceivingParty): Promise<Opened> {
  const archive = await unsealBytes(file, receiver.identities);
  if (archive === null)
    return reject(sharingFault("notSealed", "file", "a file that none of this instance's keys opens"));
  const files = unpackFiles(archive);
  if (!files.ok) return reject(files.error);
  const read = readManifest(files.value);
  if ("code" in read) return reject(read);
  if (read.manifest.isDemonstration && !receiver.isDemonstration) {
    return reject(sharingFault("demonstration", "manifest.json", "a file made by a demonstration"));
  }
  const roster = receiver.rosterOf(read.manifest.channel.from, read.manifest.rosterNumber);
  if (roster === null) {
    const found = `roster ${read.manifest.rosterNumber} of ${read.manifest.channel.from}`;
    return reject(sharingFault("rosterUnknown", "manifest.json", found));
  }
  const signed = authenticate(file, signature, read, roster);
  if (signed.faults.length > 0) return reject(...signed.faults);
  if (!receiver.isDemonstration && signed.signers.some(({ isSimulated }) => isSimulated)) {
    return reject(sharingFault("demonstration", "manifest.json", "signatures by simulated keys"));
  }
  const contents = readContents(files.value, read.manifest);
  if (contents.faults.length > 0) return reject(...contents.faults);
  const fresh = freshnessFault(read, receiver.lastOf(read.manifest.channel));
  if (fresh?.code === "CUS-X033") return { outcome: "held", manifest: read.manifest, faults: [fresh] };
  if (fresh !== null) return reject(fresh);
  const marked = markingFaults(read.manifest, contents.objects, receiver);
  if (marked.length > 0) return reject(...marked);
  const { manifest, hash } = read;
  const { objects, attachments } = contents;
  return { outcome: "accepted", manifest, hash, objects, attachments, signers: signed.signers };
}

const reject = (...faults: readonly SharingFault[]): Opened => ({ outcome: "rejected", faults });

interface ReadManifest {
  readonly manifest: Manifest;
  readonly hash: string;
  readonly envelope: Parameters<typeof checkSignatures>[0];
}

function readManifest(files: Files): ReadManifest | SharingFault {
  const place = "manifest.json";
  const bytes = files[place];
  if (bytes === undefined) return sharingFault("missingFile", place, "nothing");
  const envelope = readEnvelope(Buffer.from(bytes).toString("utf8"), manifestType);
  if (!envelope.ok) return sharingFault("shape", place, envelope.error);
  const value = readCanonical(Buffer.from(envelope.value.payload).toString("utf8"));
  if (!value.ok) return sharingFault("notCanonical", place, value.error);
  const manifest = manifestShape.safeParse(value.value);
  if (!manifest.success) {
    const [issue] = manifest.error.issues;
    return sharingFault("shape", place, `${issue?.path.join(".") ?? ""}: ${issue?.code ?? ""}`);
  }
  return { manifest: manifest.data, hash: manifestHash(envelope.value.payload), envelope: envelope.value };
}

function authenticate(
  file: Uint8Array,
  signature: string,
  { manifest, envelope, hash }: ReadManifest,
  roster: Roster,
): { readonly signers: readonly Signer[]; readonly faults: readonly SharingFault[] } {
  const place = "manifest.json";
  const { madeAtMs, author, channel, sequence } = manifest;
  const faults: SharingFault[] = [];
  const comment = verifyFile(file, signature, roster.releaseKey);
  if (comment !== `${channel.from} ${sequence} ${hash}`) {
    const found = comment === null ? "a signature that does not match" : "a signature of another file";
    faults.push(sharingFault("badSeal", "signature", found));
  }
  if (madeAtMs < roster.fromMs || madeAtMs >= roster.untilMs) {
    faults.push(sharingFault("rosterExpired", place, `made ${new Date(madeAtMs).toISOString()}`));
  }
  const { signers, refused } = checkSignatures(envelope, roster, madeAtMs);
  for (const { keyid, reason } of refused) faults.push(sharingFault("badSignature", place, `${keyid}: ${reason}`));
  if (!areEnough(signers, roster.threshold, author)) {
    faults.push(sharingFault("tooFewSigners", place, `${signers.length} signatures that hold`));
  }
  return { signers, faults };
}

interface ReadContents {
  readonly objects: readonly SharedObject[];
  readonly attachments: readonly Attachment[];
  readonly faults: readonly SharingFault[];
}

function readContents(files: Files, manifest: Manifest): ReadContents {
  const { objects, faults } = readObjects(files["objects.ndjson"], manifest);
  const attachments: Attachment[] = [];
  for (const { name, sha256: wanted } of manifest.attachments) {
    const path = attachmentPath(name);
    const bytes = files[path];
    if (bytes === undefined) faults.push(sharingFault("missingFile", path, "nothing"));
    else if (toHex(sha256(bytes)) !== wanted) faults.push(sharingFault("contentChanged", path, "other bytes"));
    else attachments.push({ name, bytes });
  }
  const known = new Set<string>([...fixedNames, ...manifest.attachments.map(({ name }) => attachmentPath(name))]);
  for (const path of Object.keys(files)) {
    if (!known.has(path)) faults.push(sharingFault("contentChanged", path, "a file that the manifest does not name"));
  }
  return { objects, attachments, faults };
}

function readObjects(
  bytes: Uint8Array | undefined,
  { objects: wanted }: Manifest,
): { readonly objects: readonly SharedObject[]; readonly faults: SharingFault[] } {
  const place = "objects.ndjson";
  if (bytes === undefined) return { objects: [], faults: [sharingFault("missingFile", place, "nothing")] };
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  if (lines.pop() !== "" || lines.length !== wanted.count || rootOfLines(lines) !== wanted.root) {
    return { objects: [], faults: [sharingFault("contentChanged", place, `${lines.length} lines with another root`)] };
  }
  const objects: SharedObject[] = [];
  const faults: SharingFault[] = [];
  lines.forEach((line, index) => {
    const value = readCanonical(line);
    const object = value.ok ? objectShape.safeParse(value.value) : null;
    if (object?.success) objects.push(object.data as SharedObject);
    else if (value.ok) faults.push(sharingFault("unmarked", `${place}:${index + 1}`, "no marked object"));
    else faults.push(sharingFault("notCanonical", `${place}:${index + 1}`, value.error));
  });
  return { objects, faults };
}

function freshnessFault({ manifest, hash }: ReadManifest, last: LastAccepted | null): SharingFault | null {
  const place = "manifest.json";
  const { sequence, previous } = manifest;
  const expected = (last?.sequence ?? 0) + 1;
  if (last !== null && hash === last.hash) return sharingFault("repeated", place, `number ${sequence} again`);
  if (sequence < expected) return sharingFault("olderThanKnown", place, `number ${sequence} after ${expected - 1}`);
  if (sequence > expected) return sharingFault("gap", place, `number ${sequence}, where ${expected} comes next`);
  return previous === (last?.hash ?? null)
    ? null
    : sharingFault("otherHistory", place, `${previous ?? "none"} before it`);
}

function markingFaults(
  { marking, channel }: Manifest,
  objects: readonly SharedObject[],
  { party, ceiling }: ReceivingParty,
): readonly SharingFault[] {
  const faults: SharingFault[] = [];
  if (!channel.to.includes(party) || !mayRead(marking, party)) {
    faults.push(sharingFault("notForUs", "manifest.json", `released to ${marking.releasedTo.join(", ") || "nobody"}`));
  }
  if (tlpRank(marking.tlp) > tlpRank(ceiling)) faults.push(sharingFault("aboveCeiling", "manifest.json", marking.tlp));
  objects.forEach((object, index) => {
    const isStricter =
      tlpRank(object.marking.tlp) > tlpRank(marking.tlp) || !channel.to.every((each) => mayRead(object.marking, each));
    if (isStricter) faults.push(sharingFault("unmarked", `objects.ndjson:${index + 1}`, "a stricter marking"));
  });
  return faults;
}
