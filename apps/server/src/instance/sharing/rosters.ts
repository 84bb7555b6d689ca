/** Rosters of an organisation: its own, made from the register, and those of others that it trusts. */
import type { PersonId } from "@custodiet/core";
import {
  formatRoster,
  type Roster,
  type RosterKey,
  readRosterText,
  rosterFingerprint,
  rosterToSign,
  simulatedFault,
  takeRoster,
  vouchedBy,
} from "@custodiet/sharing";
import { isHeldAt, type RosterRecord } from "@custodiet/store";
import { type Actor, type ActorRole, ruleFor, scopeOf, twoPersonRules } from "@custodiet/trust";
import { personnelMarking } from "../../commands/markings.ts";
import {
  followRoster,
  partyIn,
  type RosterToTake,
  sharingCommandFault,
  signNextRoster,
  takeFirstRoster,
} from "../../commands/rosters.ts";
import type { LeavingFile } from "../../exports/export-file.ts";
import { RequestFault } from "../../faults.ts";
import { askTwo, type InstanceParts, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { RostersInSight, Sharing } from "./sharing-types.ts";

const dayMs = 86_400_000;

export async function listRosters(parts: InstanceParts, actor: Actor): Promise<RostersInSight> {
  const records = await parts.store.sealing.rosters(scopeFor(parts, actor, "roster.read"));
  const keys = await parts.sealKeys();
  const names = await namesOf(
    parts,
    records.map(({ takenBy }) => takenBy),
  );
  const nowMs = parts.clock.nowMs();
  return {
    party: actor.organisation,
    isDemonstration: parts.isDemonstration,
    recipient: keys.recipient,
    releaseKey: keys.releasePublicKey,
    rosters: records.map((record) => {
      const roster = readRosterText(record.roster);
      return {
        record,
        roster,
        isOwn: record.party === actor.organisation,
        isLatest: records.find(({ party }) => party === record.party) === record,
        isExpired: nowMs >= record.validUntilMs,
        isOfTheseKeys: roster.sealTo.includes(keys.recipient) && roster.releaseKey === keys.releasePublicKey,
        takenByName: names.get(record.takenBy) ?? record.takenBy,
      };
    }),
  };
}

export async function rosterFile(
  parts: InstanceParts,
  actor: Actor,
  party: string,
  number: number,
): Promise<LeavingFile | null> {
  const records = await parts.store.sealing.rosters(scopeFor(parts, actor, "roster.read"));
  const found = records.find((each) => each.party === party && each.number === number);
  if (found === undefined) return null;
  return {
    name: `${party.replaceAll(/[^a-zA-Z0-9._-]/g, "_")}_roster_${number}.json`,
    type: "application/json; charset=utf-8",
    bytes: Buffer.from(found.envelope),
    about: { marking: personnelMarking(actor.organisation) },
  };
}

/** Who may sign for an organisation, by the register as it is now: the roles that release, and those that sign rosters. */
const signing: readonly ActorRole[] = [
  ...new Set(["roster.sign", "facility.send"].flatMap((action) => ruleFor(twoPersonRules, action)?.approvers ?? [])),
];

/** Keys of persons who may sign, each with the one role they hold. */
async function keysOf(
  parts: InstanceParts,
  actor: Actor,
  { fromMs, untilMs }: Pick<RosterKey, "fromMs" | "untilMs">,
): Promise<readonly RosterKey[]> {
  const { persons, register } = parts.store;
  const keys: RosterKey[] = [];
  for (const { id } of await persons.list(scopeOf(actor.organisation))) {
    const held = (await register.holdingsOf(id)).filter(
      (each) => isHeldAt(each, fromMs) && each.organisation === actor.organisation,
    );
    const roles = held.map(({ role }) => role).filter((role) => signing.some((each) => each === role));
    for (const { id: keyId, key, revokedAtMs } of roles.length === 0 ? [] : await register.authenticatorsOf(id)) {
      if (revokedAtMs !== null) continue;
      keys.push({ id: keyId, person: id, roles, key, fromMs, untilMs });
    }
  }
  return keys;
}

export async function askNextRoster(
  parts: InstanceParts,
  actor: Actor,
  { days, reason, begunAnew }: Parameters<Sharing["askNextRoster"]>[1],
): Promise<string> {
  const records = await parts.store.sealing.rosters(scopeFor(parts, actor, "roster.read"));
  const before = records.find(({ party }) => party === actor.organisation) ?? null;
  const fromMs = parts.clock.nowMs();
  const untilMs = fromMs + days * dayMs;
  const keys = await keysOf(parts, actor, { fromMs, untilMs });
  requireWay(before, { isAnew: begunAnew, actor, nowMs: fromMs, alive: keys });
  const { recipient, releasePublicKey: releaseKey } = await parts.sealKeys();
  const roster: Roster = {
    format: 1,
    party: actor.organisation,
    number: (before?.number ?? 0) + 1,
    previous: before?.fingerprint ?? null,
    ...(begunAnew ? { begunAnew: { reason } } : {}),
    fromMs,
    untilMs,
    threshold: 2,
    keys,
    sealTo: [recipient],
    releaseKey,
  };
  requireSigners(before === null || begunAnew ? roster : readRosterText(before.roster), actor);
  const { party, number } = roster;
  const input = {
    party,
    number,
    fingerprint: rosterFingerprint(roster),
    roster: formatRoster(roster),
    toSign: rosterToSign(roster),
  };
  return askTwo(parts, signNextRoster, actor, { input, reason });
}

interface Way {
  readonly isAnew: boolean;
  readonly actor: Actor;
  readonly nowMs: number;
  /** By the register as it is now. */
  readonly alive: readonly RosterKey[];
}

/** A roster without the keys that were revoked since, or whose person left. */
const stillHeld = (roster: Roster, alive: readonly RosterKey[]): Roster => ({
  ...roster,
  keys: roster.keys.filter(({ id, person }) => alive.some((key) => key.id === id && key.person === person)),
});

/** The one before signs while it can; only where it cannot any more a roster begins anew. */
function requireWay(before: RosterRecord | null, { isAnew, actor, nowMs, alive }: Way): void {
  const isOver = before !== null && nowMs >= before.validUntilMs;
  const canFollow = before !== null && !isOver && hasSigners(stillHeld(readRosterText(before.roster), alive), actor);
  if (!isAnew && isOver)
    throw new RequestFault(
      "CUS-S094",
      "The one before has run out and signs nothing any more: let a roster begin anew.",
    );
  if (isAnew && before === null) throw new RequestFault("CUS-S185", "There is none yet.");
  if (isAnew && canFollow)
    throw new RequestFault("CUS-S185", "The one before is valid, and two others of it can sign.");
}

/** Two others in two roles, or it could never be signed. */
function requireSigners(roster: Roster, actor: Actor): void {
  if (hasSigners(roster, actor)) return;
  throw new RequestFault("CUS-S095", "Fewer than two others in different roles have a key to sign with.");
}

function hasSigners({ keys }: Roster, actor: Actor): boolean {
  const approvers = ruleFor(twoPersonRules, "roster.sign")?.approvers ?? [];
  const others = keys.filter(
    ({ person, roles }) =>
      person !== actor.person && roles.some((role) => approvers.some((approver) => approver === role)),
  );
  const persons = new Set(others.map(({ person }) => person));
  const roles = new Set(others.flatMap((key) => key.roles));
  return persons.size >= 2 && roles.size >= 2;
}

export async function bringRoster(
  parts: InstanceParts,
  actor: Actor,
  { envelope, reason }: Parameters<Sharing["bringRoster"]>[1],
): ReturnType<Sharing["bringRoster"]> {
  const records = await parts.store.sealing.rosters(scopeFor(parts, actor, "roster.follow"));
  const party = partyIn(envelope);
  const before = records.find((each) => each.party === party) ?? null;
  const trusted = before && readRosterText(before.roster);
  const taken = takeRoster(envelope, trusted, parts.clock.nowMs());
  const fault = taken.ok ? (parts.isDemonstration ? null : simulatedFault(taken.value)) : taken.error;
  if (!taken.ok || fault !== null) {
    const { detail, remedy } = sharingCommandFault(fault ?? never());
    throw new RequestFault("CUS-S096", `${detail} ${remedy}`);
  }
  const fingerprint = rosterFingerprint(taken.value);
  if (vouchedBy(taken.value, trusted) === "the one before") {
    await perform(parts, followRoster, actor, { envelope });
    return { approval: null, party: taken.value.party, fingerprint, begunAnew: null };
  }
  if (taken.value.party === actor.organisation) {
    throw new RequestFault("CUS-S096", "It is a roster of this organisation, which is signed here and nowhere else.");
  }
  const { party: name, number, begunAnew, keys } = taken.value;
  const keysAsBefore = keys.filter(({ id }) => trusted?.keys.some((key) => key.id === id)).length;
  const anew = begunAnew ? { reason: begunAnew.reason, keysAsBefore } : null;
  const input: RosterToTake = { party: name, number, fingerprint, envelope, begunAnew: anew };
  const approval = await askTwo(parts, takeFirstRoster, actor, { input, reason });
  return { approval, party: name, fingerprint, begunAnew: anew?.reason ?? null };
}

const never = (): never => {
  throw new Error("A fault was found");
};

/** Ids of the keys by which a person may sign under a roster. */
export const keysIn = (roster: Roster, person: PersonId): readonly string[] =>
  roster.keys.filter((key) => key.person === person).map(({ id }) => id);
