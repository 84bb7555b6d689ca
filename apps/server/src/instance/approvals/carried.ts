/** An approval from an independent client: the request goes out signed by this instance, the answer comes back by anybody. */
import type { PersonId } from "@custodiet/core";
import { type Actor, type ApprovalState, type LogSigner, scopeOf, stateOf } from "@custodiet/trust";
import { type ApprovalAnswer, isAnswerSigned, writeCarriedRequest } from "@custodiet/verification";
import { RequestFault } from "../../faults.ts";
import { commandFault } from "../failures.ts";
import type { InstanceParts } from "../parts.ts";
import { actorOf } from "../people.ts";
import type { ApprovalInFull, RequestToCarry } from "./approval-types.ts";
import { requireSignature } from "./signing.ts";

/** Throws `CUS-T026` where the person asking may not decide. */
export async function requestToCarry(
  { store }: InstanceParts,
  signer: LogSigner,
  actor: Actor,
  { request, statements, whyNot, nameOf }: ApprovalInFull,
): Promise<RequestToCarry> {
  if (statements === null) throw new RequestFault("CUS-T026", whyNot ?? "The request is not open any more.");
  const { content, requester, reason, requestedAtMs, marking } = request;
  const approver = (await store.persons.get(actor.person))?.name ?? actor.person;
  const asked = { by: nameOf(requester.person), role: requester.role, reason, atMs: requestedAtMs };
  return { text: writeCarriedRequest(signer, { statements, content, asked, approver }), marking };
}

/**
 * The person is who the key belongs to in the register; the decision is theirs, wherever it comes from, and is judged as
 * every approval is. Throws `CUS-S082` for an answer of no standing key of a person here.
 */
export async function bringAnswer(
  parts: InstanceParts,
  answer: ApprovalAnswer,
  broughtBy: PersonId | null,
): Promise<ApprovalState> {
  const { store, pipeline, clock } = parts;
  const known = await store.register.authenticatorWithKey({ kind: "own key", jwk: answer.jwk });
  if (known === null || known.revokedAtMs !== null) throw notAccepted("No key of a person here signed it.");
  if (!isAnswerSigned(answer)) throw notAccepted("It was changed after it was signed.");
  const record = await store.persons.get(known.person);
  const actor = record && (await actorOf(parts, record));
  if (actor === null) throw notAccepted("Whose key it is holds no role here now.");
  const request = await store.approvals.get(scopeOf(actor.organisation), answer.request);
  if (request === null) throw new RequestFault("CUS-S008", "There is no such request.");
  const { decision, signature, note } = answer;
  const evidence = { kind: "signature", signature } as const;
  const handed = { decision, note, keyId: known.id, evidence, broughtBy };
  await requireSignature(parts, actor, request, handed);
  const decided = await pipeline.twoPersons.decide(actor, answer.request, handed);
  if (!decided.ok) throw commandFault(decided.error);
  return stateOf(decided.value.output, clock.nowMs());
}

const notAccepted = (detail: string): RequestFault => new RequestFault("CUS-S082", detail);
