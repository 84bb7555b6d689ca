/** Approvals that serve as signatures under a roster: whose count, and by which keys. */
import type { PersonId } from "@custodiet/core";
import type { Actor, ApprovalRequest, DecisionHandedIn } from "@custodiet/trust";
import { RequestFault } from "../../faults.ts";
import type { InstanceParts } from "../parts.ts";
import { keysIn } from "../sharing/rosters.ts";
import { actFor } from "./acts.ts";

/** Why a person's approval would not count as a signature, in words; `null`: it would. */
export async function whyNotSign(
  parts: InstanceParts,
  request: ApprovalRequest,
  { person, role }: Pick<Actor, "person" | "role">,
): Promise<string | null> {
  const act = actFor(request);
  const why = (await act?.whyNot?.(parts, request, { person, role })) ?? null;
  const terms = await act?.signing?.(parts, request);
  if (why !== null || terms === undefined) return why;
  const { roster, author } = terms;
  if (person === author) return "Who wrote it does not sign it.";
  if (roster === null || keysIn(roster, person).length === 0) return "The roster names no key of this person.";
  const taken = request.decisions.some(({ approver }) => approver.role === role);
  return taken ? "Another person has signed in this role: the second one signs in another." : null;
}

/** Ids of the keys that count; `null`: any of the person's own. */
export async function keysThatCount(
  parts: InstanceParts,
  request: ApprovalRequest,
  person: PersonId,
): Promise<readonly string[] | null> {
  const terms = await actFor(request)?.signing?.(parts, request);
  if (terms === undefined) return null;
  return terms.roster === null ? [] : keysIn(terms.roster, person);
}

/** An approval that is to count as a signature is given by a key and a person for whom it does. */
export async function requireSignature(
  parts: InstanceParts,
  actor: Actor,
  request: ApprovalRequest,
  { decision, keyId }: DecisionHandedIn,
): Promise<void> {
  if (decision === "refuse" || request.decisions.some(({ approver }) => approver.person === actor.person)) return;
  const counting = await keysThatCount(parts, request, actor.person);
  if (actor.person === request.requester.person) return;
  const why = await whyNotSign(parts, request, actor);
  if (why !== null) throw new RequestFault("CUS-T026", why);
  if (counting !== null && !counting.includes(keyId))
    throw new RequestFault("CUS-T027", "The roster does not name this key.");
}
