/** Concerns of an instance: taken in without an account, handled by members of the group who are named for it. */
import type { OrganisationId } from "@custodiet/core";
import { admittedTo, type GroupMember, handlersOf, readersOfConcerns, stateOfConcern } from "@custodiet/programme";
import type { ConcernAct, ConcernHead, ProgrammeHead } from "@custodiet/store";
import { type Action, type Actor, scopeOf } from "@custodiet/trust";
import {
  eraseConcern,
  handleConcern,
  type MayHandle,
  receiveConcern,
  toKeptConcernAct,
} from "../../commands/concerns.ts";
import { hashOfCode, newCode } from "../../identity/codes.ts";
import { instanceActor } from "../instance-actor.ts";
import { askTwo, type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { todayOf } from "../programmes/read-programme.ts";
import { readGroup } from "./group.ts";
import type {
  ConcernDesk,
  ConcernFollowed,
  ConcernLine,
  ConcernOpened,
  ConcernReport,
  SealedConcern,
} from "./people-types.ts";

export function createConcernDesk(parts: InstanceParts): ConcernDesk {
  const seal = parts.concernSeal;
  const { programmes, people } = parts.store;
  const find = (actor: Actor, action: Action, id: string) => programmes.get(scopeFor(parts, actor, action), id);
  const list: ConcernDesk["list"] = async (actor, id) => {
    const programme = await find(actor, "concern.read", id);
    return programme && listConcerns(parts, actor, programme);
  };
  return {
    isKeyLost: seal.isLost,
    list,
    taker: async ({ organisation, programme: id }) => {
      const scope = scopeOf(organisation as OrganisationId);
      const programme = await programmes.get(scope, id);
      // Nobody confides into what nobody could open.
      const readers = programme === null || seal.isLost() ? [] : await readersOf(parts, programme);
      if (programme === null || readers.length === 0) return null;
      const owner = await parts.store.organisations.get(scope, programme.organisation);
      return {
        organisationName: owner?.name ?? organisation,
        programmeName: programme.name,
        readers: readers.map(({ id: member, stands, position }) => ({ id: member, stands, position })),
      };
    },
    report: async ({ organisation, programme: id }, report) => {
      const programme = await programmes.get(scopeOf(organisation as OrganisationId), id);
      return programme && (seal.isLost() ? null : takeIn(parts, programme, report));
    },
    follow: async (code) => {
      const head = await people.concernByCode(hashOfCode(code));
      return head && follow(parts, head);
    },
    open: async (actor, id, concern) => {
      const place = await findConcern(parts, await find(actor, "concern.read", id), concern);
      return place && openConcern(parts, actor, place);
    },
    act: async (actor, { programme: id, concern }, { kind, text }) => {
      const place = await findConcern(parts, await find(actor, "concern.handle", id), concern);
      if (place === null) return null;
      const { head, programme } = place;
      const number = (await people.concernActs(scopeOf(head.organisation), head.id)).length + 1;
      const sealed = text === "" ? null : seal.seal(head.organisation, placeOf(head.id, number), text);
      const mayHandle = await mayHandleBy(parts, actor, programme);
      const input = { concern: head, kind, sealed, number, on: todayOf(parts), mayHandle };
      await perform(parts, handleConcern("concern.handle"), actor, input);
      return listConcerns(parts, actor, programme);
    },
    askErasure: async (actor, { programme: id, concern }, reason) => {
      const place = await findConcern(parts, await find(actor, "concern.erase", id), concern);
      if (place === null || !(await isHandledBy(parts, actor, place))) return null;
      const input = { programme: id, concern, reason };
      return askTwo(parts, eraseConcern(todayOf(parts)), actor, { input, reason });
    },
  };
}

interface Place {
  readonly programme: ProgrammeHead;
  readonly head: ConcernHead;
}

async function findConcern(
  { store }: InstanceParts,
  programme: ProgrammeHead | null,
  id: string,
): Promise<Place | null> {
  const head = programme && (await store.people.concern(scopeOf(programme.organisation), id));
  return programme && head?.programme === programme.id ? { programme, head } : null;
}

const readersOf = async (parts: InstanceParts, programme: ProgrammeHead): Promise<readonly GroupMember[]> =>
  readersOfConcerns(await readGroup(parts, programme));

const placeOf = (concern: string, number: number): string => `${concern}/${number}`;

/** `null`: the reporter kept everybody out, and nobody would read it. */
async function takeIn(parts: InstanceParts, programme: ProgrammeHead, report: ConcernReport): Promise<string | null> {
  const { members } = await readGroup(parts, programme);
  const admitted = admittedTo(members, report.keptOut);
  if (admitted.length === 0) return null;
  const [id, code] = [newId(parts.randomness), newCode(parts.randomness)];
  const sealed = parts.concernSeal.seal(
    programme.organisation,
    placeOf(id, 1),
    JSON.stringify({ ...report, admitted }),
  );
  const input = { programme, id, codeHash: hashOfCode(code), sealed, on: todayOf(parts) };
  await perform(parts, receiveConcern, instanceActor(programme.organisation), input);
  return code;
}

/** What was written at first; `null`: deleted, or not to be opened. */
function reportIn({ concernSeal: seal }: InstanceParts, acts: readonly ConcernAct[]): SealedConcern | null {
  const [first] = acts;
  if (!first?.sealed) return null;
  const text = seal.open(first.organisation, placeOf(first.concern, first.number), first.sealed);
  return text === null ? null : (JSON.parse(text) as SealedConcern);
}

/** Where what was written cannot be read any more, nobody knows whom it was told to: nobody handles it. */
async function mayHandleBy(
  parts: InstanceParts,
  actor: Pick<Actor, "person">,
  programme: ProgrammeHead,
): Promise<MayHandle> {
  const readers = await readersOf(parts, programme);
  return (acts) => {
    const report = reportIn(parts, acts);
    return report !== null && handlersOf(readers, report.admitted, acts.map(toKeptConcernAct)).includes(actor.person);
  };
}

async function isHandledBy(
  parts: InstanceParts,
  actor: Pick<Actor, "person">,
  { programme, head }: Place,
): Promise<boolean> {
  const acts = await parts.store.people.concernActs(scopeOf(head.organisation), head.id);
  return (await mayHandleBy(parts, actor, programme))(acts);
}

/** Those that the actor may handle. */
export async function listConcerns(
  parts: InstanceParts,
  actor: Actor,
  programme: ProgrammeHead,
): Promise<readonly ConcernLine[]> {
  const { people } = parts.store;
  const scope = scopeOf(programme.organisation);
  const mayHandle = await mayHandleBy(parts, actor, programme);
  const lines: ConcernLine[] = [];
  for (const { id, receivedOn, marking } of await people.concerns(scope, programme.id)) {
    const acts = await people.concernActs(scope, id);
    const state = stateOfConcern(acts.map(toKeptConcernAct));
    if (mayHandle(acts)) lines.push({ id, receivedOn, state, marking });
  }
  return lines;
}

async function openConcern(parts: InstanceParts, actor: Actor, { programme, head }: Place): Promise<ConcernOpened> {
  const mayHandle = await mayHandleBy(parts, actor, programme);
  const reading = {
    concern: head,
    kind: "looked-at",
    sealed: null,
    number: null,
    on: todayOf(parts),
    mayHandle,
  } as const;
  await perform(parts, handleConcern("concern.read"), actor, reading);
  const acts = await parts.store.people.concernActs(scopeOf(head.organisation), head.id);
  const report = reportIn(parts, acts);
  const { id, receivedOn, marking } = head;
  return {
    ...{ id, receivedOn, marking, state: stateOfConcern(acts.map(toKeptConcernAct)) },
    text: report?.text ?? null,
    name: report?.name ?? "",
    acts: acts.map((act) => ({
      on: act.on,
      kind: act.kind,
      text: act.kind === "received" ? null : textOf(parts, act),
    })),
  };
}

const textOf = (
  { concernSeal: seal }: InstanceParts,
  { organisation, concern, number, sealed }: ConcernAct,
): string | null => sealed && seal.open(organisation, placeOf(concern, number), sealed);

/** Answers, and what was said when it was closed; nothing else of what was done to it. */
async function follow(parts: InstanceParts, head: ConcernHead): Promise<ConcernFollowed> {
  const acts = await parts.store.people.concernActs(scopeOf(head.organisation), head.id);
  const told = acts.filter(({ kind }) => kind === "answered" || kind === "closed");
  return {
    receivedOn: head.receivedOn,
    state: stateOfConcern(acts.map(toKeptConcernAct)),
    answers: told.flatMap((act) => {
      const text = textOf(parts, act);
      return text === null ? [] : [{ on: act.on, text }];
    }),
  };
}

/** For the second person of a deletion; `null`: nothing speaks against them. */
export async function whyNotErase(
  parts: InstanceParts,
  { programme: id, concern }: { readonly programme: string; readonly concern: string },
  organisation: OrganisationId,
  actor: Pick<Actor, "person">,
): Promise<string | null> {
  const programme = await parts.store.programmes.get(scopeOf(organisation), id);
  const place = await findConcern(parts, programme, concern);
  const isTheirs = place !== null && (await isHandledBy(parts, actor, place));
  return isTheirs ? null : "Only who may read the concern decides that it is deleted.";
}
