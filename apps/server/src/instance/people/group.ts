/** A programme's insider threat group, read and written down. */
import type { PersonId } from "@custodiet/core";
import { type GroupAct, type GroupRefusal, replayGroup } from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { groupStream, keepGroupAct, nameReader, type ReaderAsked, toGroupAct } from "../../commands/programme-group.ts";
import { RequestFault } from "../../faults.ts";
import { askTwo, type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
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
    askReader: async (actor, id, { member, reason }) => {
      const programme = await programmes.get(scopeFor(parts, actor, "concern.entrust"), id);
      if (programme === null) return null;
      const { members } = await readGroup(parts, programme);
      const found = members.find((each) => each.id === member && each.until === null);
      if (found === undefined) throw notOfTheGroup("no such member");
      const { position, person, readsConcerns } = found;
      if (person === null || readsConcerns) throw notOfTheGroup(readsConcerns ? "reads them already" : "no account");
      const input = { programme: id, member, position, person, reason };
      return askTwo(parts, nameReader(todayOf(parts)), actor, { input, reason });
    },
  };
}

const notOfTheGroup = (refusal: GroupRefusal): RequestFault =>
  new RequestFault("CUS-S191", `What was sent does not stand with the group: ${refusal}.`);

/** For the second person; `null`: nothing speaks against them. */
export const whyNotEntrust = ({ person }: Pick<ReaderAsked, "person">, actor: Pick<Actor, "person">): string | null =>
  actor.person === person ? "Who would read concerns does not decide on it." : null;

/** An account of the programme's own organisation: nobody else's could ever read what is confided. */
async function requireAccount(
  { store }: InstanceParts,
  { organisation }: ProgrammeHead,
  person: PersonId,
): Promise<void> {
  const persons = await store.persons.list(scopeOf(organisation));
  if (persons.some(({ id }) => id === person)) return;
  throw notOfTheGroup("no account");
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
