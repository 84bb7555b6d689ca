/**
 * The rules of two persons, pure: who may decide, withdraw and carry out a request as it stands, and what forbids it.
 * Source: this project's threat model, that any one person may be an insider.
 */
import { err, type OrganisationId, ok, type PersonId, type Result } from "@custodiet/core";
import {
  type ApprovalEvidence,
  type ApprovalStatement,
  type ApproverKey,
  checkApproval,
} from "@custodiet/verification";
import type { ActorRole } from "../actor.ts";
import type { CommandFault } from "../command.ts";
import { twoPersonFault } from "./refusal.ts";
import {
  type ApprovalDecision,
  type ApprovalRequest,
  type ApprovalState,
  type Hand,
  statementFor,
  stateOf,
} from "./request.ts";
import type { TwoPersonRule } from "./two-person-rule.ts";

/** A person as the register has them now: one human, however many accounts they sign in by. */
export interface Standing {
  readonly person: PersonId;
  /** Empty: the person left, or holds no position. */
  readonly held: readonly { readonly role: ActorRole; readonly organisation: OrganisationId }[];
}

export const isHeld = ({ held }: Standing, role: ActorRole, organisation: OrganisationId): boolean =>
  held.some((each) => each.role === role && each.organisation === organisation);

export interface InstanceName {
  readonly id: string;
  readonly isDemonstration: boolean;
}

/** A decision as it is handed in. */
export interface DecisionToJudge {
  /** The position it is made in. */
  readonly role: ActorRole;
  readonly decision: ApprovalStatement["decision"];
  readonly evidence: ApprovalEvidence;
  readonly keyId: string;
  /** `null`: no authenticator of this name is the approver's own, or it was revoked. */
  readonly key: ApproverKey | null;
  readonly note: string;
}

type Judged<Value> = Result<Value, CommandFault>;

const refuse = (...fault: Parameters<typeof twoPersonFault>) => err(twoPersonFault(...fault));

/** Who decides must be another human, of a position that the rule names, and hold the key that signed. */
export function judgeDecision(
  request: ApprovalRequest,
  rule: TwoPersonRule,
  approver: Standing,
  handed: DecisionToJudge,
  instance: InstanceName,
  nowMs: number,
): Judged<ApprovalDecision> {
  const open = requireState(request, ["requested"], nowMs);
  if (!open.ok) return open;
  const hand = judgeApprover(request, rule, approver, handed.role);
  if (!hand.ok) return hand;
  if (request.decisions.some((made) => made.approver.person === approver.person)) {
    return refuse("CUS-T021", "This person has decided on the request before.");
  }
  if (handed.decision === "refuse" && handed.note.trim() === "") {
    return refuse("CUS-T028", "A refusal says why.");
  }
  const decision = {
    approver: hand.value,
    statement: statementFor(request, instance.id, approver.person, handed.decision),
    evidence: handed.evidence,
    keyId: handed.keyId,
    note: handed.note,
    decidedAtMs: nowMs,
  };
  const signed = judgeSignature({ ...decision, key: handed.key }, instance);
  return signed.ok ? ok({ ...decision, key: signed.value }) : signed;
}

/** The approver as the register has them now: another person, still of a position that may approve. */
export function judgeApprover(
  { requester, organisation }: ApprovalRequest,
  { approvers }: TwoPersonRule,
  approver: Standing,
  role: ActorRole,
): Judged<Hand> {
  if (approver.person === requester.person) return refuse("CUS-T021", "Whoever asks does not approve.");
  if (!approvers.includes(role)) {
    return refuse("CUS-T026", `${word(role)} may not approve it. It may be approved by: ${list(approvers)}.`);
  }
  if (!isHeld(approver, role, organisation)) {
    return refuse("CUS-T025", `The position ${word(role)} is not held in the organisation whose record it is.`);
  }
  return ok({ person: approver.person, role });
}

function judgeSignature(
  decision: Omit<ApprovalDecision, "key"> & { readonly key: ApproverKey | null },
  instance: InstanceName,
): Judged<ApproverKey> {
  const { key, statement, evidence, decidedAtMs } = decision;
  if (key === null) return refuse("CUS-T027", "The authenticator is not one of the approver's own, or was revoked.");
  if (key.kind === "simulated" && !instance.isDemonstration) {
    return refuse("CUS-T027", "A simulated key proves nothing, and this is no demonstration.");
  }
  const checked = checkApproval(statement, evidence, key, decidedAtMs);
  return checked.ok ? ok(key) : refuse("CUS-T027", `What was handed in does not show it: ${checked.error}.`);
}

/** Only who asked withdraws, and only what is still open. */
export function judgeWithdrawal(request: ApprovalRequest, person: PersonId, nowMs: number): Judged<null> {
  if (person !== request.requester.person) return refuse("CUS-T028", "Only who asked withdraws it.");
  return requireState(request, ["requested", "approved"], nowMs);
}

/** What `carry out` needs to know beside the request. */
export interface CarryOutFacts {
  readonly rule: TwoPersonRule;
  /** Who carries it out, in which position. */
  readonly actor: Standing;
  readonly role: ActorRole;
  /** Who decided, as the register has them now, and the key that signed where it still is in force. */
  readonly approvers: readonly { readonly standing: Standing; readonly key: ApproverKey | null }[];
  readonly instance: InstanceName;
  /** `contentHash` of what is asked over the records as they stand now. */
  readonly contentHashNow: string;
  /** The content that the person who carries it out has in sight. */
  readonly contentHashSeen: string;
  readonly nowMs: number;
}

/**
 * Whether a request may be carried out now. Everything is judged anew: the state, both persons' positions, the
 * signatures, and that the content is still what was signed.
 */
export function judgeCarryOut(request: ApprovalRequest, facts: CarryOutFacts): Judged<null> {
  const { actor, role, nowMs, contentHashNow, contentHashSeen } = facts;
  if (actor.person !== request.requester.person) return refuse("CUS-T028", "Only who asked carries it out.");
  const approved = requireState(request, ["approved"], nowMs);
  if (!approved.ok) return approved;
  if (!isHeld(actor, role, request.organisation)) {
    return refuse("CUS-T025", "Who asked does not hold the position any more.");
  }
  const approvals = judgeApprovals(request, facts);
  if (!approvals.ok) return approvals;
  if (contentHashSeen !== request.contentHash) {
    return refuse("CUS-T023", "What is to be carried out is not the content that was shown.");
  }
  if (contentHashNow !== request.contentHash) {
    return refuse(
      "CUS-T023",
      `Approved was content ${short(request.contentHash)}, now it is ${short(contentHashNow)}.`,
    );
  }
  return ok(null);
}

function judgeApprovals(request: ApprovalRequest, facts: CarryOutFacts): Judged<null> {
  const { rule } = facts;
  const persons = new Set(request.decisions.map(({ approver }) => approver.person));
  if (persons.size < Math.max(rule.approvalsNeeded, 1)) {
    return refuse("CUS-T028", `${rule.approvalsNeeded} other person(s) must approve, ${persons.size} did.`);
  }
  for (const decision of request.decisions) {
    const judged = judgeStandingDecision(request, decision, facts);
    if (!judged.ok) return judged;
  }
  return ok(null);
}

/**
 * The decision over the request as it stands, with the register's key: a statement or a key that is kept beside it
 * proves nothing of it.
 */
function judgeStandingDecision(
  request: ApprovalRequest,
  decision: ApprovalDecision,
  { rule, approvers, instance }: CarryOutFacts,
): Judged<unknown> {
  const approver = approvers.find(({ standing }) => standing.person === decision.approver.person);
  const judged = approver && judgeApprover(request, rule, approver.standing, decision.approver.role);
  if (approver === undefined || judged === undefined || !judged.ok) {
    return refuse("CUS-T025", "Who approved may not approve it any more.");
  }
  const statement = statementFor(request, instance.id, approver.standing.person, "approve");
  return judgeSignature({ ...decision, statement, key: approver.key }, instance);
}

function requireState(request: ApprovalRequest, wanted: readonly ApprovalState[], nowMs: number): Judged<null> {
  const state = stateOf(request, nowMs);
  if (wanted.includes(state)) return ok(null);
  switch (state) {
    case "requested":
      return refuse("CUS-T028", "The request waits for its approval.");
    case "expired":
      return refuse("CUS-T024", "The time given for it has passed.");
    case "approved":
    case "refused":
    case "withdrawn":
    case "carried-out":
      return refuse("CUS-T022", `The request is ${word(state)} already.`);
  }
}

const word = (name: ActorRole | ApprovalState): string => name.replaceAll("-", " ");
const list = (names: readonly ActorRole[]): string => names.map(word).join(", ");
const short = (hash: string): string => hash.slice(0, 12);
