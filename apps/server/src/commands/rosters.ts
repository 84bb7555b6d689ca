/** Rosters: the organisation's own next one, signed by two; another party's first one, compared by two; what follows it. */
import { contentHash, err, type Marking, ok } from "@custodiet/core";
import {
  formatRoster,
  type Roster,
  readRosterText,
  rosterFingerprint,
  type SharingFault,
  signRoster,
  simulatedFault,
  takeRoster,
  type VouchedBy,
  vouchedBy,
} from "@custodiet/sharing";
import type { Provenance, RosterRecord, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault, EffectContext, EffectDone, TwoPersonCommand } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";
import { envelopeSignaturesOf } from "./roster-signatures.ts";

/** What is signed stands in it whole; `toSign` is what the approvals name. */
export type RosterToSign = {
  readonly party: string;
  readonly number: number;
  readonly fingerprint: string;
  readonly roster: string;
  readonly toSign: string;
};

export const signNextRoster: TwoPersonCommand<StoreTransaction, RosterToSign, null> = {
  name: "roster.sign",
  recordKind: "roster",
  needsTwo: {
    find: async (tx, { party, number }, { actor, scope }) => {
      const latest = await latestOf(tx, scope, actor.organisation);
      if (party !== actor.organisation || number !== (latest?.number ?? 0) + 1) return err(notNext);
      return ok({ found: foundOf(party, latest), marking: personnelMarking(actor.organisation) });
    },
  },
  effect: async (tx, asked, context) => {
    const { approved } = context;
    if (approved === undefined) throw new Error("A roster is signed by approvals");
    const envelope = signRoster(readRosterText(asked.roster), envelopeSignaturesOf(approved));
    return takeInto(tx, envelope, context, "comparison");
  },
};

/** Another party's first roster, or one that begins anew: the fingerprint is what two persons compare. */
export type RosterToTake = {
  readonly party: string;
  readonly number: number;
  readonly fingerprint: string;
  readonly envelope: string;
  /** Where the party begins anew: why, and how many keys of the one that is trusted here it names again. */
  readonly begunAnew: { readonly reason: string; readonly keysAsBefore: number } | null;
};

export const takeFirstRoster: TwoPersonCommand<StoreTransaction, RosterToTake, null> = {
  name: "roster.take",
  recordKind: "roster",
  needsTwo: {
    find: async (tx, { party }, { actor, scope }) => {
      const latest = await latestOf(tx, scope, party);
      return ok({ found: foundOf(party, latest), marking: personnelMarking(actor.organisation) });
    },
  },
  effect: (tx, { envelope }, context) => takeInto(tx, envelope, context, "comparison"),
};

/** A later one needs nobody's comparison: it is signed by the one before. */
export const followRoster: Command<StoreTransaction, { readonly envelope: string }, null> = {
  name: "roster.follow",
  recordKind: "roster",
  effect: (tx, { envelope }, context) => takeInto(tx, envelope, context, "the one before"),
};

const foundOf = (name: string, latest: RosterRecord | null) => ({
  name,
  latest: latest && { number: latest.number, fingerprint: latest.fingerprint },
});

const latestOf = async (
  { sealing }: StoreTransaction,
  scope: EffectContext["scope"],
  party: string,
): Promise<RosterRecord | null> => (await sealing.rosters(scope)).find((each) => each.party === party) ?? null;

/**
 * Judged anew in the transaction: by the one before it, as it stands there.
 *
 * @param vouched who may vouch for it in this act; what two persons have signed or compared may follow the one before, too
 */
export async function takeInto(
  tx: StoreTransaction,
  envelope: string,
  { actor, scope, nowMs, entryIndex }: EffectContext,
  vouched: VouchedBy,
) {
  const party = partyIn(envelope);
  const before = party === null ? null : await latestOf(tx, scope, party);
  const trusted = before && readRosterText(before.roster);
  const taken = takeRoster(envelope, trusted, nowMs);
  if (!taken.ok) return err(sharingCommandFault(taken.error));
  if (vouched === "the one before" && vouchedBy(taken.value, trusted) === "comparison") return err(notCompared);
  const simulated = simulatedFault(taken.value);
  if (simulated !== null && !(await tx.approvals.instance()).isDemonstration)
    return err(sharingCommandFault(simulated));
  const marking = personnelMarking(actor.organisation);
  const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
  return ok(await keepRoster(tx, taken.value, envelope, actor.organisation, provenance));
}

async function keepRoster(
  tx: StoreTransaction,
  roster: Roster,
  envelope: string,
  organisation: EffectContext["actor"]["organisation"],
  provenance: Provenance & { readonly marking: Marking },
): Promise<EffectDone<null>> {
  const fingerprint = rosterFingerprint(roster);
  const { party, number, untilMs: validUntilMs } = roster;
  const kept = { party, number, fingerprint, envelope, roster: formatRoster(roster), validUntilMs };
  await tx.sealing.keepRoster({ organisation, ...kept, takenAtMs: provenance.atMs }, provenance);
  return {
    output: null,
    recordId: `${party}/${number}`,
    hashBefore: roster.previous,
    hashAfter: contentHash({ organisation, party, number, fingerprint }),
    marking: provenance.marking,
    details: { party, number, fingerprint, begunAnew: roster.begunAnew?.reason ?? null },
    outbox: [],
  };
}

/** Of a signed roster, before anything of it is believed. */
export function partyIn(envelope: string): string | null {
  try {
    const { payload } = JSON.parse(envelope) as { readonly payload?: unknown };
    const { party } = JSON.parse(Buffer.from(String(payload), "base64").toString("utf8")) as { party?: unknown };
    return typeof party === "string" ? party : null;
  } catch {
    return null;
  }
}

export const sharingCommandFault = ({ code, found, expected, remedy }: SharingFault): CommandFault => ({
  code: "CUS-S096",
  title: "the roster is not taken",
  detail: `${code}: found ${found}; expected ${expected}.`,
  remedy,
});

const notCompared: CommandFault = {
  code: "CUS-S096",
  title: "the roster is not taken",
  detail: "Nothing that is trusted here vouches for it.",
  remedy: "Let two persons compare its fingerprint by a way they already know.",
};

const notNext: CommandFault = {
  code: "CUS-S013",
  title: "not the next roster",
  detail: "Another roster was signed since.",
  remedy: "Ask for the next one anew.",
};
