/**
 * A party's roster: whose keys sign for it, in which roles, until when, how many are needed, and what to seal to. Each
 * version is signed by the one before; the first is taken by comparing its fingerprint by another way.
 */
import { canonicalJson, err, ok, type Result } from "@custodiet/core";
import { sha256, toHex } from "@custodiet/verification";
import { z } from "zod";
import { contentHashOf, type EnvelopeSignature, makeEnvelope, type OpenedEnvelope, readEnvelope } from "./envelope.ts";
import { type SharingFault, sharingFault } from "./fault.ts";
import { readCanonical } from "./read-canonical.ts";
import type { Roster } from "./roster-types.ts";
import { areEnough, checkSignatures } from "./signers.ts";

export const rosterType = "application/vnd.custodiet.roster+json";

const jwk = z.record(z.string().max(20), z.union([z.string().max(2000), z.boolean(), z.array(z.string())]));
const keyShape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("passkey"),
    jwk,
    rpId: z.string(),
    origins: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal("own key"), jwk }),
  z.strictObject({ kind: z.literal("simulated"), jwk }),
]);

const name = z.string().min(1).max(200);
const rosterShape = z.strictObject({
  format: z.literal(1),
  party: name,
  number: z.int().min(1),
  previous: z.string().length(64).nullable(),
  begunAnew: z.strictObject({ reason: z.string().min(1).max(1000) }).optional(),
  fromMs: z.int(),
  untilMs: z.int(),
  threshold: z.int().min(2).max(16),
  keys: z
    .array(
      z.strictObject({
        id: name,
        person: name,
        roles: z.array(name).min(1).max(32),
        key: keyShape,
        fromMs: z.int(),
        untilMs: z.int(),
      }),
    )
    .max(200),
  sealTo: z.array(z.string().startsWith("age1").max(200)).min(1).max(32),
  releaseKey: z.string().length(56),
});

/** The payload to be signed. Throws on a roster out of shape. */
export const formatRoster = (roster: Roster): string => canonicalJson(rosterShape.parse(roster));

/** What two persons read to each other: SHA-256 of the canonical roster, in hexadecimal. */
export const rosterFingerprint = (roster: Roster): string => toHex(sha256(Buffer.from(formatRoster(roster))));

/** Reads what `formatRoster` wrote. Throws on anything else: what is kept was checked when it came. */
export const readRosterText = (text: string): Roster => rosterShape.parse(JSON.parse(text)) as Roster;

/** What a statement of approval names as its content, in hexadecimal: persons sign a roster by it. */
export const rosterToSign = (roster: Roster): string => contentHashOf(rosterType, Buffer.from(formatRoster(roster)));

/** The signed roster as it is handed out: a DSSE envelope, canonical JSON. */
export const signRoster = (roster: Roster, signatures: readonly EnvelopeSignature[]): string =>
  canonicalJson({ ...makeEnvelope(rosterType, Buffer.from(formatRoster(roster)), signatures) });

/** By whom a roster is vouched for: the one before it, or persons who compare its fingerprint by another way. */
export type VouchedBy = "the one before" | "comparison";

/** At first contact, and where a party had to begin anew, nothing that is trusted already vouches for a roster. */
export const vouchedBy = ({ begunAnew }: Roster, before: Roster | null): VouchedBy =>
  before === null || begunAnew !== undefined ? "comparison" : "the one before";

/**
 * Takes a signed roster. One that `vouchedBy` gives to comparison carries the signatures it itself demands, and proves
 * nothing until persons have compared its fingerprint: the caller sees to that.
 *
 * @param before the newest roster of this party that is trusted; `null` at first contact
 */
export function takeRoster(text: string, before: Roster | null, nowMs: number): Result<Roster, SharingFault> {
  const place = "roster.json";
  const envelope = readEnvelope(text, rosterType);
  if (!envelope.ok) return err(sharingFault("shape", place, envelope.error));
  const roster = readRoster(envelope.value);
  if (roster === null) return err(sharingFault("shape", place, "no roster"));
  if (nowMs >= roster.untilMs) return err(sharingFault("rosterExpired", place, `valid until ${dayOf(roster.untilMs)}`));
  const fault = before === null ? firstFault(roster) : linkFault(roster, before);
  if (fault !== null) return err(sharingFault("rosterChain", place, fault));
  const judge = before === null || roster.begunAnew !== undefined ? roster : before;
  const { signers } = checkSignatures(envelope.value, judge, roster.fromMs);
  if (areEnough(signers, judge.threshold, null)) return ok(roster);
  return err(sharingFault("tooFewSigners", place, `${signers.length} of ${judge.threshold} signatures hold`));
}

/** Why a real instance does not take it; `null`: its persons are real, as far as keys tell. */
export function simulatedFault({ keys }: Roster): SharingFault | null {
  const simulated = keys.filter(({ key }) => key.kind === "simulated").length;
  return simulated === 0 ? null : sharingFault("demonstration", "roster.json", `${simulated} simulated keys`);
}

function readRoster({ payload }: OpenedEnvelope): Roster | null {
  const value = readCanonical(Buffer.from(payload).toString("utf8"));
  const roster = value.ok ? rosterShape.safeParse(value.value) : null;
  return roster?.success ? (roster.data as Roster) : null;
}

const firstFault = ({ number, previous, begunAnew }: Roster): string | null =>
  begunAnew !== undefined || (number === 1 && previous === null)
    ? null
    : `number ${number}, where nothing of this party is known`;

function linkFault(roster: Roster, before: Roster): string | null {
  if (roster.party !== before.party) return `the party ${roster.party}`;
  // Who missed one in between can begin anew with the party; who missed none sees that it follows the very one.
  if (roster.begunAnew !== undefined && roster.number > before.number + 1) return null;
  if (roster.number !== before.number + 1) return `number ${roster.number} after ${before.number}`;
  return roster.previous === rosterFingerprint(before) ? null : "another roster before it";
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
