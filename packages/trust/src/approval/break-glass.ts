/** Break-glass: one person acts at once in an emergency, with a reason; another reviews it within a set time. */
import { err, type Marking, type OrganisationId, ok, type Result } from "@custodiet/core";
import type { Actor, ActorRole } from "../actor.ts";
import type { CommandFault } from "../command.ts";
import type { Action } from "../grants.ts";
import { isHeld, type Standing } from "./judge.ts";
import { twoPersonFault } from "./refusal.ts";
import type { Hand } from "./request.ts";
import type { BreakGlassRule, TwoPersonRule } from "./two-person-rule.ts";

export interface BreakGlassAct {
  readonly id: string;
  readonly organisation: OrganisationId;
  readonly action: Action;
  /** Canonical JSON of {asked, found}, as of a request. */
  readonly content: string;
  readonly contentHash: string;
  readonly reason: string;
  readonly by: Hand;
  readonly atMs: number;
  readonly reviewUntilMs: number;
  readonly marking: Marking;
  readonly review: BreakGlassReview | null;
}

export interface BreakGlassReview {
  readonly reviewer: Hand;
  readonly verdict: "justified" | "not justified";
  readonly note: string;
  readonly atMs: number;
}

/** Whether this actor may act alone, and until when it must be reviewed. */
export function judgeBreakGlass(
  rule: TwoPersonRule,
  actor: Actor,
  reason: string,
): Result<BreakGlassRule, CommandFault> {
  if (rule.breakGlass === null || !rule.breakGlass.roles.includes(actor.role)) {
    return err(twoPersonFault("CUS-T029", `No rule lets this position do ${rule.action} alone.`));
  }
  if (reason.trim() === "") return err(twoPersonFault("CUS-T029", "No reason was given."));
  return ok(rule.breakGlass);
}

/** By another person of a position that could have approved; once. A late review is still made. */
export function judgeReview(
  act: BreakGlassAct,
  { approvers }: TwoPersonRule,
  reviewer: Standing,
  role: ActorRole,
): Result<Hand, CommandFault> {
  if (act.review !== null) return err(twoPersonFault("CUS-T022", "It has been reviewed already."));
  if (reviewer.person === act.by.person) return err(twoPersonFault("CUS-T021", "Who acted does not review it."));
  if (!approvers.includes(role) || !isHeld(reviewer, role, act.organisation)) {
    return err(twoPersonFault("CUS-T026", "The position may not review it."));
  }
  return ok({ person: reviewer.person, role });
}
