import { err, ok, type Result } from "@custodiet/core";
import type { Actor, ActorRole } from "./actor.ts";
import { type TwoPersonRule, twoPersonRules } from "./approval/two-person-rule.ts";
import { type Action, confirmedActions, type Grant, grants, isAction } from "./grants.ts";
import type { Refusal, RefusalReason } from "./refusal.ts";
import { type Scope, scopeOf } from "./scope.ts";

/** The grant matrix in force, and who gives roles. */
export interface Policy {
  readonly grants: readonly Grant[];
  readonly rolesGivenBy: readonly ActorRole[];
  /** What is done by two persons only. */
  readonly twoPersonRules: readonly TwoPersonRule[];
  /** Acts that a person confirms with their own authenticator. */
  readonly confirmedActions: readonly Action[];
}

/** The policy of this release. */
export const housePolicy: Policy = { grants, rolesGivenBy: ["administrator"], twoPersonRules, confirmedActions };

/** An allowed act: by which rule, and on the records of which organisations. */
export interface Permission {
  readonly action: Action;
  readonly rule: string;
  readonly scope: Scope;
}

/**
 * Decides whether an actor may do an action, and gives the scope its queries run in. Denied unless a rule grants it;
 * an unknown action is denied. The same decision serves reads and writes: a read gets its scope here and nowhere else.
 */
export function authorize(policy: Policy, actor: Actor, action: string): Result<Permission, Refusal> {
  if (!isAction(action)) return err(refusal(policy, actor, action, "unknown action"));
  const found = policy.grants.find((grant) => grant.action === action && grant.roles.includes(actor.role));
  if (!found) return err(refusal(policy, actor, action, "role not granted"));
  const isBeyond = actor.limitedTo !== undefined && !actor.limitedTo.includes(action);
  if (isBeyond) return err(refusal(policy, actor, action, "not in its scope"));
  const isSensitive = policy.confirmedActions.includes(action) && actor.role !== "instance";
  if (isSensitive && actor.isConfirmed !== true) return err(refusal(policy, actor, action, "not confirmed"));
  const others = found.reach === "overseen" ? actor.oversees : [];
  return ok({ action, rule: found.rule, scope: scopeOf(actor.organisation, ...others) });
}

const codes = {
  "unknown action": "CUS-T001",
  "role not granted": "CUS-T002",
  "not confirmed": "CUS-T030",
  "not in its scope": "CUS-T031",
} as const satisfies Record<RefusalReason, Refusal["code"]>;

function refusal(policy: Policy, actor: Actor, action: string, reason: RefusalReason): Refusal {
  // A rule for machines alone is no way for a person.
  const isAWay = ({ roles }: Grant): boolean => actor.role === "machine" || roles.some((role) => role !== "machine");
  const candidates = policy.grants.filter((grant) => grant.action === action && isAWay(grant));
  return {
    kind: "refused",
    code: codes[reason],
    reason,
    action,
    role: actor.role,
    rules: candidates.map((grant) => grant.rule),
    mayBeDoneBy: [...new Set(candidates.flatMap((grant) => grant.roles))],
    mayBeGrantedBy: policy.rolesGivenBy,
  };
}
