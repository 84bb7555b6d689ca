/** Who is signed in, and what that person may ask for. */
import type { Action, Actor, Refusal } from "@custodiet/trust";
import type { Instance, SignedIn } from "../instance/instance.ts";

/** What the pages offer to do; an offer that would be refused is explained in its place. */
const offered = [
  "facility.read",
  "facility.store",
  "assessment.read",
  "assessment.request",
  "assessment.cancel",
  "scenario.read",
  "ledger.read",
  "draft.edit",
  "draft.propose",
  "comment.read",
  "comment.add",
  "underlay.place",
] as const satisfies readonly Action[];

export function viewSession({ judge, facts }: Instance, session: SignedIn | null, csrfToken: string) {
  const judged = session === null ? [] : judgeAll(judge, session.actor);
  return {
    person: session?.person ?? null,
    csrfToken,
    demonstration: facts.isDemonstration,
    may: judged.flatMap(({ action, refusal }) => (refusal === null ? [action] : [])),
    mayNot: judged.flatMap(({ refusal }) => (refusal === null ? [] : [describeRefusal(refusal)])),
  };
}

const judgeAll = (judge: Instance["judge"], actor: Actor) =>
  offered.map((action) => {
    const judgement = judge(actor, action);
    return { action, refusal: judgement.ok ? null : judgement.error };
  });

/** Roles a person can hold: what only the program itself may do is nobody's to grant. */
const describeRefusal = ({ action, rules, mayBeDoneBy, mayBeGrantedBy }: Refusal) => ({
  action,
  rules,
  mayBeDoneBy: mayBeDoneBy.filter((role) => role !== "instance"),
  mayBeGrantedBy,
});
