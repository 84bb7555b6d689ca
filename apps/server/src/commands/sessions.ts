/** Sign-in and sign-out, each an entry of the ledger. */
import { contentHash, err, ok } from "@custodiet/core";
import type { SessionRecord, StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

/** The record of a session in the ledger: its token's hash would let an old ledger name an open session. */
const recordOf = (tokenHash: string): string => contentHash({ session: tokenHash }).slice(0, 32);

export const openSession: Command<StoreTransaction, SessionRecord, null> = {
  name: "session.open",
  recordKind: "session",
  effect: async (tx, session, { actor, nowMs, entryIndex }) => {
    const marking = personnelMarking(actor.organisation);
    await tx.sessions.insert(session, { actor: actor.person, atMs: nowMs, marking, entryIndex });
    return ok({
      output: null,
      recordId: recordOf(session.tokenHash),
      hashBefore: null,
      hashAfter: contentHash({ openedAtMs: session.openedAtMs, session: recordOf(session.tokenHash) }),
      marking,
      details: { role: actor.role },
      outbox: [],
    });
  },
};

export const closeSession: Command<StoreTransaction, SessionRecord, null> = {
  name: "session.close",
  recordKind: "session",
  effect: async (tx, session, { actor, scope }) => {
    const wasOpen = await tx.sessions.end(scope, session.tokenHash);
    if (!wasOpen) {
      return err({
        code: "CUS-S008",
        title: "not found",
        detail: "The session had ended already.",
        remedy: "Nothing is left to do.",
      });
    }
    return ok({
      output: null,
      recordId: recordOf(session.tokenHash),
      hashBefore: contentHash({ openedAtMs: session.openedAtMs, session: recordOf(session.tokenHash) }),
      hashAfter: null,
      marking: personnelMarking(actor.organisation),
      details: {},
      outbox: [],
    });
  },
};
