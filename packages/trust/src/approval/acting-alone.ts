/** Break-glass: done at once by one person, told to everybody, reviewed by another. */
import { contentHash, err, type Json, ok, type Result } from "@custodiet/core";
import { toHex } from "@custodiet/verification";
import { performAct } from "../act.ts";
import type { Actor } from "../actor.ts";
import { authorize } from "../authorize.ts";
import type { CommandFault, EffectContext, EffectDone, TwoPersonCommand } from "../command.ts";
import type { CommandFailure, Done, PipelinePorts } from "../pipeline-types.ts";
import type { WithLedger } from "../ports.ts";
import { type BreakGlassAct, type BreakGlassReview, judgeBreakGlass, judgeReview } from "./break-glass.ts";
import { contentOf, detailsWith } from "./content.ts";
import { isHeld } from "./judge.ts";
import { noticeOf } from "./notice.ts";
import type { TwoPersonOrder } from "./orders.ts";
import type { WithApprovals } from "./ports.ts";
import { twoPersonFault } from "./refusal.ts";
import { requireRule, ruleFor, type TwoPersonRule } from "./two-person-rule.ts";

type Ports<Tx extends WithLedger> = PipelinePorts<Tx>;

export async function actAlone<Tx extends WithLedger & WithApprovals, Input extends Json, Output>(
  ports: Ports<Tx>,
  command: TwoPersonCommand<Tx, Input, Output>,
  actor: Actor,
  order: TwoPersonOrder<Input>,
): Promise<Result<Done<Output>, CommandFailure>> {
  const permission = authorize(ports.policy, actor, command.name);
  if (!permission.ok) return permission;
  const rule = requireRule(ports.policy.twoPersonRules, command.name);
  if (!rule.ok) return err({ kind: "fault", fault: rule.error });
  const id = toHex(ports.randomness.bytes(16));
  const effect = async (tx: Tx, context: EffectContext): Promise<Result<EffectDone<Output>, CommandFault>> => {
    const act = await makeAct(tx, command, rule.value, { ...order, id }, context);
    if (!act.ok) return act;
    const done = await command.effect(tx, order.input, context);
    if (!done.ok) return done;
    await tx.approvals.keepBreakGlass(act.value, context.entryIndex);
    const notice = noticeOf("break-glass", id, { roles: rule.value.approvers });
    const details = detailsWith(done.value.details, { breakGlass: id, reason: order.reason });
    return ok({ ...done.value, details, outbox: [...done.value.outbox, notice] });
  };
  const { name, recordKind } = command;
  return performAct(ports, { name, recordKind, effect }, actor, byHow(permission.value, "break-glass"));
}

/** The entry's rule says how it was allowed, and that cannot be erased. */
const byHow = <P extends { readonly rule: string }>(permission: P, how: string): P => ({
  ...permission,
  rule: `${permission.rule}+${how}`,
});

async function makeAct<Tx extends WithApprovals, Input extends Json>(
  tx: Tx,
  command: TwoPersonCommand<Tx, Input, unknown>,
  rule: TwoPersonRule,
  { id, input, reason }: TwoPersonOrder<Input> & { readonly id: string },
  context: EffectContext,
): Promise<Result<BreakGlassAct, CommandFault>> {
  const { actor, nowMs } = context;
  const allowed = judgeBreakGlass(rule, actor, reason);
  if (!allowed.ok) return allowed;
  const standing = await tx.approvals.standingOf(actor.person, nowMs);
  if (!isHeld(standing, actor.role, actor.organisation)) {
    return err(twoPersonFault("CUS-T025", "The position is not held any more."));
  }
  const content = await contentOf(command, tx, input, context);
  if (!content.ok) return content;
  return ok({
    id,
    organisation: actor.organisation,
    action: command.name,
    ...content.value,
    reason,
    by: { person: actor.person, role: actor.role },
    atMs: nowMs,
    reviewUntilMs: nowMs + allowed.value.reviewWithinMs,
    review: null,
  });
}

export async function reviewAct<Tx extends WithLedger & WithApprovals>(
  ports: Ports<Tx>,
  actor: Actor,
  id: string,
  { verdict, note }: Pick<BreakGlassReview, "verdict" | "note">,
): Promise<Result<Done<BreakGlassAct>, CommandFailure>> {
  const permission = authorize(ports.policy, actor, "break-glass.review");
  if (!permission.ok) return permission;
  const effect = async (tx: Tx, { nowMs, entryIndex }: EffectContext) => {
    const act = await tx.approvals.findBreakGlass(id);
    const rule = act && ruleFor(ports.policy.twoPersonRules, act.action);
    if (act === null || rule === null) return err(noSuchAct);
    const standing = await tx.approvals.standingOf(actor.person, nowMs);
    const reviewer = judgeReview(act, rule, standing, actor.role);
    if (!reviewer.ok) return reviewer;
    const review = { reviewer: reviewer.value, verdict, note, atMs: nowMs };
    await tx.approvals.keepReview(act, review, entryIndex);
    return ok({
      output: { ...act, review },
      recordId: id,
      hashBefore: act.contentHash,
      hashAfter: contentHash({ breakGlass: id, content: act.contentHash, verdict, atMs: nowMs }),
      marking: act.marking,
      details: { verdict, note },
      outbox: [noticeOf("break-glass-reviewed", id, { person: act.by.person })],
    });
  };
  return performAct(ports, { name: "break-glass.review", recordKind: "break-glass", effect }, actor, permission.value);
}

const noSuchAct = twoPersonFault("CUS-T028", "There is no such act in sight.");
