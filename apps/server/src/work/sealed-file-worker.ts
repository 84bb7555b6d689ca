/** The worker that seals and opens sealed files: what comes is hostile until every check has passed. */
import { canonicalJson } from "@custodiet/core";
import {
  type Channel,
  closeSealedFile,
  type Delivery,
  draftSealedFile,
  type Opened,
  openSealedFile,
  packDelivery,
  readManifestText,
  readRosterText,
  type SharedObject,
  sharingFault,
  unpackDelivery,
} from "@custodiet/sharing";
import { readContentOf } from "../instance/sharing/object-content.ts";
import type { OpenJob, SealedFileJob, SealedFileOutcome, SealJob } from "./sealed-file-job.ts";
import { serveWorker } from "./worker-side.ts";

serveWorker<SealedFileJob, SealedFileOutcome>((job) => (job.kind === "open" ? open(job) : seal(job)));

async function open(job: OpenJob): Promise<SealedFileOutcome> {
  const delivery = deliveryOf(job.came);
  if ("outcome" in delivery) return { kind: "opened", opened: delivery, delivery: null };
  const rosters = job.rosters.map(readRosterText);
  const nameOf = (channel: Channel): string => canonicalJson({ ...channel });
  const opened = await openSealedFile(delivery.file, delivery.signature, {
    party: job.party,
    identities: job.identities,
    isDemonstration: job.isDemonstration,
    ceiling: job.ceiling,
    rosterOf: (party, number) => rosters.find((each) => each.party === party && each.number === number) ?? null,
    lastOf: (channel) => job.lasts.find((last) => nameOf(last.channel) === nameOf(channel)) ?? null,
  });
  return { kind: "opened", opened: checkKinds(opened), delivery };
}

function deliveryOf(came: OpenJob["came"]): Delivery | Extract<Opened, { outcome: "rejected" }> {
  if (!(came instanceof Uint8Array)) return came;
  const unpacked = unpackDelivery(came);
  return unpacked.ok ? unpacked.value : { outcome: "rejected", faults: [unpacked.error] };
}

/** A reader refuses what it does not know. */
function checkKinds(opened: Opened): Opened {
  if (opened.outcome !== "accepted") return opened;
  const faults = opened.objects.flatMap((object, at) =>
    readContentOf(object) === null ? [sharingFault("shape", `objects.ndjson:${at + 1}`, object.kind.slice(0, 80))] : [],
  );
  return faults.length === 0 ? opened : { outcome: "rejected", faults };
}

async function seal({ name, manifest, lines, signatures, sealTo, releaseKey }: SealJob): Promise<SealedFileOutcome> {
  const signed = readManifestText(manifest);
  const { format: _, marking: _marking, objects: _objects, attachments: _attachments, ...shipment } = signed;
  const objects = lines.map((line) => JSON.parse(line) as SharedObject);
  const drafted = draftSealedFile(shipment, { objects, attachments: [] });
  if (canonicalJson(drafted.manifest) !== manifest) return { kind: "sealed", archive: null };
  const sealed = await closeSealedFile(drafted, signatures, sealTo, releaseKey);
  return { kind: "sealed", archive: packDelivery(name, sealed, signed) };
}
