/** A programme's insider threat group: members, meetings and decisions, written down act by act. */
import { contentHash, err, type Json, ok } from "@custodiet/core";
import { type GroupAct, judgeGroupAct, type KeptGroupAct, replayGroup } from "@custodiet/programme";
import type { ProgrammeHead, StoreTransaction, StreamAct } from "@custodiet/store";
import type { Command, CommandFault, TwoPersonCommand } from "@custodiet/trust";

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

/** What both persons see and sign. */
export interface ReaderAsked {
  readonly programme: string;
  readonly member: string;
  /** By position, as the group is told. */
  readonly position: string;
  readonly person: string;
  readonly reason: string;
  readonly [key: string]: Json;
}

/** Who reads what people confide is named by two; neither of them is the one who agrees to their own reading. */
export const nameReader = (today: string): TwoPersonCommand<StoreTransaction, ReaderAsked, null> => ({
  name: "concern.entrust",
  recordKind: "programme-group",
  needsTwo: {
    find: async (tx, { programme: id, member }, { scope }) => {
      const programme = await tx.programmes.get(scope, id);
      if (programme === null) return err(notTaken("no such member"));
      const { name, organisation, marking } = programme;
      const acts = await tx.people.acts({ organisations: [organisation] }, id, groupStream);
      const found = replayGroup(acts.map(toGroupAct)).members.find((each) => each.id === member);
      if (found === undefined || found.until !== null) return err(notTaken("no such member"));
      const { position, person, readsConcerns } = found;
      return ok({ found: { name, position, person, readsConcerns }, marking });
    },
  },
  effect: async (tx, { programme: id, member, reason }, context) => {
    const programme = await tx.programmes.get(context.scope, id);
    const { requester, decisions: [decision] = [] } = context.approved ?? {};
    if (programme === null || requester === undefined || decision === undefined) return err(notTaken("no such member"));
    const act: GroupAct = {
      ...{ type: "reader-named", member, reason },
      ...{ askedBy: requester.person, agreedBy: decision.approver.person },
    };
    return keepGroupAct.effect(tx, { programme, act, today }, context);
  },
});

const notTaken = (refusal: string): CommandFault => ({
  code: "CUS-S191",
  title: "the group does not take it",
  detail: `What was sent does not stand with the group: ${refusal}.`,
  remedy: "Look at the group again and choose from what is there; nothing was written.",
});
