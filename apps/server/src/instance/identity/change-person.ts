/** Asking for a change of a person, and carrying out what a second person approved. */
import type { Actor, RequestSeen } from "@custodiet/trust";
import { changePerson, type PersonChange } from "../../commands/change-person.ts";
import { RequestFault } from "../../faults.ts";
import { hashOfCode, newCode } from "../../identity/codes.ts";
import { commandFault } from "../failures.ts";
import { askTwo, type InstanceParts, newId } from "../parts.ts";
import type { ChangeAsked, ChangeOrder } from "./identity-types.ts";

/** A week for two persons to come to it, and for the third to enrol. */
const codeMs = 7 * 24 * 3_600_000;

/**
 * The request's id, and for who is to enrol a code, told once and to who asks: it works only when the change has been
 * approved and carried out. Throws `CUS-S076` where a demonstration would get a real person.
 */
export async function askChange(parts: InstanceParts, actor: Actor, order: ChangeOrder): Promise<ChangeAsked> {
  const needsCode = order.kind === "register" || order.kind === "recover";
  if (needsCode && (await parts.store.instances.get()) === null) {
    throw new RequestFault("CUS-S076", "Nobody enrols in a demonstration.");
  }
  const code = needsCode ? newCode(parts.randomness) : null;
  const input = changeOf(parts, order, code);
  const approval = await askTwo(parts, changePerson, actor, { input, reason: order.reason });
  return { approval, code };
}

function changeOf(parts: InstanceParts, order: ChangeOrder, code: string | null): PersonChange {
  const issued = { codeHash: hashOfCode(code ?? ""), expiresAtMs: parts.clock.nowMs() + codeMs };
  switch (order.kind) {
    case "register":
      return { kind: "register", person: newId(parts.randomness), name: order.name, role: order.role, ...issued };
    case "give-role":
      return { kind: "give-role", person: order.person, holding: newId(parts.randomness), role: order.role };
    case "end-role":
      return { kind: "end-role", person: order.person, holding: order.holding };
    case "leave":
      return { kind: "leave", person: order.person };
    case "recover":
      return { kind: "recover", person: order.person, ...issued };
    case "tie-account": {
      const { person, way, subject } = order;
      return { kind: "tie-account", person, account: newId(parts.randomness), way, subject };
    }
    case "untie-account":
      return { kind: "untie-account", person: order.person, account: order.account };
  }
}

export async function carryOutChange({ pipeline }: InstanceParts, actor: Actor, seen: RequestSeen): Promise<void> {
  const done = await pipeline.twoPersons.carryOut(changePerson, actor, seen);
  if (!done.ok) throw commandFault(done.error);
}
