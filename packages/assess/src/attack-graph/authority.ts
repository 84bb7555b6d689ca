import type { RoleId } from "@custodiet/core";
import type { Measure, Role } from "@custodiet/model";
import type { DefeatReason } from "../assessment.ts";
import type { ModelIndex } from "./model-index.ts";

/** Why a measure is in a role's hands. */
export type AuthorityReason = Extract<
  DefeatReason,
  | "operated by the insider"
  | "maintained by the insider"
  | "can be disabled by the insider"
  | "overruled by the insider"
  | "under the insider's orders"
>;

/**
 * Whether a measure is in C_r, the measures a role operates, maintains, can disable, overrules, or whose operators it
 * commands (methods, section 1; ADR 1, rule 8). `null`: it is not. A checker of a two-person check operates it and
 * yet does not hold it: one honest checker is left.
 */
export function authorityOver(index: ModelIndex, role: Role, measure: Measure): AuthorityReason | null {
  const isChecker = measure.pair?.checkers.includes(role.id) ?? false;
  if (measure.operatedBy.includes(role.id) && !isChecker) return "operated by the insider";
  if (measure.maintainedBy.includes(role.id)) return "maintained by the insider";
  if (measure.canBeDisabledBy.includes(role.id)) return "can be disabled by the insider";
  if (role.authority.overrides.includes(measure.id)) return "overruled by the insider";
  return commandsOperators(index, role, measure) ? "under the insider's orders" : null;
}

function commandsOperators(index: ModelIndex, role: Role, measure: Measure): boolean {
  const commanded = index.commandedBy.get(role.id) ?? new Set<RoleId>();
  const others = [...measure.operatedBy, ...(measure.pair?.checkers ?? [])].filter((operator) => operator !== role.id);
  return others.length > 0 && others.every((operator) => commanded.has(operator));
}
