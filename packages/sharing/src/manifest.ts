/** What a sealed file says of itself, and what its signatures are over. */
import { canonicalJson, type Marking, tlpLevels } from "@custodiet/core";
import { hashLeaf, rootOf, sha256, toHex } from "@custodiet/verification";
import { z } from "zod";

/** What is known of a sealed file before its contents are. */
export interface Shipment {
  readonly channel: Channel;
  /** Counted from 1 in this channel, never globally: a receiver learns nothing of other channels. */
  readonly sequence: number;
  /** SHA-256 of the manifest before it in this channel, in hexadecimal; `null` for the first. */
  readonly previous: string | null;
  readonly madeAtMs: number;
  /** Who wrote the contents, by the register's identifier; may not sign. */
  readonly author: string;
  readonly rosterNumber: number;
  /** The contents are declared fictional. */
  readonly isFictional: boolean;
  /** It was made by a demonstration, whose persons and keys prove nothing. */
  readonly isDemonstration: boolean;
}

export interface Manifest extends Shipment {
  readonly format: 1;
  readonly marking: Marking;
  readonly objects: { readonly count: number; readonly root: string };
  readonly attachments: readonly AttachmentLine[];
}

export interface Channel {
  readonly from: string;
  /** Parties it goes to, in order. */
  readonly to: readonly string[];
}

export interface AttachmentLine {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One thing that is carried. Unmarked is denied. */
export interface SharedObject {
  /** `facility-model`, `assessment`; a reader refuses kinds it does not know. */
  readonly kind: string;
  readonly id: string;
  readonly marking: Marking;
  readonly content: unknown;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const manifestType = "application/vnd.custodiet.manifest+json";

const name = z.string().min(1).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const markingShape = z.strictObject({
  tlp: z.enum(tlpLevels),
  releasedTo: z.array(name).max(200),
  caveats: z.array(z.string().max(500)).max(50),
  reason: z.string().max(2000),
});
/** A plain name without folders: nothing in a sealed file can be written elsewhere than beside it. */
export const attachmentName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

export const manifestShape = z.strictObject({
  format: z.literal(1),
  channel: z.strictObject({ from: name, to: z.array(name).min(1).max(200) }),
  sequence: z.int().min(1),
  previous: hash.nullable(),
  madeAtMs: z.int(),
  author: name,
  rosterNumber: z.int().min(1),
  marking: markingShape,
  isFictional: z.boolean(),
  isDemonstration: z.boolean(),
  objects: z.strictObject({ count: z.int().min(0), root: hash }),
  attachments: z
    .array(z.strictObject({ name: z.string().regex(attachmentName), bytes: z.int().min(0), sha256: hash }))
    .max(200),
});

export const objectShape = z.strictObject({
  kind: name,
  id: name,
  marking: markingShape,
  content: z.unknown(),
});

/** Canonical text, the payload that persons sign. */
export const formatManifest = (manifest: Manifest): string => canonicalJson(manifestShape.parse(manifest));

/** Reads what `formatManifest` wrote. Throws on anything else: what is kept was checked when it came. */
export const readManifestText = (text: string): Manifest => manifestShape.parse(JSON.parse(text)) as Manifest;

export const manifestHash = (payload: Uint8Array): string => toHex(sha256(payload));

/** Objects one to a line, each canonical. */
export const formatObjects = (objects: readonly SharedObject[]): string =>
  objects.map((each) => `${canonicalJson({ ...each })}\n`).join("");

/** RFC 6962 root over the lines: which line was changed, doubled, dropped or moved can be shown with a short proof. */
export const rootOfLines = (lines: readonly string[]): string =>
  toHex(rootOf(lines.map((line) => hashLeaf(Buffer.from(line)))));

export const describeAttachment = ({ name, bytes }: Attachment): AttachmentLine => ({
  name,
  bytes: bytes.length,
  sha256: toHex(sha256(bytes)),
});

/** Released to this party by name, or to everybody at TLP:CLEAR. */
export const mayRead = ({ tlp, releasedTo }: Marking, party: string): boolean =>
  releasedTo.includes(party) || (tlp === "clear" && releasedTo.includes("everybody"));
