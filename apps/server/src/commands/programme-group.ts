/** A programme's insider threat group: members, meetings and decisions, written down act by act. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import { type GroupAct, judgeGroupAct, type KeptGroupAct, replayGroup } from "@custodiet/programme";
import type { ProgrammeHead, StoreTransaction, StreamAct } from "@custodiet/store";
import type { Command, CommandFault } from "@custodiet/trust";

export const groupStream = "group";

export const toGroupAct = ({ by, on, act }: StreamAct): KeptGroupAct => ({ by, on, act: act as unknown as GroupAct });

export interface GroupActToKeep {
  readonly programme: ProgrammeHead;
  readonly act: GroupAct;
  readonly today: string;
}

export const keepGroupAct: Command<StoreTransaction, GroupActToKeep, null> = {
  name: "programme-group.keep",
  recordKind: "programme-group",
  effect: async (tx, { programme, act, today }, { actor, nowMs, entryIndex }) => {
    const { organisation, id, marking } = programme;
    const acts = await tx.people.acts({ organisations: [organisation] }, id, groupStream);
    const refusal = judgeGroupAct(replayGroup(acts.map(toGroupAct)), act, today);
    if (refusal !== null) return err(notTaken(refusal));
    const kept = { number: acts.length + 1, on: today, act: act as unknown as Json };
    const place = { organisation, programme: id, stream: groupStream };
    await tx.people.append(place, kept, { actor: actor.person, atMs: nowMs, marking, entryIndex });
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: contentHash(act as unknown as Json),
      marking,
      details: { act: act.type },
      outbox: [],
    });
  },
};

const notTaken = (refusal: string): CommandFault => ({
  code: "CUS-S191",
  title: "the group does not take it",
  detail: `What was sent does not stand with the group: ${refusal}.`,
  remedy: "Look at the group again and choose from what is there; nothing was written.",
});
