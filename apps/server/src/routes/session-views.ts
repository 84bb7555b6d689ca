/** Who is signed in, and what that person may ask for. */
import { type Action, type Actor, isPersonRole, type Refusal } from "@custodiet/trust";
import type { Instance, SignedIn } from "../instance/instance.ts";

/** What the pages offer to do; an offer that would be refused is explained in its place. */
const offered = [
  "facility.read",
  "facility.store",
  "assessment.read",
  "assessment.request",
  "assessment.cancel",
  "scenario.read",
  "person.read",
  "person.change",
  "session.end",
  "machine.read",
  "machine.register",
  "machine.revoke",
  "restoration.accept",
  "operation.read",
  "ledger.read",
  "ledger.export",
  "draft.edit",
  "draft.propose",
  "comment.read",
  "comment.add",
  "underlay.place",
  "facility.export",
  "approval.decide",
  "facility.send",
  "sealed-file.read",
  "sealed-file.receive",
  "sealed-file.open",
  "sealed-file.take",
  "roster.sign",
  "roster.follow",
  "registry.record",
  "registry.retract",
  "group.read",
  "group.create",
  "group.change",
  "group.step",
  "group.decide",
  "group.attach",
  "group.export",
  "calendar.choose",
  "registry.decide",
  "subscription.read",
  "subscription.begin",
  "subscription.draft",
  "subscription.clear",
  "subscription.step",
  "subscription.correct",
  "programme.read",
  "programme.begin",
  "programme.record",
  "programme.review",
  "programme.exempt",
  "programme.accept",
  "programme.export",
  "culture-survey.keep",
  "programme-group.keep",
  "concern.read",
  "concern.handle",
  "concern.erase",
  "concern.entrust",
  "programme.send",
  "reliability.read",
  "reliability.keep",
  "own-measure.keep",
] as const satisfies readonly Action[];

export function viewSession({ judge, facts, workKeyOf }: Instance, session: SignedIn | null, csrfToken: string) {
  const judged = session === null ? [] : judgeAll(judge, session.actor);
  return {
    person: session?.person ?? null,
    csrfToken,
    workKey: session === null ? null : workKeyOf(session.actor.person),
    demonstration: facts.isDemonstration,
    timeZone: facts.timeZone,
    may: judged.flatMap(({ action, refusal }) => (refusal === null ? [action] : [])),
    mayNot: judged.flatMap(({ refusal }) => (refusal === null ? [] : [describeRefusal(refusal)])),
  };
}

const judgeAll = (judge: Instance["judge"], actor: Actor) =>
  offered.map((action) => {
    const judgement = judge(actor, action);
    return { action, refusal: judgement.ok ? null : judgement.error };
  });

/** Roles a person can hold: what only a program may do is nobody's to grant. */
const describeRefusal = ({ action, rules, mayBeDoneBy, mayBeGrantedBy }: Refusal) => ({
  action,
  rules,
  mayBeDoneBy: mayBeDoneBy.filter(isPersonRole),
  mayBeGrantedBy,
});
