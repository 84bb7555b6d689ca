/** Asking for approval, deciding on it, taking it back: each an entry of the ledger. */
import { contentHash, err, type Json, ok, type Result } from "@custodiet/core";
import { toHex } from "@custodiet/verification";
import { performAct } from "../act.ts";
import type { Actor } from "../actor.ts";
import { authorize } from "../authorize.ts";
import type { CommandFault, EffectContext, EffectDone, TwoPersonCommand } from "../command.ts";
import type { CommandFailure, Done, PipelinePorts } from "../pipeline-types.ts";
import type { WithLedger } from "../ports.ts";
import { contentOf } from "./content.ts";
import { isHeld, judgeDecision, judgeWithdrawal } from "./judge.ts";
import { noticeOf } from "./notice.ts";
import type { DecisionHandedIn, TwoPersonOrder } from "./orders.ts";
import type { WithApprovals } from "./ports.ts";
import { twoPersonFault } from "./refusal.ts";
import type { ApprovalRequest } from "./request.ts";
import { requireRule } from "./two-person-rule.ts";

type Answer = Promise<Result<Done<ApprovalRequest>, CommandFailure>>;
type Effect = Promise<Result<EffectDone<ApprovalRequest>, CommandFault>>;

export async function askApproval<Tx extends WithLedger & WithApprovals, Input extends Json, Output>(
  ports: PipelinePorts<Tx>,
  command: TwoPersonCommand<Tx, Input, Output>,
  actor: Actor,
  order: TwoPersonOrder<Input>,
): Answer {
  const mayDoIt = authorize(ports.policy, actor, command.name);
  if (!mayDoIt.ok) return mayDoIt;
  const permission = authorize(ports.policy, actor, "approval.request");
  if (!permission.ok) return permission;
  const names = { id: toHex(ports.randomness.bytes(16)), nonce: toHex(ports.randomness.bytes(16)) };
  const effect = (tx: Tx, context: EffectContext): Effect => ask(ports, command, order, names, tx, context);
  return performAct(ports, { name: "approval.request", recordKind: "approval", effect }, actor, permission.value);
}

async function ask<Tx extends WithLedger & WithApprovals, Input extends Json>(
  { policy }: PipelinePorts<Tx>,
  command: TwoPersonCommand<Tx, Input, unknown>,
  { input, reason }: TwoPersonOrder<Input>,
  names: { readonly id: string; readonly nonce: string },
  tx: Tx,
  context: EffectContext,
): Effect {
  const rule = requireRule(policy.twoPersonRules, command.name);
  if (!rule.ok) return rule;
  const { actor, nowMs, entryIndex } = context;
  if (reason.trim() === "") return err(twoPersonFault("CUS-T028", "Whoever asks says why."));
  const standing = await tx.approvals.standingOf(actor.person, nowMs);
  if (!isHeld(standing, actor.role, actor.organisation)) {
    return err(twoPersonFault("CUS-T025", "The position is not held any more."));
  }
  const content = await contentOf(command, tx, input, context);
  if (!content.ok) return content;
  const request: ApprovalRequest = {
    ...names,
    ...content.value,
    organisation: actor.organisation,
    action: command.name,
    reason,
    requester: { person: actor.person, role: actor.role },
    approvalsNeeded: rule.value.approvalsNeeded,
    requestedAtMs: nowMs,
    expiresAtMs: nowMs + rule.value.lifetimeMs,
    decisions: [],
    end: null,
  };
  await tx.approvals.keep(request, entryIndex);
  return ok(
    entered(request, null, { reason }, [noticeOf("approval-asked", request.id, { roles: rule.value.approvers })]),
  );
}

export async function decideOn<Tx extends WithLedger & WithApprovals>(
  ports: PipelinePorts<Tx>,
  actor: Actor,
  id: string,
  handed: DecisionHandedIn,
): Answer {
  const permission = authorize(ports.policy, actor, "approval.decide");
  if (!permission.ok) return permission;
  const effect = (tx: Tx, context: EffectContext): Effect => decide(ports, id, handed, tx, context);
  return performAct(ports, { name: "approval.decide", recordKind: "approval", effect }, actor, permission.value);
}

async function decide<Tx extends WithLedger & WithApprovals>(
  { policy }: PipelinePorts<Tx>,
  id: string,
  handed: DecisionHandedIn,
  { approvals }: Tx,
  { actor, nowMs, entryIndex }: EffectContext,
): Effect {
  const request = await approvals.find(id);
  if (request === null) return err(noSuchRequest);
  const rule = requireRule(policy.twoPersonRules, request.action);
  if (!rule.ok) return rule;
  const approver = await approvals.standingOf(actor.person, nowMs);
  const key = await approvals.keyOf(actor.person, handed.keyId);
  const instance = await approvals.instance();
  const toJudge = { ...handed, role: actor.role, key };
  const decision = judgeDecision(request, rule.value, approver, toJudge, instance, nowMs);
  if (!decision.ok) return decision;
  await approvals.keepDecision(request, decision.value, entryIndex);
  const after = { ...request, decisions: [...request.decisions, decision.value] };
  const { note, broughtBy } = handed;
  const way = broughtBy === undefined ? {} : { broughtBy };
  const told = noticeOf("approval-decided", id, { person: request.requester.person });
  return ok(
    entered(after, hashOf(request), { decision: handed.decision, note, action: request.action, ...way }, [told]),
  );
}

export async function withdrawRequest<Tx extends WithLedger & WithApprovals>(
  ports: PipelinePorts<Tx>,
  actor: Actor,
  id: string,
): Answer {
  const permission = authorize(ports.policy, actor, "approval.withdraw");
  if (!permission.ok) return permission;
  const effect = async ({ approvals }: Tx, { nowMs, entryIndex }: EffectContext): Effect => {
    const request = await approvals.find(id);
    if (request === null) return err(noSuchRequest);
    const judged = judgeWithdrawal(request, actor.person, nowMs);
    if (!judged.ok) return judged;
    const end = { kind: "withdrawn", atMs: nowMs } as const;
    await approvals.keepEnd(request, end, actor.person, entryIndex);
    return ok(entered({ ...request, end }, hashOf(request), { action: request.action }, []));
  };
  return performAct(ports, { name: "approval.withdraw", recordKind: "approval", effect }, actor, permission.value);
}

export const noSuchRequest: CommandFault = twoPersonFault("CUS-T028", "There is no such request in sight.");

/** The request with what became of it, as one hash. */
const hashOf = (request: ApprovalRequest): string => {
  const { id, contentHash: content, decisions, end } = request;
  return contentHash({ id, content, decisions: decisions.map(({ statement }) => statement), end });
};

const entered = (
  request: ApprovalRequest,
  hashBefore: string | null,
  details: Json,
  outbox: EffectDone<ApprovalRequest>["outbox"],
): EffectDone<ApprovalRequest> => ({
  output: request,
  recordId: request.id,
  hashBefore,
  hashAfter: hashOf(request),
  marking: request.marking,
  details,
  outbox,
});
