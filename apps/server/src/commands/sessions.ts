/** Sign-in, sign-out, and ending the sessions of another person, each an entry of the ledger. */
import { contentHash, err, ok, type PersonId } from "@custodiet/core";
import type { AccountKind, AuthenticatorKey, SessionRecord, StoreTransaction } from "@custodiet/store";
import { type Command, noticeOf } from "@custodiet/trust";
import { personnelMarking } from "./markings.ts";

/** The record of a session in the ledger: its token's hash would let an old ledger name an open session. */
export const sessionRecordOf = (tokenHash: string): string => contentHash({ session: tokenHash }).slice(0, 32);

export interface SessionOrder {
  readonly session: SessionRecord;
  /** What the person showed, or the kind of account that signs in without an authenticator of its own. */
  readonly by: AuthenticatorKey["kind"] | AccountKind;
  /** So many sessions a person has at once; the oldest makes room. */
  readonly mostOpen: number;
}

export const openSession: Command<StoreTransaction, SessionOrder, null> = {
  name: "session.open",
  recordKind: "session",
  effect: async (tx, { session, by, mostOpen }, { actor, nowMs, entryIndex }) => {
    const marking = personnelMarking(actor.organisation);
    const ended = await tx.sessions.endOldestOf(session.person, mostOpen - 1);
    await tx.sessions.insert(session, { actor: actor.person, atMs: nowMs, marking, entryIndex });
    return ok({
      output: null,
      recordId: sessionRecordOf(session.tokenHash),
      hashBefore: null,
      hashAfter: contentHash({ openedAtMs: session.openedAtMs, session: sessionRecordOf(session.tokenHash) }),
      marking,
      details: { role: actor.role, by, ...(ended > 0 ? { sessionsEnded: ended } : {}) },
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
      recordId: sessionRecordOf(session.tokenHash),
      hashBefore: contentHash({ openedAtMs: session.openedAtMs, session: sessionRecordOf(session.tokenHash) }),
      hashAfter: null,
      marking: personnelMarking(actor.organisation),
      details: {},
      outbox: [],
    });
  },
};

/** The record under which it is told that somebody's sessions were ended; it names the person only by a hash. */
export const sessionsRecordOf = (person: string): string => contentHash({ sessionsOf: person }).slice(0, 32);

/** All of another person's, at once: a lost machine, a suspicion. It takes nothing that they cannot get back by signing in. */
export const endSessionsOf: Command<StoreTransaction, PersonId, number> = {
  name: "session.end",
  recordKind: "person-sessions",
  effect: async (tx, person, { actor }) => {
    const found = await tx.persons.get(person);
    const ended = found?.organisation === actor.organisation ? await tx.sessions.endAllOf(person) : 0;
    if (ended === 0) {
      return err({
        code: "CUS-S008",
        title: "not found",
        detail: "No session of such a person of your organisation is open.",
        remedy: "Nothing is left to do.",
      });
    }
    const recordId = sessionsRecordOf(person);
    return ok({
      output: ended,
      recordId,
      hashBefore: null,
      hashAfter: null,
      marking: personnelMarking(actor.organisation),
      details: { person, ended },
      outbox: [noticeOf("sessions-ended", recordId, { person })],
    });
  },
};
