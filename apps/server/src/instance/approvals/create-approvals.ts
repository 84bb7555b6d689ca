/** Two persons' acts of an instance: what waits, what became of it, deciding, carrying out. */
import type { Actor, ApprovalRequest, LogSigner, RequestSeen } from "@custodiet/trust";
import { addSimulatedKey } from "../../commands/simulated-keys.ts";
import { RequestFault } from "../../faults.ts";
import { commandFault } from "../failures.ts";
import { type InstanceParts, newId, perform, scopeFor } from "../parts.ts";
import { actFor } from "./acts.ts";
import type { ApprovalInbox, ApprovalInFull, Approvals, CarriedOut } from "./approval-types.ts";
import { bringAnswer, requestToCarry } from "./carried.ts";
import { describeAct, isToldOf, seeRequest, seeWhole } from "./sight.ts";
import { requireSignature } from "./signing.ts";

export const createApprovals = (parts: InstanceParts, signer: LogSigner): Approvals => ({
  inbox: (actor) => inbox(parts, actor),
  read: (actor, id) => read(parts, actor, id),
  decide: async (actor, id, handed) => {
    const request = await find(parts, actor, id);
    if (request === null) return null;
    await requireSignature(parts, actor, request, handed);
    const decided = await parts.pipeline.twoPersons.decide(actor, id, handed);
    if (!decided.ok) throw commandFault(decided.error);
    return read(parts, actor, id);
  },
  toCarry: async (actor, id) => {
    const seen = await read(parts, actor, id);
    return seen === null ? null : requestToCarry(parts, signer, actor, seen);
  },
  bring: (answer, broughtBy) => bringAnswer(parts, answer, broughtBy),
  withdraw: async (actor, id) => {
    if ((await find(parts, actor, id)) === null) return null;
    const withdrawn = await parts.pipeline.twoPersons.withdraw(actor, id);
    if (!withdrawn.ok) throw commandFault(withdrawn.error);
    return read(parts, actor, id);
  },
  carryOut: (actor, seen) => carryOut(parts, actor, seen),
  review: async (actor, id, review) => {
    const acts = await parts.store.approvals.breakGlass(scopeFor(parts, actor, "approval.read"), listedAtMost);
    if (acts.every((act) => act.id !== id)) return null;
    const reviewed = await parts.pipeline.twoPersons.review(actor, id, review);
    if (!reviewed.ok) throw commandFault(reviewed.error);
    return describeAct(parts, actor, reviewed.value.output);
  },
  addSimulatedKey: async (actor, publicKey) => {
    const known = await ownSimulatedKey(parts, actor, publicKey);
    if (known !== null) return known;
    const id = newId(parts.randomness);
    return perform(parts, addSimulatedKey, actor, { id, publicKey });
  },
});

const listedAtMost = 200;

async function inbox(parts: InstanceParts, actor: Actor): Promise<ApprovalInbox> {
  const scope = scopeFor(parts, actor, "approval.read");
  const requests = await parts.store.approvals.list(scope, listedAtMost);
  const acts = await parts.store.approvals.breakGlass(scope, listedAtMost);
  const told = await Promise.all(requests.map((request) => isToldOf(parts, actor, request)));
  return {
    requests: await Promise.all(
      requests.filter((_, at) => told[at]).map((request) => seeRequest(parts, actor, request)),
    ),
    breakGlass: await Promise.all(acts.map((act) => describeAct(parts, actor, act))),
  };
}

async function find(parts: InstanceParts, actor: Actor, id: string): Promise<ApprovalRequest | null> {
  const found = await parts.store.approvals.get(scopeFor(parts, actor, "approval.read"), id);
  return found !== null && (await isToldOf(parts, actor, found)) ? found : null;
}

async function read(parts: InstanceParts, actor: Actor, id: string): Promise<ApprovalInFull | null> {
  const request = await find(parts, actor, id);
  return request === null ? null : seeWhole(parts, actor, request);
}

/** In a demonstration everybody can make a fictional person's key again: it is known from then on. */
async function ownSimulatedKey({ store }: InstanceParts, { person }: Actor, publicKey: string): Promise<string | null> {
  const all = await store.register.authenticatorsOf(person);
  const isIt = (key: (typeof all)[number]["key"]): boolean => key.kind === "simulated" && key.jwk.x === publicKey;
  return all.find(({ key, revokedAtMs }) => revokedAtMs === null && isIt(key))?.id ?? null;
}

async function carryOut(parts: InstanceParts, actor: Actor, seen: RequestSeen): Promise<CarriedOut | null> {
  const request = await find(parts, actor, seen.id);
  const act = request && actFor(request);
  if (request === null || !act?.carryOut) return null;
  if (request.requester.person !== actor.person) {
    throw new RequestFault("CUS-T028", "Only who asked carries it out.");
  }
  return act.carryOut(parts, actor, request, seen);
}
