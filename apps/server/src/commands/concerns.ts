/**
 * Concerns: taken in of whoever writes, read, answered and closed by who is named for it, their texts deleted by two. Of
 * every reading there is an entry, and in none a word of what was written.
 */
import { contentHash, err, type Json, ok, type Result } from "@custodiet/core";
import { type ConcernActKind, type KeptConcernAct, stateOfConcern } from "@custodiet/programme";
import type { ConcernAct, ConcernHead, ProgrammeHead, StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault, EffectContext, TwoPersonCommand } from "@custodiet/trust";

export interface ConcernToTake {
  readonly programme: ProgrammeHead;
  readonly id: string;
  readonly codeHash: string;
  readonly sealed: string;
  readonly on: string;
}

export const receiveConcern: Command<StoreTransaction, ConcernToTake, null> = {
  name: "concern.receive",
  recordKind: "concern",
  effect: async (tx, { programme, id, codeHash, sealed, on }, context) => {
    const { organisation, marking } = programme;
    const provenance = provenanceOf(context, marking);
    await tx.people.keepConcern({ id, organisation, programme: programme.id, receivedOn: on, codeHash }, provenance);
    const act = { concern: id, organisation, number: 1, on, kind: "received", sealed };
    await tx.people.appendConcern(act, provenance);
    return ok({ output: null, ...toldOf({ id, marking }, "received") });
  },
};

/** Who may handle it, asked again within the transaction. */
export type MayHandle = (acts: readonly ConcernAct[]) => boolean;

export interface ConcernToHandle {
  readonly concern: ConcernHead;
  readonly kind: Exclude<ConcernActKind, "received" | "deleted">;
  /** What is answered, or why it is closed. */
  readonly sealed: string | null;
  /** The act that it is sealed as; `null`: a reading, which seals nothing. */
  readonly number: number | null;
  readonly on: string;
  readonly mayHandle: MayHandle;
}

/** A reading is written down as an act the first time, and each time as an entry. */
export const handleConcern = (
  name: "concern.read" | "concern.handle",
): Command<StoreTransaction, ConcernToHandle, null> => ({
  name,
  recordKind: "concern",
  effect: async (tx, { concern, kind, sealed, number, on, mayHandle }, context) => {
    const { id, organisation, marking } = concern;
    const acts = await tx.people.concernActs({ organisations: [organisation] }, id);
    if (!mayHandle(acts)) return err(noSuchConcern);
    const state = stateOfConcern(acts.map(toKeptConcernAct));
    const isReading = kind === "looked-at";
    if (!isReading && (state === "closed" || state === "deleted")) return err(closedBefore);
    if (number !== null && number !== acts.length + 1) return err(overtaken);
    if (!isReading || state === "received") {
      const act = { concern: id, organisation, number: acts.length + 1, on, kind, sealed };
      await tx.people.appendConcern(act, provenanceOf(context, marking));
    }
    return ok({ output: null, ...toldOf({ id, marking }, kind) });
  },
});

export const toKeptConcernAct = ({ by, on, kind }: ConcernAct): KeptConcernAct => ({
  by,
  on,
  kind: kind as ConcernActKind,
});

/** What both persons see and sign. */
export interface ErasureAsked {
  readonly programme: string;
  readonly concern: string;
  readonly reason: string;
  readonly [key: string]: Json;
}

/** Takes every text of a closed concern away, for good. */
export const eraseConcern = (on: string): TwoPersonCommand<StoreTransaction, ErasureAsked, null> => ({
  name: "concern.erase",
  recordKind: "concern",
  needsTwo: {
    find: async (tx, { concern: id }, { scope }) => {
      const found = await findClosed(tx, scope, id);
      if (!found.ok) return found;
      const { receivedOn, marking } = found.value;
      return ok({ found: { receivedOn }, marking });
    },
  },
  effect: async (tx, { concern: id }, context) => {
    const found = await findClosed(tx, context.scope, id);
    if (!found.ok) return found;
    const { organisation, marking } = found.value;
    const acts = await tx.people.concernActs({ organisations: [organisation] }, id);
    await tx.people.eraseConcern(organisation, id);
    const act = { concern: id, organisation, number: acts.length + 1, on, kind: "deleted", sealed: null };
    await tx.people.appendConcern(act, provenanceOf(context, marking));
    return ok({ output: null, ...toldOf({ id, marking }, "deleted") });
  },
});

async function findClosed(
  tx: StoreTransaction,
  scope: EffectContext["scope"],
  id: string,
): Promise<Result<ConcernHead, CommandFault>> {
  const found = await tx.people.concern(scope, id);
  if (found === null) return err(noSuchConcern);
  const acts = await tx.people.concernActs({ organisations: [found.organisation] }, id);
  return stateOfConcern(acts.map(toKeptConcernAct)) === "closed" ? ok(found) : err(notClosed);
}

const provenanceOf = ({ actor, nowMs, entryIndex }: EffectContext, marking: ConcernHead["marking"]) => ({
  actor: actor.person,
  atMs: nowMs,
  marking,
  entryIndex,
});

const toldOf = ({ id, marking }: Pick<ConcernHead, "id" | "marking">, kind: ConcernActKind) => ({
  recordId: id,
  hashBefore: null,
  hashAfter: contentHash({ concern: id, kind }),
  marking,
  details: { act: kind },
  outbox: [],
});

/** The same for whoever may not handle it: that it exists is not told either. */
const noSuchConcern: CommandFault = {
  code: "CUS-S008",
  title: "not found",
  detail: "There is no such concern for you.",
  remedy: "Look at the list again.",
};

const closedBefore: CommandFault = {
  code: "CUS-S013",
  title: "closed already",
  detail: "The concern is closed, or its texts were deleted.",
  remedy: "Read how it stands; nothing was written.",
};

const overtaken: CommandFault = {
  code: "CUS-S013",
  title: "in the way of something else",
  detail: "Somebody else has just done something to this concern.",
  remedy: "Read it again and decide again; nothing of yours was written.",
};

const notClosed: CommandFault = {
  code: "CUS-S013",
  title: "not closed",
  detail: "Only a closed concern is deleted.",
  remedy: "Answer it and close it first.",
};
