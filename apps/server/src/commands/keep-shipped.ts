/** What of every sealed file is the same, whatever it carries: to whom, what the persons sign, and that it is kept. */
import { err, type FacilityId, type Json, type Marking, ok, type Result } from "@custodiet/core";
import {
  areEnough,
  bytesToSign,
  checkSignatures,
  type EnvelopeSignature,
  manifestType,
  readManifestText,
  readRosterText,
} from "@custodiet/sharing";
import type { RosterRecord, SealedFileRecord, StoreTransaction } from "@custodiet/store";
import type { CommandFault, EffectContext } from "@custodiet/trust";
import { envelopeSignaturesOf } from "./roster-signatures.ts";

export type Shipped = {
  readonly to: readonly string[];
  readonly fileName: string;
  /** Of what it carries, before it is packed and sealed. */
  readonly byteLength: number;
  readonly objects: readonly { readonly kind: string; readonly id: string; readonly sha256: string }[];
  /** Canonical JSON: what the persons sign, by the hash below. */
  readonly manifest: string;
  readonly manifestHash: string;
  readonly toSign: string;
};

export interface Sent {
  readonly id: string;
}

/** The rosters that it would be signed by and sealed to, and the number of the last one sent to these. */
export async function findParties(
  tx: StoreTransaction,
  to: readonly string[],
  { actor, scope, nowMs }: Pick<EffectContext, "actor" | "scope" | "nowMs">,
) {
  const rosters = await tx.sealing.rosters(scope);
  const own = newest(rosters, actor.organisation, nowMs);
  const sent = await lastSent(tx, scope, to);
  const recipients = to.map((party) => newest(rosters, party, nowMs));
  if (own === null || recipients.includes(null)) return err(noRoster);
  return ok({
    roster: rosterJson(own),
    recipients: recipients.flatMap((roster) => (roster === null ? [] : [rosterJson(roster)])),
    lastSent: sent?.sequence ?? 0,
  });
}

interface ToKeep {
  readonly id: string;
  readonly facility: FacilityId | null;
  /** What it carries, a line each, as the root that was signed was made of them. */
  readonly lines: readonly string[];
  /** Of the entry, beside to whom and by which hash. */
  readonly details: Readonly<Record<string, Json>>;
}

/** Kept as sent, where the approvals are signatures that a receiver will count. */
export async function keepShipped(
  tx: StoreTransaction,
  asked: Shipped,
  { id, facility, lines, details }: ToKeep,
  { actor, scope, nowMs, entryIndex, approved }: EffectContext,
): Promise<Result<ReturnType<typeof keptAs>, CommandFault>> {
  if (approved === undefined) throw new Error("A file is signed by approvals");
  const rosters = await tx.sealing.rosters(scope);
  const manifest = readManifestText(asked.manifest);
  const own = rosters.find((each) => each.party === actor.organisation && each.number === manifest.rosterNumber);
  if (own === undefined) return err(changedSince);
  const signatures = envelopeSignaturesOf(approved);
  const fault = signingFault(asked.manifest, signatures, own);
  if (fault !== null) return err(fault);
  const sealTo = [actor.organisation, ...asked.to].flatMap((party) => recipientsIn(newest(rosters, party, nowMs)));
  const { marking, channel, sequence } = manifest;
  await tx.sealing.keepFile(
    {
      id,
      organisation: actor.organisation,
      state: "sent",
      channel,
      sequence,
      manifestHash: asked.manifestHash,
      manifest: asked.manifest,
      signatures: signatures.map((each) => ({ ...each })),
      signers: signersOf(approved),
      faults: [],
      facility,
      approval: approved.id,
      sealTo: [...new Set(sealTo)],
      fileHash: null,
      byteLength: asked.byteLength,
      settles: null,
    },
    lines.map((line, position) => {
      const { kind, id: objectId } = JSON.parse(line) as { readonly kind: string; readonly id: string };
      return { position, kind, objectId, line };
    }),
    { actor: actor.person, atMs: nowMs, marking, entryIndex },
  );
  return ok(keptAs(id, asked, details, { marking, sequence }));
}

const keptAs = (
  id: string,
  { to, manifestHash, objects }: Shipped,
  details: ToKeep["details"],
  { marking, sequence }: { readonly marking: Marking; readonly sequence: number },
) => ({
  output: { id },
  recordId: id,
  hashBefore: null,
  hashAfter: manifestHash,
  marking,
  details: { ...details, to: [...to], sequence, manifestHash, objects: objects.map((each) => ({ ...each })) },
  outbox: [],
});

/** As the receiver will judge it: who signed, by the roster that the manifest names. */
function signingFault(text: string, signatures: readonly EnvelopeSignature[], own: RosterRecord): CommandFault | null {
  const payload = Buffer.from(text);
  const roster = readRosterText(own.roster);
  const { madeAtMs, author } = readManifestText(text);
  const envelope = { payload, toSign: bytesToSign(manifestType, payload), signatures };
  const { signers, refused } = checkSignatures(envelope, roster, madeAtMs);
  const [first] = refused;
  if (first !== undefined) return tooFew(`The key ${first.keyid}: ${first.reason}.`);
  return areEnough(signers, roster.threshold, author) ? null : tooFew(`${signers.length} signatures that count.`);
}

const signersOf = ({ decisions }: NonNullable<EffectContext["approved"]>) =>
  decisions.map(({ approver, key }) => ({
    person: approver.person,
    roles: [approver.role],
    isSimulated: key.kind === "simulated",
  }));

export const lastSent = async (
  { sealing }: { readonly sealing: Pick<StoreTransaction["sealing"], "heads"> },
  scope: EffectContext["scope"],
  to: readonly string[],
): Promise<SealedFileRecord | null> => {
  const heads = await sealing.heads(scope, "sent");
  return heads.find(({ channel }) => channel !== null && isSame(channel.to, to)) ?? null;
};

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((each, at) => each === others[at]);

/** The newest roster of a party, where it has not run out. */
export function newest(rosters: readonly RosterRecord[], party: string, nowMs: number): RosterRecord | null {
  const found = rosters.find((each) => each.party === party);
  return found !== undefined && nowMs < found.validUntilMs ? found : null;
}

const recipientsIn = (roster: RosterRecord | null): readonly string[] =>
  roster === null ? [] : readRosterText(roster.roster).sealTo;

const rosterJson = (roster: RosterRecord) => ({
  party: roster.party,
  number: roster.number,
  fingerprint: roster.fingerprint,
  sealTo: [...recipientsIn(roster)],
});

export const markingJson = (marking: Marking) => ({
  ...marking,
  releasedTo: [...marking.releasedTo],
  caveats: [...marking.caveats],
});

const noRoster: CommandFault = {
  code: "CUS-S094",
  title: "no roster in force",
  detail: "The organisation or a recipient has no roster that is valid now.",
  remedy: "Sign or take the roster first.",
};

export const changedSince: CommandFault = {
  code: "CUS-T023",
  title: "the content changed since",
  detail: "What was signed cannot be made again.",
  remedy: "Ask for approval of what stands there now.",
};

const tooFew = (detail: string): CommandFault => ({
  code: "CUS-S095",
  title: "too few who could sign",
  detail,
  remedy: "Ask anew, and let two persons in different roles sign whose keys the roster names.",
});
