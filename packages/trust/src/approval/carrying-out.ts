/** Carrying out what was approved: everything is judged anew, and what is done is what was asked, never an input. */
import { err, type Json, ok, type Result } from "@custodiet/core";
import { performAct } from "../act.ts";
import type { Actor } from "../actor.ts";
import { authorize } from "../authorize.ts";
import type { CommandFault, EffectContext, EffectDone, TwoPersonCommand } from "../command.ts";
import type { CommandFailure, Done, PipelinePorts } from "../pipeline-types.ts";
import type { WithLedger } from "../ports.ts";
import { noSuchRequest } from "./asking.ts";
import { contentOf, detailsWith } from "./content.ts";
import { judgeCarryOut } from "./judge.ts";
import type { RequestSeen } from "./orders.ts";
import type { ApprovalTransaction, WithApprovals } from "./ports.ts";
import { type ApprovalRequest, readContent } from "./request.ts";
import { requireRule } from "./two-person-rule.ts";

export async function carryOutRequest<Tx extends WithLedger & WithApprovals, Input extends Json, Output>(
  ports: PipelinePorts<Tx>,
  command: TwoPersonCommand<Tx, Input, Output>,
  actor: Actor,
  { id, contentHash }: RequestSeen,
): Promise<Result<Done<Output>, CommandFailure>> {
  const permission = authorize(ports.policy, actor, command.name);
  if (!permission.ok) return permission;
  const effect = async (tx: Tx, context: EffectContext): Promise<Result<EffectDone<Output>, CommandFault>> => {
    const request = await tx.approvals.find(id);
    if (request === null || request.action !== command.name) return err(noSuchRequest);
    // A kind of command with one input cannot be handed the content of another's: the request names the action.
    const input = readContent(request).asked as Input;
    const judged = await judge(ports, command, { request, input, contentHash }, tx, context);
    if (!judged.ok) return judged;
    const done = await command.effect(tx, input, { ...context, approved: request });
    if (!done.ok) return done;
    const end = { kind: "carried-out", atMs: context.nowMs } as const;
    await tx.approvals.keepEnd(request, end, actor.person, context.entryIndex);
    const details = detailsWith(done.value.details, { approval: id, reason: request.reason });
    return ok({ ...done.value, details });
  };
  const { name, recordKind } = command;
  const { rule, scope } = permission.value;
  return performAct(ports, { name, recordKind, effect }, actor, { rule: `${rule}+two-persons`, scope });
}

async function judge<Tx extends WithLedger & WithApprovals, Input extends Json>(
  { policy }: PipelinePorts<Tx>,
  command: TwoPersonCommand<Tx, Input, unknown>,
  {
    request,
    input,
    contentHash,
  }: { readonly request: ApprovalRequest; readonly input: Input; readonly contentHash: string },
  tx: Tx,
  context: EffectContext,
): Promise<Result<null, CommandFault>> {
  const { actor, nowMs } = context;
  const rule = requireRule(policy.twoPersonRules, command.name);
  if (!rule.ok) return rule;
  const now = await contentOf(command, tx, input, context);
  if (!now.ok) return now;
  return judgeCarryOut(request, {
    rule: rule.value,
    actor: await tx.approvals.standingOf(actor.person, nowMs),
    role: actor.role,
    approvers: await approversNow(tx.approvals, request, nowMs),
    instance: await tx.approvals.instance(),
    contentHashNow: now.value.contentHash,
    contentHashSeen: contentHash,
    nowMs,
  });
}

async function approversNow(approvals: ApprovalTransaction, { decisions }: ApprovalRequest, nowMs: number) {
  const approvers = [];
  for (const { approver, keyId } of decisions) {
    const standing = await approvals.standingOf(approver.person, nowMs);
    approvers.push({ standing, key: await approvals.keyOf(approver.person, keyId) });
  }
  return approvers;
}
