/** Who can sign what is sent, by the roster in force; and where too few can, who is missing and who could help. */
import type { PersonId } from "@custodiet/core";
import { readRosterText } from "@custodiet/sharing";
import { isHeldAt, type RosterRecord } from "@custodiet/store";
import { type Actor, grants, ruleFor, scopeOf, twoPersonRules } from "@custodiet/trust";
import type { InstanceParts } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { MissingSigners } from "./sharing-types.ts";

export interface SendSigner {
  readonly person: string;
  readonly name: string;
  readonly role: string;
}

export type SendAction = "facility.send" | "programme.send";

const approversOf = (action: SendAction): readonly string[] => ruleFor(twoPersonRules, action)?.approvers ?? [];

/** Named by the roster in a role that signs, and not one of those who may not. */
export async function signersOf(
  parts: InstanceParts,
  action: SendAction,
  own: RosterRecord,
  without: readonly PersonId[],
): Promise<readonly SendSigner[]> {
  const approvers = approversOf(action);
  const found = new Map<string, string>();
  for (const { person, roles } of readRosterText(own.roster).keys) {
    const role = roles.find((each) => approvers.includes(each));
    if (role !== undefined && without.every((each) => each !== person)) found.set(person, role);
  }
  const names = await namesOf(parts, [...found.keys()] as PersonId[]);
  return [...found].map(([person, role]) => ({ person, name: names.get(person as PersonId) ?? person, role }));
}

export const areEnoughSigners = (signers: readonly SendSigner[]): boolean =>
  signers.length >= 2 && new Set(signers.map(({ role }) => role)).size >= 2;

interface Sending {
  readonly action: SendAction;
  readonly actor: Actor;
  readonly author: PersonId;
  /** Neither who asks nor who wrote it. */
  readonly signers: readonly SendSigner[];
}

/** Of what there is too little: persons, or a second role; whether the author could ask; and who lacks a key only. */
export async function findMissing(
  parts: InstanceParts,
  own: RosterRecord,
  { action, actor, author, signers }: Sending,
): Promise<MissingSigners> {
  const roles = new Set(signers.map(({ role }) => role));
  const [onlyRole = null] = roles.size === 1 ? roles : [];
  const canAsk = author !== actor.person && (await mayAsk(parts, action, actor, author));
  return {
    mayAuthorAsk: canAsk && areEnoughSigners(await signersOf(parts, action, own, [author])),
    persons: Math.max(2 - signers.length, 1),
    onlyRole,
    near: await findNear(parts, action, actor, [actor.person, author, ...signers.map(({ person }) => person)]),
  };
}

async function mayAsk(parts: InstanceParts, sending: SendAction, actor: Actor, author: PersonId): Promise<boolean> {
  const asking = grants.filter(({ action }) => action === sending).flatMap((grant) => [...grant.roles]);
  return (await rolesOf(parts, actor, author)).some((role) => asking.some((each) => each === role));
}

/** Persons of a position that signs, whom the roster does not name. */
async function findNear(
  parts: InstanceParts,
  action: SendAction,
  actor: Actor,
  without: readonly string[],
): Promise<MissingSigners["near"]> {
  const approvers = approversOf(action);
  const near: MissingSigners["near"][number][] = [];
  for (const { id, name } of await parts.store.persons.list(scopeOf(actor.organisation))) {
    const role = (await rolesOf(parts, actor, id)).find((each) => approvers.includes(each));
    if (role === undefined || without.includes(id)) continue;
    const keys = await parts.store.register.authenticatorsOf(id);
    near.push({ name, role, lacks: keys.some(({ revokedAtMs }) => revokedAtMs === null) ? "roster" : "key" });
  }
  return near;
}

const rolesOf = async (parts: InstanceParts, actor: Actor, person: PersonId): Promise<readonly string[]> =>
  (await parts.store.register.holdingsOf(person))
    .filter((held) => isHeldAt(held, parts.clock.nowMs()) && held.organisation === actor.organisation)
    .map(({ role }) => role);
