/** What is changed about persons, by two persons: who is registered, which role they hold, that they left, a lost key. */
import { contentHash, err, type Json, ok, type PersonId } from "@custodiet/core";
import {
  type AccountRecord,
  isHeldAt,
  type PersonRecord,
  type Provenance,
  type StoreTransaction,
} from "@custodiet/store";
import { type CommandFault, type EffectContext, isPersonRole, type TwoPersonCommand } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

/** A code to enrol by: its hash stands in what both persons sign; it works from when the change is carried out. */
type CodeAsked = { readonly codeHash: string; readonly expiresAtMs: number };

/** `person`, `holding`: ids, made by the server for what is new. */
export type PersonChange =
  | ({ readonly kind: "register"; readonly person: string; readonly name: string; readonly role: string } & CodeAsked)
  | { readonly kind: "give-role"; readonly person: string; readonly holding: string; readonly role: string }
  | { readonly kind: "end-role"; readonly person: string; readonly holding: string }
  | { readonly kind: "leave"; readonly person: string }
  | ({ readonly kind: "recover"; readonly person: string } & CodeAsked)
  | {
      readonly kind: "tie-account";
      readonly person: string;
      readonly account: string;
      readonly way: "oidc" | "certificate";
      /** As the register knows it; both persons see it, and compare it with what its person was told. */
      readonly subject: string;
    }
  | { readonly kind: "untie-account"; readonly person: string; readonly account: string };

export const changePerson: TwoPersonCommand<StoreTransaction, PersonChange, null> = {
  name: "person.change",
  recordKind: "person-change",
  needsTwo: {
    find: async (tx, change, { actor, nowMs }) => {
      const marking = personnelMarking(actor.organisation);
      if (change.kind === "register") return ok({ found: null, marking });
      const person = await tx.persons.get(change.person as PersonId);
      if (person === null || person.organisation !== actor.organisation) return err(noSuchPerson);
      return ok({ found: await stateOf(tx, person, nowMs), marking });
    },
  },
  effect: async (tx, change, context) => {
    const { actor, nowMs, entryIndex } = context;
    const marking = personnelMarking(actor.organisation);
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    const fault = await carryOut(tx, change, context, provenance);
    if (fault !== null) return err(fault);
    if ((await countAdministrators(tx, context)) < fewestAdministrators) return err(tooFew);
    const recordId = contentHash({ person: change.person }).slice(0, 32);
    return ok({
      output: null,
      recordId,
      hashBefore: null,
      hashAfter: contentHash(change),
      marking,
      details: change,
      outbox: [],
    });
  },
};

/** What both persons see of the one it concerns; whatever changes in it makes an approval void. */
async function stateOf({ register }: StoreTransaction, { id, name }: PersonRecord, nowMs: number): Promise<Json> {
  const [holdings, keys, accounts] = [
    await register.holdingsOf(id),
    await register.authenticatorsOf(id),
    await register.accountsOf(id),
  ];
  return {
    name,
    roles: holdings.filter((each) => isHeldAt(each, nowMs)).map((each) => ({ id: each.id, role: each.role })),
    authenticators: keys.filter((key) => key.revokedAtMs === null).map(({ label }) => label),
    accounts: accounts.filter((each) => each.closedAtMs === null).map((each) => wordsOf(each)),
    hasLeft: accounts.every(({ closedAtMs }) => closedAtMs !== null),
  };
}

const wordsOf = ({ id, kind, subject }: AccountRecord): Json => ({ id, kind, subject });

async function carryOut(
  tx: StoreTransaction,
  change: PersonChange,
  context: EffectContext,
  made: Provenance,
): Promise<CommandFault | null> {
  const person = change.person as PersonId;
  const { organisation } = context.actor;
  if ("role" in change && !isPersonRole(change.role)) return noSuchRole;
  if (person === context.actor.person) return ownself;
  switch (change.kind) {
    case "register": {
      const { name, role } = change;
      await tx.persons.insert({ id: person, organisation, name, role, isFictional: false }, made);
      await tx.register.openAccount(
        { id: `${person}.local`, person, organisation, kind: "local", subject: null },
        made,
      );
      await tx.register.giveRole({ id: `${person}.first`, person, organisation, role, untilMs: null }, made);
      await issueCode(tx, change, "added", context, made);
      return null;
    }
    case "give-role": {
      const { holding: id, role } = change;
      const held = (await tx.register.holdingsOf(person)).filter((each) => isHeldAt(each, made.atMs));
      // One role at a time: who acts in two could be both persons of a rule in all but name.
      for (const each of held) await tx.register.endRole(each.id, made);
      await tx.register.giveRole({ id, person, organisation, role, untilMs: null }, made);
      await tx.sessions.endAllOf(person);
      return null;
    }
    case "end-role":
      await tx.sessions.endAllOf(person);
      return (await tx.register.endRole(change.holding, made)) ? null : notHeld;
    case "leave":
      await endEverything(tx, person, made);
      return null;
    case "recover":
      await revokeAll(tx, person, made);
      await issueCode(tx, change, "recovery", context, made);
      return null;
    case "tie-account":
      return tieAccount(tx, change, context, made);
    case "untie-account":
      return untieAccount(tx, change, made);
  }
}

type Tying = Extract<PersonChange, { readonly kind: "tie-account" }>;

/** One account elsewhere is one person's; who has left gets none. */
async function tieAccount(
  { register }: StoreTransaction,
  { person: named, account: id, way: kind, subject }: Tying,
  { actor: { organisation } }: EffectContext,
  made: Provenance,
): Promise<CommandFault | null> {
  const person = named as PersonId;
  if ((await register.accountOf(kind, subject)) !== null) return tiedAlready;
  const isHere = (await register.accountsOf(person)).some(({ closedAtMs }) => closedAtMs === null);
  if (!isHere) return hasLeft;
  await register.openAccount({ id, person, organisation, kind, subject }, made);
  return null;
}

/** The sessions that it opened end with it. An account of the house itself stays until its person leaves. */
async function untieAccount(
  { register, sessions }: StoreTransaction,
  { person, account }: Extract<PersonChange, { readonly kind: "untie-account" }>,
  made: Provenance,
): Promise<CommandFault | null> {
  const open = (await register.accountsOf(person as PersonId)).find(
    ({ id, closedAtMs }) => id === account && closedAtMs === null,
  );
  if (open === undefined || open.subject === null) return notTied;
  await register.closeAccount(account, made);
  await sessions.endAllOf(person as PersonId);
  return null;
}

async function issueCode(
  { enrolments }: StoreTransaction,
  { person, codeHash, expiresAtMs }: CodeAsked & { readonly person: string },
  purpose: "added" | "recovery",
  { actor: { organisation } }: EffectContext,
  made: Provenance,
): Promise<void> {
  await enrolments.insert({ codeHash, person: person as PersonId, organisation, purpose, expiresAtMs }, made);
}

/** History stays; nothing that could sign in or act does. */
async function endEverything(tx: StoreTransaction, person: PersonId, made: Provenance): Promise<void> {
  const { register } = tx;
  for (const { id, closedAtMs } of await register.accountsOf(person)) {
    if (closedAtMs === null) await register.closeAccount(id, made);
  }
  for (const holding of await register.holdingsOf(person)) {
    if (isHeldAt(holding, made.atMs)) await register.endRole(holding.id, made);
  }
  await revokeAll(tx, person, made);
}

async function revokeAll({ register, sessions }: StoreTransaction, person: PersonId, made: Provenance): Promise<void> {
  for (const { id, revokedAtMs } of await register.authenticatorsOf(person)) {
    if (revokedAtMs === null) await register.revokeAuthenticator(id, made);
  }
  await sessions.endAllOf(person);
}

/** With one administrator left nothing of this could ever be done again. */
const fewestAdministrators = 2;

async function countAdministrators(
  { persons, register }: StoreTransaction,
  { scope, nowMs }: EffectContext,
): Promise<number> {
  const all = await persons.list(scope);
  const held = await Promise.all(all.map(({ id }) => register.holdingsOf(id)));
  return held.filter((holdings) => holdings.some((each) => each.role === "administrator" && isHeldAt(each, nowMs)))
    .length;
}

const fault = (code: string, title: string, detail: string, remedy: string): CommandFault => ({
  code,
  title,
  detail,
  remedy,
});

const noSuchPerson = fault(
  "CUS-S008",
  "not found",
  "There is no such person in your organisation.",
  "Look at the list.",
);
const noSuchRole = fault("CUS-S078", "the change cannot be made", "There is no such role.", "Choose one of the list.");
const notHeld = fault(
  "CUS-S078",
  "the change cannot be made",
  "The role has ended already.",
  "Look at the list again.",
);
const tiedAlready = fault(
  "CUS-S078",
  "the change cannot be made",
  "That account is tied to a person already: one account is one person's.",
  "Untie it there first.",
);
const hasLeft = fault("CUS-S078", "the change cannot be made", "The person has left.", "Look at the list again.");
const notTied = fault(
  "CUS-S078",
  "the change cannot be made",
  "No such account is tied to the person.",
  "Look at the list again.",
);
const ownself = fault("CUS-S078", "the change cannot be made", "It is about yourself.", "Let two others do it.");
const tooFew = fault(
  "CUS-S077",
  "too few administrators",
  "Fewer than two persons would be administrators.",
  "Make another person an administrator first.",
);
