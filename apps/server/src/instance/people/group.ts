/** A programme's insider threat group, read and written down. */
import type { PersonId } from "@custodiet/core";
import { type GroupAct, replayGroup } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { groupStream, keepGroupAct, toGroupAct } from "../../commands/programme-group.ts";
import { RequestFault } from "../../faults.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import { todayOf } from "../programmes/read-programme.ts";
import type { GroupInSight, GroupOfProgramme, GroupOrder } from "./people-types.ts";

export function createGroupOfProgramme(parts: InstanceParts): GroupOfProgramme {
  const { programmes } = parts.store;
  return {
    read: async (actor, id) => {
      const programme = await programmes.get(scopeFor(parts, actor, "programme.read"), id);
      return programme && readInSight(parts, actor, programme);
    },
    act: async (actor, id, order) => {
      const programme = await programmes.get(scopeFor(parts, actor, "programme-group.keep"), id);
      if (programme === null) return null;
      if (order.type === "member-named" && order.person !== null) await requireAccount(parts, programme, order.person);
      const act = named(order, newId(parts.randomness).slice(0, 12));
      await perform(parts, keepGroupAct, actor, { programme, act, today: todayOf(parts) });
      return readInSight(parts, actor, programme);
    },
  };
}

/** An account of the programme's own organisation: nobody else's could ever read what is confided. */
async function requireAccount(
  { store }: InstanceParts,
  { organisation }: ProgrammeHead,
  person: PersonId,
): Promise<void> {
  const persons = await store.persons.list(scopeOf(organisation));
  if (persons.some(({ id }) => id === person)) return;
  throw new RequestFault("CUS-S191", "What was sent does not stand with the group: no account.");
}

function named(order: GroupOrder, id: string): GroupAct {
  if (order.type === "member-named") return { ...order, member: id };
  if (order.type === "met") return { ...order, meeting: id };
  return order.type === "decided" ? { ...order, decision: id } : order;
}

export async function readGroup({ store }: InstanceParts, { organisation, id }: ProgrammeHead) {
  return replayGroup((await store.people.acts(scopeOf(organisation), id, groupStream)).map(toGroupAct));
}

async function readInSight(parts: InstanceParts, actor: Actor, programme: ProgrammeHead): Promise<GroupInSight> {
  const group = await readGroup(parts, programme);
  const { organisation, marking } = programme;
  const names = await namesOf(
    parts,
    group.members.flatMap(({ person }) => person ?? []),
  );
  const isKeeper = parts.pipeline.mayRead(actor, "programme-group.keep").ok;
  const accounts = isKeeper
    ? (await parts.store.persons.list(scopeOf(organisation))).map(({ id, name }) => ({ id, name }))
    : [...names].map(([id, name]) => ({ id: id as PersonId, name }));
  return { group, marking, organisation, accounts };
}
