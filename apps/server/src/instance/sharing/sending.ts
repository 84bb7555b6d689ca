/** Sending: who may be chosen, the exact content before, asking, and the file taken away. */
import { type FacilityId, formatTlp } from "@custodiet/core";
import {
  draftSealedFile,
  type EnvelopeSignature,
  formatManifest,
  guardsReadme,
  mayRead,
  readManifestText,
  type Shipment,
} from "@custodiet/sharing";
import type { RosterRecord, StoredAssessment, StoredFacility } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { takeSealedFile } from "../../commands/sealed-files.ts";
import { lastSent, newest, type SendAsked, sendFacility } from "../../commands/send-facility.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { RequestFault } from "../../faults.ts";
import { commandFault } from "../failures.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import { lineOf, objectsOf } from "./object-content.ts";
import { areEnoughSigners, findMissing, signersOf } from "./send-signers.ts";
import type { SendChoices, SendOrder, SendPreview } from "./sharing-types.ts";

interface Sendable {
  readonly stored: StoredFacility;
  readonly assessed: StoredAssessment | null;
  readonly rosters: readonly RosterRecord[];
}

/** Only what is the organisation's own is sent by it. */
async function findSendable(parts: InstanceParts, actor: Actor, facility: string): Promise<Sendable | null> {
  scopeFor(parts, actor, "facility.send");
  const own = scopeOf(actor.organisation);
  const stored = await parts.store.facilities.get(own, facility as FacilityId);
  if (stored === null) return null;
  const assessed = await parts.store.assessments.latest(own, facility as FacilityId, stored.version.hash);
  return { stored, assessed, rosters: await parts.store.sealing.rosters(own) };
}

export async function readChoices(parts: InstanceParts, actor: Actor, facility: string): Promise<SendChoices | null> {
  const found = await findSendable(parts, actor, facility);
  if (found === null) return null;
  const { stored, assessed, rosters } = found;
  const { marking, author } = stored.version;
  const nowMs = parts.clock.nowMs();
  const own = newest(rosters, actor.organisation, nowMs);
  const signers = own === null ? [] : await signersOf(parts, own, [actor.person, author]);
  const names = await namesOf(parts, [author]);
  const isSendable = own === null || areEnoughSigners(signers);
  const missing = isSendable ? null : await findMissing(parts, own, { actor, author, signers });
  return {
    marking,
    isFictional: stored.isFictional,
    hasAssessment: assessed !== null,
    recipients: rosters
      .filter(({ party }, at) => party !== actor.organisation && rosters.findIndex((r) => r.party === party) === at)
      .map(({ party, number, fingerprint, validUntilMs }) => ({
        party,
        rosterNumber: number,
        fingerprint,
        validUntilMs,
        isReleasedTo: mayRead(marking, party),
        isExpired: nowMs >= validUntilMs,
      })),
    signers: signers.map(({ name, role }) => ({ name, role })),
    author: names.get(author) ?? author,
    missing,
    hindrance: own === null ? "no-roster" : missing === null ? null : "too-few-signers",
  };
}

/** Throws what keeps it from being sent so. */
export async function previewSend(parts: InstanceParts, actor: Actor, order: SendOrder): Promise<SendPreview | null> {
  const found = await findSendable(parts, actor, order.facility);
  if (found === null) return null;
  const { stored, assessed, rosters } = found;
  const to = [...new Set(order.to)].sort();
  const nowMs = parts.clock.nowMs();
  const own = newest(rosters, actor.organisation, nowMs);
  if (to.length === 0) throw new RequestFault("CUS-S092", "An empty audience is nobody.");
  if (own === null) throw new RequestFault("CUS-S094", "Your organisation has none that is valid now.");
  const unknown = to.filter((party) => party === actor.organisation || newest(rosters, party, nowMs) === null);
  if (unknown.length > 0)
    throw new RequestFault("CUS-S094", `Of ${unknown.join(", ")} none is known that is valid now.`);
  const objects = objectsOf(order.what, stored, assessed);
  if (objects === null) throw new RequestFault("CUS-S009", "The latest version has no assessment that could be sent.");
  const refused = to.filter((party) => !objects.every(({ marking }) => mayRead(marking, party)));
  if (refused.length > 0) {
    const [{ marking }] = objects as [(typeof objects)[number]];
    const named = marking.releasedTo.join(", ") || "nobody";
    throw new RequestFault(
      "CUS-S093",
      `${formatTlp(marking.tlp)} is released to ${named}, not to ${refused.join(", ")}.`,
    );
  }
  const last = await lastSent(parts.store, scopeOf(actor.organisation), to);
  const shipment: Shipment = {
    channel: { from: actor.organisation, to },
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.manifestHash ?? null,
    madeAtMs: nowMs,
    author: order.what === "assessment" && assessed !== null ? assessed.assessedBy : stored.version.author,
    rosterNumber: own.number,
    isFictional: stored.isFictional,
    isDemonstration: parts.isDemonstration,
  };
  const drafted = draftSealedFile(shipment, { objects, attachments: [] });
  const lines = objects.map(lineOf);
  const asked: SendAsked = {
    facility: order.facility,
    what: order.what,
    version: stored.version.number,
    modelHash: stored.version.hash,
    assessment: order.what === "model" ? null : (assessed?.hash ?? null),
    to,
    fileName: `${nameFor(shipment)}.age`,
    byteLength: lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0),
    objects: objects.map(({ kind, id }, at) => ({ kind, id, sha256: toHex(sha256(Buffer.from(lines[at] ?? ""))) })),
    manifest: formatManifest(drafted.manifest),
    manifestHash: drafted.hash,
    toSign: drafted.contentHash,
  };
  return { asked, manifest: drafted.manifest, objects, readme: guardsReadme(drafted.manifest) };
}

/** `fictional-operator_2_2026-11-25` */
const nameFor = ({ channel, sequence, madeAtMs }: Shipment): string => {
  const from = channel.from.replaceAll(/[^a-zA-Z0-9._-]/g, "_").slice(0, 80);
  return `${from}_${sequence}_${new Date(madeAtMs).toISOString().slice(0, 10)}`;
};

export async function askSend(
  parts: InstanceParts,
  actor: Actor,
  order: SendOrder,
  reason: string,
): Promise<string | null> {
  const choices = await readChoices(parts, actor, order.facility);
  const made = await previewSend(parts, actor, order);
  if (choices === null || made === null) return null;
  if (choices.hindrance === "too-few-signers") {
    throw new RequestFault("CUS-S095", "The roster names fewer than two others in different roles who may sign it.");
  }
  const asked = await parts.pipeline.twoPersons.request(sendFacility(""), actor, { input: made.asked, reason });
  if (!asked.ok) throw commandFault(asked.error);
  return asked.value.output.id;
}

/** The sealed file, made anew each time: what it carries and who signed it are the same. */
export async function takeFile(parts: InstanceParts, actor: Actor, id: string): Promise<LeavingFile | null> {
  const file = await parts.store.sealing.file(scopeFor(parts, actor, "sealed-file.take"), id);
  if (file === null || file.state !== "sent" || file.manifest === null) return null;
  const archive = await sealAgain(parts, file.organisation, file.id);
  await perform(parts, takeSealedFile, actor, file);
  return archive;
}

export async function sealAgain(
  parts: InstanceParts,
  organisation: Actor["organisation"],
  id: string,
): Promise<LeavingFile> {
  const scope = scopeOf(organisation);
  const file = await parts.store.sealing.file(scope, id);
  if (file === null || file.manifest === null) throw new Error("A file that was sent is kept");
  const manifest = readManifestText(file.manifest);
  const objects = await parts.store.sealing.objects(scope, id);
  const { releaseKey } = await parts.sealKeys();
  const name = nameFor(manifest);
  const archive = await parts.sealer.seal({
    name,
    manifest: file.manifest,
    lines: objects.map(({ line }) => line),
    signatures: file.signatures as unknown as readonly EnvelopeSignature[],
    sealTo: file.sealTo,
    releaseKey,
  });
  if (archive === null) throw new RequestFault("CUS-T023", "What is kept of it is not what was signed.");
  return { name: `${name}.zip`, type: "application/zip", bytes: archive, about: { marking: manifest.marking } };
}
