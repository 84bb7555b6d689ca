/** What a first step is: one change of a facility that a security manager can decide, with the figures it assumes. */
import type { AreaId, MeasureId, RoleId, TargetId } from "@custodiet/core";

/**
 * - `withdraw-access`: the position no longer enters the area alone.
 * - `put-in-service`: the measure, declared out of service, works again in every state.
 * - `two-person-rule`: nobody reaches the target alone, at any hour.
 * - `watch-target`: an alarm on the target itself, watched from elsewhere.
 * - `secure-target`: a barrier round the target that takes time to open without right.
 * - `search-leaving`: whoever leaves the area by a portal or a procedure is searched for the target.
 * - `raise-detection`: the measure detects better by each tactic it looks at already.
 * - `second-control`: an independent control watches the measure, so that whose hands it is in matters less.
 * - `share-control`: nobody can put the measure out of action or overrule it alone.
 * - `seal`: tampering with the measure beforehand is noticed.
 * - `assess-alarms-sooner`: what raised an alarm is known sooner.
 */
export type FirstStep =
  | { readonly kind: "withdraw-access"; readonly role: RoleId; readonly area: AreaId }
  | OnMeasure<MeasureStepKind>
  | OnTarget<TargetStepKind>
  | { readonly kind: "search-leaving"; readonly area: AreaId }
  | { readonly kind: "assess-alarms-sooner" };

export type MeasureStepKind = "put-in-service" | "raise-detection" | "second-control" | "share-control" | "seal";
export type TargetStepKind = "two-person-rule" | "watch-target" | "secure-target";

/** One shape for each kind, so that a kind can be told apart. */
type OnMeasure<Kind> = Kind extends MeasureStepKind ? { readonly kind: Kind; readonly measure: MeasureId } : never;
type OnTarget<Kind> = Kind extends TargetStepKind ? { readonly kind: Kind; readonly target: TargetId } : never;

/** A step that puts a new measure into the facility. */
export type AddingStep = Extract<FirstStep, { readonly kind: TargetStepKind | "search-leaving" | "second-control" }>;

export function isAddingStep(step: FirstStep): step is AddingStep {
  switch (step.kind) {
    case "two-person-rule":
    case "watch-target":
    case "secure-target":
    case "search-leaving":
    case "second-control":
      return true;
    default:
      return false;
  }
}

/** What a step takes as true. The reader's own figures take their place in what-if. */
export interface AssumedFigures {
  readonly pDetect?: number;
  /** Chance that one of the two overlooks an act; their dependence is moderate. */
  readonly missProbability?: number;
  readonly delaySeconds?: number;
}

const assumed = {
  "withdraw-access": {},
  "put-in-service": {},
  "two-person-rule": { missProbability: 0.1 },
  "watch-target": { pDetect: 0.9 },
  "secure-target": { delaySeconds: 600 },
  "search-leaving": { pDetect: 0.9 },
  "raise-detection": { pDetect: 0.9 },
  "second-control": { pDetect: 0.8 },
  "share-control": {},
  seal: { pDetect: 0.9 },
  "assess-alarms-sooner": { delaySeconds: 30 },
} as const satisfies Readonly<Record<FirstStep["kind"], AssumedFigures>>;

/** No product is meant by them, and no site has measured them: they say what the step is worth if they hold. */
export const assumedBy = <Kind extends FirstStep["kind"]>(kind: Kind): (typeof assumed)[Kind] => assumed[kind];

/** Stable, and no two steps of one facility share it. */
export const nameOfStep = ({ kind, ...about }: FirstStep): string => [kind, ...Object.values(about)].join(" ");
