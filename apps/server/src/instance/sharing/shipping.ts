/** What of sending is the same, whatever is sent: who may be chosen, who could sign, and the exact file before it is asked for. */
import { formatTlp, type Marking, type PersonId } from "@custodiet/core";
import {
  draftSealedFile,
  formatManifest,
  guardsReadme,
  mayRead,
  type SharedObject,
  type Shipment,
} from "@custodiet/sharing";
import { type Actor, scopeOf } from "@custodiet/trust";
import { sha256, toHex } from "@custodiet/verification";
import { lastSent, newest, type Shipped } from "../../commands/keep-shipped.ts";
import { RequestFault } from "../../faults.ts";
import type { InstanceParts } from "../parts.ts";
import { namesOf } from "../people.ts";
import { lineOf } from "./object-content.ts";
import { areEnoughSigners, findMissing, type SendAction, signersOf } from "./send-signers.ts";
import type { DraftedSend, SendChoices } from "./sharing-types.ts";

interface Offered {
  readonly action: SendAction;
  readonly marking: Marking;
  /** Who wrote it; may not sign. */
  readonly author: PersonId;
  readonly isFictional: boolean;
  readonly mayGoTo: (party: string) => boolean;
}

export async function choicesFor(
  parts: InstanceParts,
  actor: Actor,
  { action, marking, author, isFictional, mayGoTo }: Offered,
): Promise<Omit<SendChoices, "hasAssessment">> {
  const rosters = await parts.store.sealing.rosters(scopeOf(actor.organisation));
  const nowMs = parts.clock.nowMs();
  const own = newest(rosters, actor.organisation, nowMs);
  const signers = own === null ? [] : await signersOf(parts, action, own, [actor.person, author]);
  const names = await namesOf(parts, [author]);
  const isSendable = own === null || areEnoughSigners(signers);
  const missing = isSendable ? null : await findMissing(parts, own, { action, actor, author, signers });
  return {
    marking,
    isFictional,
    recipients: rosters
      .filter(({ party }, at) => party !== actor.organisation && rosters.findIndex((r) => r.party === party) === at)
      .map(({ party, number, fingerprint, validUntilMs }) => ({
        party,
        rosterNumber: number,
        fingerprint,
        validUntilMs,
        isReleasedTo: mayGoTo(party),
        isExpired: nowMs >= validUntilMs,
      })),
    signers: signers.map(({ name, role }) => ({ name, role })),
    author: names.get(author) ?? author,
    missing,
    hindrance: own === null ? "no-roster" : missing === null ? null : "too-few-signers",
  };
}

interface ToDraft {
  readonly to: readonly string[];
  /** Made once it is sure that there is somebody to send it to. */
  readonly objects: () => readonly SharedObject[];
  readonly author: PersonId;
  readonly isFictional: boolean;
}

/** Parties in order, each once. */
export const audienceOf = (to: readonly string[]): readonly string[] => [...new Set(to)].sort();

/** Throws what keeps it from being sent so. */
export async function draftSend(parts: InstanceParts, actor: Actor, drafted: ToDraft): Promise<DraftedSend> {
  const { author, isFictional } = drafted;
  const to = audienceOf(drafted.to);
  const rosters = await parts.store.sealing.rosters(scopeOf(actor.organisation));
  const nowMs = parts.clock.nowMs();
  const own = newest(rosters, actor.organisation, nowMs);
  if (to.length === 0) throw new RequestFault("CUS-S092", "An empty audience is nobody.");
  if (own === null) throw new RequestFault("CUS-S094", "Your organisation has none that is valid now.");
  const unknown = to.filter((party) => party === actor.organisation || newest(rosters, party, nowMs) === null);
  if (unknown.length > 0)
    throw new RequestFault("CUS-S094", `Of ${unknown.join(", ")} none is known that is valid now.`);
  const objects = drafted.objects();
  requireReleased(objects, to);
  const last = await lastSent(parts.store, scopeOf(actor.organisation), to);
  const shipment: Shipment = {
    channel: { from: actor.organisation, to },
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.manifestHash ?? null,
    madeAtMs: nowMs,
    author,
    rosterNumber: own.number,
    isFictional,
    isDemonstration: parts.isDemonstration,
  };
  const { manifest, hash, contentHash } = draftSealedFile(shipment, { objects, attachments: [] });
  const lines = objects.map(lineOf);
  const asked: Shipped = {
    to,
    fileName: `${nameFor(shipment)}.age`,
    byteLength: lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0),
    objects: objects.map(({ kind, id }, at) => ({ kind, id, sha256: toHex(sha256(Buffer.from(lines[at] ?? ""))) })),
    manifest: formatManifest(manifest),
    manifestHash: hash,
    toSign: contentHash,
  };
  return { asked, lines, manifest, objects, readme: guardsReadme(manifest) };
}

function requireReleased(objects: readonly SharedObject[], to: readonly string[]): void {
  const refused = to.filter((party) => !objects.every(({ marking }) => mayRead(marking, party)));
  const [first] = objects;
  if (refused.length === 0 || first === undefined) return;
  const { tlp, releasedTo } = first.marking;
  const named = releasedTo.join(", ") || "nobody";
  throw new RequestFault("CUS-S093", `${formatTlp(tlp)} is released to ${named}, not to ${refused.join(", ")}.`);
}

export function requireSigners({ hindrance }: Pick<SendChoices, "hindrance">): void {
  if (hindrance !== "too-few-signers") return;
  throw new RequestFault("CUS-S095", "The roster names fewer than two others in different roles who may sign it.");
}

/** `fictional-operator_2_2026-11-25` */
export const nameFor = ({ channel, sequence, madeAtMs }: Shipment): string => {
  const from = channel.from.replaceAll(/[^a-zA-Z0-9._-]/g, "_").slice(0, 80);
  return `${from}_${sequence}_${new Date(madeAtMs).toISOString().slice(0, 10)}`;
};
