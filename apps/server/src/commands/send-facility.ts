/** A facility's model, or what an assessment found of it, leaves as a sealed file: asked by one, signed by two others. */
import { err, type FacilityId, type Marking, ok } from "@custodiet/core";
import {
  areEnough,
  bytesToSign,
  checkSignatures,
  draftSealedFile,
  type EnvelopeSignature,
  manifestType,
  readManifestText,
  readRosterText,
  type Shipment,
} from "@custodiet/sharing";
import type { RosterRecord, SealedFileRecord, StoreTransaction } from "@custodiet/store";
import type { CommandFault, EffectContext, TwoPersonCommand } from "@custodiet/trust";
import { lineOf, objectsOf, type SentThing } from "../instance/sharing/object-content.ts";
import { envelopeSignaturesOf } from "./roster-signatures.ts";

export type SendAsked = {
  readonly facility: string;
  readonly what: SentThing;
  readonly version: number;
  readonly modelHash: string;
  readonly assessment: string | null;
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

export const sendFacility = (id: string): TwoPersonCommand<StoreTransaction, SendAsked, Sent> => ({
  name: "facility.send",
  recordKind: "sealed-file",
  needsTwo: {
    find: async (tx, asked, { actor, scope, nowMs }) => {
      const head = await tx.facilities.head(scope, asked.facility as FacilityId);
      if (head === null) return err(notFound);
      const rosters = await tx.sealing.rosters(scope);
      const own = newest(rosters, actor.organisation, nowMs);
      const sent = await lastSent(tx, scope, asked.to);
      const recipients = asked.to.map((party) => newest(rosters, party, nowMs));
      if (own === null || recipients.includes(null)) return err(noRoster);
      const { name, isFictional, version } = head;
      return ok({
        found: {
          name,
          isFictional,
          latestVersion: version.number,
          latestModel: version.hash,
          marking: markingJson(version.marking),
          roster: rosterJson(own),
          recipients: recipients.flatMap((roster) => (roster === null ? [] : [rosterJson(roster)])),
          lastSent: sent?.sequence ?? 0,
        },
        marking: version.marking,
      });
    },
  },
  effect: async (tx, asked, context) => {
    const { actor, scope, nowMs, entryIndex, approved } = context;
    if (approved === undefined) throw new Error("A file is signed by approvals");
    const rosters = await tx.sealing.rosters(scope);
    const manifest = readManifestText(asked.manifest);
    const own = rosters.find((each) => each.party === actor.organisation && each.number === manifest.rosterNumber);
    const lines = await linesOf(tx, asked, context);
    if (own === undefined || lines === null) return err(changed);
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
        facility: asked.facility as FacilityId,
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
    const { facility, what, to, manifestHash, objects } = asked;
    return ok({
      output: { id },
      recordId: id,
      hashBefore: null,
      hashAfter: manifestHash,
      marking,
      details: { facility, what, to: [...to], sequence, manifestHash, objects: objects.map((each) => ({ ...each })) },
      outbox: [],
    });
  },
});

/** What the file carries, made again from the records: the lines whose root was signed. */
async function linesOf(
  tx: StoreTransaction,
  { facility, version, assessment, what, manifest: text }: SendAsked,
  { scope }: EffectContext,
): Promise<readonly string[] | null> {
  const stored = await tx.facilities.get(scope, facility as FacilityId, version);
  const assessed = assessment === null ? null : await tx.assessments.get(scope, assessment);
  const objects = stored && objectsOf(what, stored, assessed);
  if (!objects) return null;
  const manifest = readManifestText(text);
  const drafted = draftSealedFile(shipmentOf(manifest), { objects, attachments: [] });
  return drafted.manifest.objects.root === manifest.objects.root ? objects.map(lineOf) : null;
}

const shipmentOf = (manifest: Shipment): Shipment => {
  const { channel, sequence, previous, madeAtMs, author, rosterNumber, isFictional, isDemonstration } = manifest;
  return { channel, sequence, previous, madeAtMs, author, rosterNumber, isFictional, isDemonstration };
};

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

const markingJson = (marking: Marking) => ({
  ...marking,
  releasedTo: [...marking.releasedTo],
  caveats: [...marking.caveats],
});

const notFound: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "There is no such facility in your sight.",
  remedy: "Check the identifier.",
};

const noRoster: CommandFault = {
  code: "CUS-S094",
  title: "no roster in force",
  detail: "The organisation or a recipient has no roster that is valid now.",
  remedy: "Sign or take the roster first.",
};

const changed: CommandFault = {
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
