/** Sealed files and rosters as the interface shows them. */
import { sha256, toHex } from "@custodiet/verification";
import { toInstant } from "../instance/parts.ts";
import type {
  RosterInSight,
  RostersInSight,
  SealedFileInSight,
  SendChoices,
  SendPreview,
} from "../instance/sharing/sharing-types.ts";

export const viewRosters = ({ rosters, ...keys }: RostersInSight) => ({ ...keys, rosters: rosters.map(viewRoster) });

function viewRoster({ record, roster, takenByName, ...facts }: RosterInSight) {
  const { party, number, fingerprint, takenAtMs, entryIndex } = record;
  return {
    ...facts,
    party,
    number,
    fingerprint,
    entryIndex,
    threshold: roster.threshold,
    begunAnew: roster.begunAnew?.reason ?? null,
    validFrom: toInstant(roster.fromMs),
    validUntil: toInstant(roster.untilMs),
    takenAt: toInstant(takenAtMs),
    takenBy: takenByName,
    sealTo: roster.sealTo,
    releaseKey: roster.releaseKey,
    keys: roster.keys.map(({ person, roles, key, untilMs }) => ({
      person,
      roles,
      kind: key.kind,
      until: toInstant(untilMs),
    })),
  };
}

interface Signed {
  readonly person: string;
  readonly roles: readonly string[];
  readonly isSimulated: boolean;
}

interface Fault {
  readonly code: string;
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

export function viewFile({ file, manifest, objects, nameOf }: SealedFileInSight) {
  const { id, state, channel, sequence, manifestHash, fileHash, byteLength, facility, approval, marking } = file;
  const signers = file.signers as unknown as readonly Signed[];
  return {
    id,
    state,
    from: channel?.from ?? null,
    to: channel?.to ?? [],
    sequence,
    manifestHash,
    previous: manifest?.previous ?? null,
    fileHash,
    byteLength,
    isFictional: manifest?.isFictional ?? null,
    isDemonstration: manifest?.isDemonstration ?? null,
    madeAt: manifest === null ? null : toInstant(manifest.madeAtMs),
    at: toInstant(file.atMs),
    by: nameOf(file.by),
    author: manifest === null ? null : nameOf(manifest.author),
    facility,
    approval,
    marking,
    entryIndex: file.entryIndex,
    signers: signers.map(({ person, roles, isSimulated }) => ({ person: nameOf(person), roles, isSimulated })),
    faults: file.faults as unknown as readonly Fault[],
    objects: objects.map(({ position, kind, objectId, line }) => ({
      position,
      kind,
      id: objectId,
      byteLength: Buffer.byteLength(line),
      sha256: toHex(sha256(Buffer.from(line))),
    })),
  };
}

export const viewChoices = ({ recipients, ...rest }: SendChoices) => ({
  ...rest,
  recipients: recipients.map(({ validUntilMs, ...each }) => ({ ...each, validUntil: toInstant(validUntilMs) })),
});

export function viewPreview({ asked, manifest, objects, readme }: SendPreview) {
  const { fileName, byteLength, manifestHash, toSign, to } = asked;
  return {
    fileName,
    byteLength,
    manifestHash,
    toSign,
    to,
    readme,
    sequence: manifest.sequence,
    marking: manifest.marking,
    manifest: JSON.stringify(manifest, null, 2),
    objects: objects.map(({ kind, id, content }, at) => ({
      kind,
      id,
      sha256: asked.objects[at]?.sha256 ?? "",
      content: JSON.parse(JSON.stringify(content)),
    })),
  };
}
