/**
 * Entries of the ledger as a file to take away: each with its proof, up to the last checkpoint that witnesses saw or, where
 * it came after it, the present one. It holds what the person may see, and of everything else hashes alone; who acted
 * stays behind the entries' commitments.
 */
import { type FacilityId, formatTlp, type Marking, type OrganisationId } from "@custodiet/core";
import { type Actor, type LogSigner, proveConsistency, proveInclusion, type Scope, scopeOf } from "@custodiet/trust";
import {
  addSignatureLines,
  type ExcerptEntry,
  formatExcerpt,
  formatVerifier,
  mostExcerptEntries,
  sha256Hex,
} from "@custodiet/verification";
import { exportLedger } from "../commands/export-ledger.ts";
import { fictionalMarking } from "../commands/markings.ts";
import type { LeavingFile } from "../exports/export-file.ts";
import { dayIn } from "../zone.ts";
import type { ExcerptOrder } from "./export-types.ts";
import { readCheckpoint } from "./ledger.ts";
import { type InstanceParts, perform, scopeFor } from "./parts.ts";
import type { SeenCheckpoint } from "./witness-types.ts";
import { lastWitnessed } from "./witnesses.ts";

/** `null`: nothing of the kind in sight. The entry that it was taken away is made before the file is handed out. */
export async function exportLedgerExcerpt(
  parts: InstanceParts,
  signer: LogSigner,
  actor: Actor,
  { subject, before }: ExcerptOrder,
): Promise<LeavingFile | null> {
  const scope = scopeFor(parts, actor, "ledger.export");
  const found = await entriesOf(parts, scope, subject, before);
  if (found.length === 0) return null;
  const newest = found.slice(0, mostExcerptEntries);
  const present = await readCheckpoint(parts, signer, actor);
  const witnessed = await lastWitnessed(parts, signer);
  const checkpoints = witnessed === null || witnessed.size === present.size ? [present] : [witnessed, present];
  const marking = parts.isDemonstration ? fictionalMarking : ledgerMarking(actor.organisation);
  const tlp = formatTlp(marking.tlp);
  const text = formatExcerpt({
    marking: tlp,
    subject,
    logKey: formatVerifier(signer.verifier),
    checkpoints: await Promise.all(checkpoints.map((each) => withCosignatures(parts, each))),
    consistency: await consistencyOf(parts, checkpoints),
    entries: await provedIn(parts, newest.toReversed(), checkpoints),
    hasOlder: found.length > newest.length,
  });
  const facts = { subject, entries: newest.length, fileSha256: sha256Hex(text), marking };
  await perform(parts, exportLedger, actor, facts);
  const day = dayIn(parts.timeZone, parts.clock.nowMs());
  const about = `${subject.kind}_${subject.id}`.replaceAll(/[^a-z0-9.-]+/gi, "_").slice(0, 80);
  const part = before === null ? "" : `_before-${before}`;
  const name = `${tlp.replace(":", "-")}_ledger_${about}${part}_${day}.json`;
  return { name, type: "application/json; charset=utf-8", bytes: Buffer.from(text), about: { marking } };
}

/** Who did what when is for the organisation that did it. */
const ledgerMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "Ledger",
});

interface FoundEntry {
  readonly index: number;
  readonly body: string;
}

/** Newest first, and one more than a file holds where there are more. */
async function entriesOf(
  { store }: InstanceParts,
  scope: Scope,
  { kind, id }: ExcerptOrder["subject"],
  before: number | null,
): Promise<readonly FoundEntry[]> {
  const page = { limit: mostExcerptEntries + 1, ...(before === null ? {} : { before }) };
  switch (kind) {
    case "organisation": {
      const isInSight = scope.organisations.some((organisation) => organisation === id);
      return isInSight ? store.ledger.page(scopeOf(id as OrganisationId), page) : [];
    }
    case "facility":
      return store.ledger.ofFacility(scope, id as FacilityId, page);
    case "record": {
      const [recordKind = "", ...rest] = id.split("/");
      const all = await store.ledger.ofRecord(scope, { kind: recordKind, id: rest.join("/") });
      return all.filter(({ index }) => before === null || index < before).toReversed();
    }
  }
}

async function withCosignatures({ store }: InstanceParts, { note, size, keyId }: SeenCheckpoint): Promise<string> {
  const cosignatures = await store.witnesses.cosignatures(keyId, [size]);
  return addSignatureLines(
    note,
    cosignatures.map(({ line }) => line),
  );
}

async function consistencyOf(
  { store }: InstanceParts,
  [first, second]: readonly SeenCheckpoint[],
): Promise<readonly string[]> {
  if (first === undefined || second === undefined) return [];
  const proof = await proveConsistency(store.ledger, first.size, second.size);
  if (!proof.ok) throw new Error("A checkpoint is larger than its log");
  return proof.value;
}

async function provedIn(
  { store }: InstanceParts,
  found: readonly FoundEntry[],
  checkpoints: readonly SeenCheckpoint[],
): Promise<readonly ExcerptEntry[]> {
  const proved: ExcerptEntry[] = [];
  for (const { index, body } of found) {
    const checkpoint = checkpoints.find(({ size }) => index < size);
    // Made between the question and the checkpoint: of the next excerpt.
    if (checkpoint === undefined) continue;
    const proof = await proveInclusion(store.ledger, index, checkpoint.size);
    if (!proof.ok) throw new Error("An entry is not in its own log");
    proved.push({ body, size: checkpoint.size, proof: proof.value.proof });
  }
  return proved;
}
