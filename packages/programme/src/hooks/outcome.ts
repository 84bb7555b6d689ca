import type { Finding, FindingPlace } from "../maturity/computed.ts";

/**
 * What a check of the model came to. `nothing`: the model has nothing that it is about, or lacks what it needs; that is
 * neither for nor against a claim. `looked`: how many things were looked at.
 */
export type HookOutcome =
  | { readonly kind: "holds"; readonly looked: number }
  | { readonly kind: "fails"; readonly looked: number; readonly findings: readonly Finding[] }
  | { readonly kind: "nothing" };

/** Nothing to look at is `nothing`; a finding is enough to fail. */
export function outcomeOf(looked: number, findings: readonly Finding[]): HookOutcome {
  if (looked === 0) return { kind: "nothing" };
  return findings.length === 0 ? { kind: "holds", looked } : { kind: "fails", looked, findings };
}

export const finding = (...places: readonly FindingPlace[]): Finding => ({ places });

export const at = (kind: FindingPlace["kind"], id: string): FindingPlace => ({ kind, id });
