/**
 * Rosters of the demonstration: an operator and its authority have them from the start and trust each other's, so that
 * something can be sent and received at once. They are signed by simulated keys, and say so.
 */
import type { OrganisationId, PersonId } from "@custodiet/core";
import { bytesToSign, formatRoster, type Roster, type RosterKey, rosterType, signRoster } from "@custodiet/sharing";
import type { OrganisationRecord, PersonRecord } from "@custodiet/store";
import { ruleFor, scopeOf, twoPersonRules } from "@custodiet/trust";
import { demonstrateRosters, type SimulatedHolder } from "../commands/demonstrate-rosters.ts";
import { instanceActor } from "../instance/instance-actor.ts";
import type { OpenedInstance } from "../instance/open-instance.ts";
import { type InstanceParts, newId, perform } from "../instance/parts.ts";
import { signSimulated, simulatedPublicKey } from "./simulated-keys.ts";

const yearMs = 365 * 86_400_000;
/** A demonstration is kept for as long as somebody likes to show it. */
const validMs = 10 * yearMs;

interface Party {
  readonly organisation: OrganisationId;
  readonly holders: readonly SimulatedHolder[];
  readonly envelope: string;
}

/** Once: where the first of them has a roster, nothing is done. */
export async function ensureRosters({ parts }: OpenedInstance, parties: readonly OrganisationId[]): Promise<void> {
  const [first] = parties;
  const isThere = first !== undefined && (await parts.store.sealing.rosters(scopeOf(first))).length > 0;
  const all = await Promise.all(parties.map((id) => parts.store.organisations.get(scopeOf(id), id)));
  const known = all.filter((each): each is OrganisationRecord => each !== null);
  if (isThere || known.length !== parties.length) return;
  const made = await Promise.all(parties.map((organisation) => makeParty(parts, organisation)));
  for (const { organisation, holders, envelope } of made) {
    const others = made.filter((each) => each.organisation !== organisation).map((each) => each.envelope);
    await perform(parts, demonstrateRosters, instanceActor(organisation), {
      organisation,
      holders,
      envelopes: [envelope, ...others],
    });
  }
}

const signing: readonly string[] = ["facility.send", "roster.sign"].flatMap(
  (action) => ruleFor(twoPersonRules, action)?.approvers ?? [],
);

async function makeParty(parts: InstanceParts, organisation: OrganisationId): Promise<Party> {
  const persons = (await parts.store.persons.list(scopeOf(organisation))).filter(({ role }) => signing.includes(role));
  const holders = persons.map(({ id }) => ({
    id: newId(parts.randomness),
    person: id,
    publicKey: simulatedPublicKey(id),
  }));
  const fromMs = parts.clock.nowMs();
  const untilMs = fromMs + validMs;
  const { recipient, releasePublicKey: releaseKey } = await parts.sealKeys();
  const roster: Roster = {
    format: 1,
    party: organisation,
    number: 1,
    previous: null,
    fromMs,
    untilMs,
    threshold: 2,
    keys: holders.map((holder) => keyFor(holder, persons, { fromMs, untilMs })),
    sealTo: [recipient],
    releaseKey,
  };
  const toSign = bytesToSign(rosterType, Buffer.from(formatRoster(roster)));
  const signatures = twoOf(persons).map((person) => ({
    keyid: holders.find((holder) => holder.person === person)?.id ?? "",
    sig: signSimulated(person, toSign),
  }));
  return { organisation, holders, envelope: signRoster(roster, signatures) };
}

const keyFor = (
  { id, person, publicKey }: SimulatedHolder,
  persons: readonly PersonRecord[],
  days: Pick<RosterKey, "fromMs" | "untilMs">,
): RosterKey => ({
  id,
  person,
  roles: persons.filter((each) => each.id === person).map(({ role }) => role),
  key: { kind: "simulated", jwk: { kty: "OKP", crv: "Ed25519", x: publicKey } },
  ...days,
});

/** Two persons in different roles that sign rosters. */
function twoOf(persons: readonly PersonRecord[]): readonly PersonId[] {
  const approvers: readonly string[] = ruleFor(twoPersonRules, "roster.sign")?.approvers ?? [];
  const able = persons.filter(({ role }) => approvers.includes(role));
  const [first] = able;
  const second = able.find(({ role }) => role !== first?.role);
  if (first === undefined || second === undefined) throw new Error("Nobody in the demonstration could sign a roster");
  return [first.id, second.id];
}
