/** A person's authenticators: enrolled by a code, added beside another, revoked. Each an entry of the ledger. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import type { NewAuthenticator, Provenance, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault, EffectContext, EffectDone } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

export interface EnrolmentOrder {
  readonly codeHash: string;
  readonly authenticator: NewAuthenticator;
}

export const enrolAuthenticator: Command<StoreTransaction, EnrolmentOrder, null> = {
  name: "authenticator.enrol",
  recordKind: "authenticator",
  effect: async (tx, { codeHash, authenticator }, context) => {
    const provenance = provenanceOf(context);
    if (!(await tx.enrolments.use(codeHash, provenance))) return err(codeUsed);
    if (!(await tx.register.addAuthenticator(authenticator, provenance))) return err(knownAlready);
    return ok(added(authenticator, context));
  },
};

export const addAuthenticator: Command<StoreTransaction, NewAuthenticator, null> = {
  name: "authenticator.add",
  recordKind: "authenticator",
  effect: async ({ register }, authenticator, context) => {
    const isNew = await register.addAuthenticator(authenticator, provenanceOf(context));
    return isNew ? ok(added(authenticator, context)) : err(knownAlready);
  },
};

/** One's own, and never the last that stands: who has lost that one is recovered by two other persons. */
export const revokeAuthenticator: Command<StoreTransaction, string, null> = {
  name: "authenticator.revoke",
  recordKind: "authenticator",
  effect: async ({ register, sessions }, id, context) => {
    const { person, organisation } = context.actor;
    const standing = (await register.authenticatorsOf(person)).filter(({ revokedAtMs }) => revokedAtMs === null);
    const revoked = standing.find((each) => each.id === id);
    if (revoked === undefined) return err(notThere);
    if (standing.length === 1) return err(theLast);
    await register.revokeAuthenticator(id, provenanceOf(context));
    const ended = await sessions.endShownBy(id);
    return ok({
      output: null,
      recordId: id,
      hashBefore: contentHash(factsOf(revoked)),
      hashAfter: null,
      marking: personnelMarking(organisation),
      details: { label: revoked.label, sessionsEnded: ended },
      outbox: [],
    });
  },
};

const provenanceOf = ({ actor, nowMs, entryIndex }: EffectContext): Provenance => ({
  actor: actor.person,
  atMs: nowMs,
  marking: personnelMarking(actor.organisation),
  entryIndex,
});

const factsOf = ({ id, key }: Pick<NewAuthenticator, "id" | "key">): Json => ({ id, kind: key.kind });

const added = (authenticator: NewAuthenticator, { actor }: EffectContext): EffectDone<null> => ({
  output: null,
  recordId: authenticator.id,
  hashBefore: null,
  hashAfter: contentHash(factsOf(authenticator)),
  marking: personnelMarking(actor.organisation),
  details: { label: authenticator.label, kind: authenticator.key.kind },
  outbox: [],
});

const codeUsed: CommandFault = {
  code: "CUS-S072",
  title: "code not accepted",
  detail: "The code was used already, or has expired.",
  remedy: "Ask for a new one.",
};

const knownAlready: CommandFault = {
  code: "CUS-S073",
  title: "authenticator known already",
  detail: "This key stands in the register already: one key is one person's, once.",
  remedy: "Bring another authenticator.",
};

const notThere: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "No authenticator of yours stands by this name.",
  remedy: "Look at the list again.",
};

const theLast: CommandFault = {
  code: "CUS-S075",
  title: "the last authenticator",
  detail: "It is the only one you have.",
  remedy: "Add another first.",
};
