/** Machine identities: a program that reads on its own, by a token that two persons let in. */
import { type PersonId, sha256Hex } from "@custodiet/core";
import type { MachineRecord } from "@custodiet/store";
import { type Actor, machineActions } from "@custodiet/trust";
import { notedAlready, registerMachine, revokeMachine, useEveryMs, useMachine } from "../commands/machines.ts";
import { commandFault } from "./failures.ts";
import type { MachineAnswer, MachineInSight, MachineOrder, Machines } from "./machine-types.ts";
import { askTwo, type InstanceParts, newId, perform, scopeFor } from "./parts.ts";

export const createMachines = (parts: InstanceParts): Machines => ({
  list: async (actor) => {
    const machines = await parts.store.machines.list(scopeFor(parts, actor, "machine.read"));
    return machines.map((machine) => ({ ...machine, state: stateOf(machine, parts.clock.nowMs()) }));
  },
  ask: (actor, order) => askMachine(parts, actor, order),
  carryOut: async (actor, seen) => {
    const done = await parts.pipeline.twoPersons.carryOut(registerMachine, actor, seen);
    if (!done.ok) throw commandFault(done.error);
  },
  revoke: async (actor, machine) => {
    await perform(parts, revokeMachine, actor, { machine: machine as PersonId });
  },
  admit: (token) => admit(parts, token),
});

/** By which a token is known for one wherever it is found, in a log as in a repository. */
const tokenBegins = "custodiet_";
const prefixLength = tokenBegins.length + 8;

async function askMachine(parts: InstanceParts, actor: Actor, order: MachineOrder): Promise<MachineAnswer> {
  const token = `${tokenBegins}${newId(parts.randomness)}${newId(parts.randomness)}`;
  const input = {
    machine: newId(parts.randomness),
    name: order.name,
    actions: machineActions.filter((action) => order.actions.includes(action)),
    tokenHash: sha256Hex(token),
    prefix: token.slice(0, prefixLength),
    expiresAt: order.expiresAt,
  };
  const approval = await askTwo(parts, registerMachine, actor, { input, reason: order.reason });
  return { approval, token };
}

async function admit(parts: InstanceParts, token: string): Promise<Actor | null> {
  const machine = token.startsWith(tokenBegins) ? await parts.store.machines.find(sha256Hex(token)) : null;
  if (machine === null || stateOf(machine, parts.clock.nowMs()) !== "in force") return null;
  const { id: person, organisation, actions } = machine;
  const actor: Actor = { person, role: "machine", organisation, oversees: [], limitedTo: [...actions, "machine.use"] };
  await noteUse(parts, actor, machine);
  return actor;
}

function stateOf({ revokedAtMs, expiresAtMs }: MachineRecord, nowMs: number): MachineInSight["state"] {
  if (revokedAtMs !== null) return "revoked";
  return expiresAtMs <= nowMs ? "expired" : "in force";
}

/** That it is at work is an entry, and without one it reads nothing. */
async function noteUse(parts: InstanceParts, actor: Actor, machine: MachineRecord): Promise<void> {
  const { lastUsedAtMs } = machine;
  if (lastUsedAtMs !== null && parts.clock.nowMs() - lastUsedAtMs <= useEveryMs) return;
  const done = await parts.pipeline.execute(useMachine, actor, machine);
  if (done.ok || (done.error.kind === "fault" && done.error.fault === notedAlready)) return;
  throw commandFault(done.error);
}
