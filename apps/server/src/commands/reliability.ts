/** Determinations by position: entered, decided, changed; and that their list left the instance. */
import { contentHash, err, type Json, type Marking, ok } from "@custodiet/core";
import { judgeReliabilityAct, type ProgrammeDay, type ReliabilityAct, replayReliability } from "@custodiet/programme";
import type { ProgrammeHead, StoreTransaction, StreamAct } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";

export const reliabilityStream = "reliability";

export const toReliabilityAct = ({ act }: StreamAct): ReliabilityAct => act as unknown as ReliabilityAct;

export interface ReliabilityToKeep {
  readonly programme: ProgrammeHead;
  readonly acts: readonly ReliabilityAct[];
  /** Ids of the facility's model. */
  readonly positions: readonly string[];
  readonly today: ProgrammeDay;
}

/** One after the other; one that is refused keeps all of them out. The entry says of what kind they were, and of nobody. */
export const keepReliability: Command<StoreTransaction, ReliabilityToKeep, null> = {
  name: "reliability.keep",
  recordKind: "programme-reliability",
  effect: async (tx, { programme, acts, positions, today }, { actor, nowMs, entryIndex }) => {
    const { organisation, id, marking } = programme;
    const before = await tx.people.acts({ organisations: [organisation] }, id, reliabilityStream);
    const kept = before.map(toReliabilityAct);
    const place = { organisation, programme: id, stream: reliabilityStream };
    const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
    for (const act of acts) {
      const refusal = judgeReliabilityAct(replayReliability(kept), act, positions, today);
      if (refusal !== null) return err(notTaken(refusal));
      kept.push(act);
      await tx.people.append(place, { number: kept.length, on: today, act: act as unknown as Json }, provenance);
    }
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash(acts as unknown as Json),
      marking,
      details: { acts: acts.map(({ type }) => type) },
      outbox: [],
    });
  },
};

const notTaken = (refusal: string): CommandFault => ({
  code: "CUS-S198",
  title: "the list of determinations does not take it",
  detail: `What was sent does not stand with the list: ${refusal}.`,
  remedy: "Look at the list again and mend what is named; nothing was written.",
});

export interface ReliabilityTaken {
  readonly programme: string;
  readonly format: string;
  readonly marking: Marking;
  readonly hash: string;
}

/** That the list left the instance, and by whom. */
export const takeReliability: Command<StoreTransaction, ReliabilityTaken, null> = {
  name: "reliability.read",
  recordKind: "programme-reliability",
  effect: async (_tx, { programme, format, marking, hash }) =>
    ok({
      output: null,
      recordId: programme,
      hashBefore: null,
      hashAfter: hash,
      marking,
      details: { format },
      outbox: [],
    }),
};
