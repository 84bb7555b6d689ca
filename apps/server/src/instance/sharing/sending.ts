/** Sending: who may be chosen, the exact content before, asking, and the file taken away. */
import type { FacilityId } from "@custodiet/core";
import { type EnvelopeSignature, mayRead, readManifestText } from "@custodiet/sharing";
import type { StoredAssessment, StoredFacility } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { takeSealedFile } from "../../commands/sealed-files.ts";
import { type SendAsked, sendFacility } from "../../commands/send-facility.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { RequestFault } from "../../faults.ts";
import { askTwo, type InstanceParts, perform, scopeFor } from "../parts.ts";
import { objectsOf } from "./object-content.ts";
import type { SendChoices, SendOrder, SendPreview } from "./sharing-types.ts";
import { choicesFor, draftSend, nameFor, requireSigners } from "./shipping.ts";

interface Sendable {
  readonly stored: StoredFacility;
  readonly assessed: StoredAssessment | null;
}

/** Only what is the organisation's own is sent by it. */
async function findSendable(parts: InstanceParts, actor: Actor, facility: string): Promise<Sendable | null> {
  scopeFor(parts, actor, "facility.send");
  const own = scopeOf(actor.organisation);
  const stored = await parts.store.facilities.get(own, facility as FacilityId);
  if (stored === null) return null;
  return { stored, assessed: await parts.store.assessments.latest(own, facility as FacilityId, stored.version.hash) };
}

export async function readChoices(parts: InstanceParts, actor: Actor, facility: string): Promise<SendChoices | null> {
  const found = await findSendable(parts, actor, facility);
  if (found === null) return null;
  const { isFictional, version } = found.stored;
  const { marking, author } = version;
  const mayGoTo = (party: string): boolean => mayRead(marking, party);
  const choices = await choicesFor(parts, actor, { action: "facility.send", marking, author, isFictional, mayGoTo });
  return { ...choices, hasAssessment: found.assessed !== null };
}

/** Throws what keeps it from being sent so. */
export async function previewSend(
  parts: InstanceParts,
  actor: Actor,
  order: SendOrder,
): Promise<SendPreview<SendAsked> | null> {
  const found = await findSendable(parts, actor, order.facility);
  if (found === null) return null;
  const { stored, assessed } = found;
  const { lines: _, ...drafted } = await draftSend(parts, actor, {
    to: order.to,
    objects: () => {
      const objects = objectsOf(order.what, stored, assessed);
      if (objects !== null) return objects;
      throw new RequestFault("CUS-S009", "The latest version has no assessment that could be sent.");
    },
    author: order.what === "assessment" && assessed !== null ? assessed.assessedBy : stored.version.author,
    isFictional: stored.isFictional,
  });
  const asked: SendAsked = {
    facility: order.facility,
    what: order.what,
    version: stored.version.number,
    modelHash: stored.version.hash,
    assessment: order.what === "model" ? null : (assessed?.hash ?? null),
    ...drafted.asked,
  };
  return { ...drafted, asked };
}

export async function askSend(
  parts: InstanceParts,
  actor: Actor,
  order: SendOrder,
  reason: string,
): Promise<string | null> {
  const choices = await readChoices(parts, actor, order.facility);
  const made = await previewSend(parts, actor, order);
  if (choices === null || made === null) return null;
  requireSigners(choices);
  return askTwo(parts, sendFacility(""), actor, { input: made.asked, reason });
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
