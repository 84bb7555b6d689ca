import type { PersonId } from "@custodiet/core";
import {
  type Catalogue,
  type CatalogueId,
  type CriterionId,
  type Domain,
  domains,
  type Level,
} from "../catalogue/measure.ts";
import { measuresInScope, type Scope } from "../catalogue/scope.ts";
import { type ComputedCriterion, type Finding, mergeComputed } from "./computed.ts";
import {
  type AsOf,
  type CriterionState,
  type EvidenceAsked,
  indexRecord,
  type RecordIndex,
  stateOfCriterion,
} from "./criterion-state.ts";
import { type Figure, figureOf } from "./figure.ts";
import type { ProgrammeRecord } from "./record.ts";

/** How mature a programme is, domain by domain. Carries the hash of the catalogue it was made with. */
export interface Maturity extends AsOf {
  readonly catalogueHash: string;
  readonly tier: Scope["tier"];
  readonly depth: Scope["depth"];
  /** A rapid assessment asks little and no evidence: its figures are of low confidence, and say so. */
  readonly confidence: "low" | "by evidence";
  /** What claims and verdicts of others say against the model and the tests; read these first. */
  readonly contradictions: readonly Contradiction[];
  /** Every domain, also those in which nothing applies. */
  readonly domains: readonly DomainMaturity[];
}

export interface DomainMaturity {
  readonly domain: Domain;
  readonly claimed: Figure;
  /** `null` in a rapid assessment: nobody verifies one. */
  readonly verified: Figure | null;
  readonly computed: ComputedFigure | null;
}

/** What could be computed: of `criteria` alone, so that a level says no more than these do. */
export interface ComputedFigure {
  /** The highest level at which, and below which, nothing computed speaks against it. */
  readonly level: Level;
  readonly criteria: readonly { readonly criterion: CriterionId; readonly isMet: boolean }[];
}

export interface Contradiction {
  readonly domain: Domain;
  readonly measure: CatalogueId;
  readonly criterion: CriterionId;
  /** The level that is claimed by it. */
  readonly level: Level;
  readonly claimedBy: PersonId;
  /** Whether somebody else has confirmed the claim. */
  readonly isVerified: boolean;
  readonly source: string;
  readonly findings: readonly Finding[];
}

/**
 * Evaluates a record as of a day. Pure: the same record, catalogue and day give the same maturity.
 *
 * @param computed what the model and the tests say; empty where there is neither
 */
export const evaluateMaturity = (
  catalogue: Catalogue,
  record: ProgrammeRecord,
  { on, knownOn }: AsOf,
  computed: readonly ComputedCriterion[] = [],
): Maturity => prepareMaturity(catalogue, record, knownOn, computed)(on);

/** The same for many days, by what was known on one: the record is read once. */
export function prepareMaturity(
  catalogue: Catalogue,
  record: ProgrammeRecord,
  knownOn: AsOf["knownOn"],
  computed: readonly ComputedCriterion[] = [],
): (on: AsOf["on"]) => Maturity {
  const { tier, depth } = record.scope;
  const measures = measuresInScope(catalogue, record.scope);
  const index = indexRecord(catalogue, record, knownOn);
  const inScope = new Set(measures.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const said = computed.filter(({ criterion }) => inScope.has(criterion) && !index.isExempt(criterion));
  return (on) => {
    const asOf = { on, knownOn };
    const states = (verdictOf: RecordIndex["claimOf"], asked: EvidenceAsked): readonly CriterionState[] =>
      measures.flatMap((measure) =>
        measure.criteria.map((each) => stateOfCriterion(measure, each, index, verdictOf(each.id), asked, asOf)),
      );
    const claimed = states(index.claimOf, depth === "rapid" ? "none" : "current");
    const verified = depth === "rapid" ? null : states(index.verificationOf, "accepted");
    return {
      ...asOf,
      catalogueHash: catalogue.hash,
      tier,
      depth,
      confidence: depth === "rapid" ? "low" : "by evidence",
      contradictions: contradictionsIn(claimed, said, index),
      domains: domains.map((domain) => domainOf(domain, claimed, verified, said)),
    };
  };
}

function domainOf(
  domain: Domain,
  claimed: readonly CriterionState[],
  verified: readonly CriterionState[] | null,
  said: readonly ComputedCriterion[],
): DomainMaturity {
  const own = claimed.filter(({ criterion }) => criterion.domain === domain);
  return {
    domain,
    claimed: figureOf(own),
    verified: verified && figureOf(verified.filter(({ criterion }) => criterion.domain === domain)),
    computed: computedFigure(own, said),
  };
}

function computedFigure(
  criteria: readonly CriterionState[],
  said: readonly ComputedCriterion[],
): ComputedFigure | null {
  const merged = mergeComputed(said);
  const known = criteria
    .map(({ criterion }) => ({ criterion, isMet: merged.get(criterion.id) }))
    .filter((each): each is typeof each & { readonly isMet: boolean } => each.isMet !== undefined);
  if (known.length === 0) return null;
  const failed = known.filter(({ isMet }) => !isMet).map(({ criterion }) => criterion.level);
  const highest = Math.max(...known.map(({ criterion }) => criterion.level));
  const level = (failed.length > 0 ? Math.min(...failed) - 1 : highest) as Level;
  return { level, criteria: known.map(({ criterion, isMet }) => ({ criterion: criterion.id, isMet })) };
}

/** A claim stands against the model whether or not its evidence still holds. */
function contradictionsIn(
  criteria: readonly CriterionState[],
  said: readonly ComputedCriterion[],
  index: RecordIndex,
): readonly Contradiction[] {
  const against = said.filter(({ isMet }) => !isMet);
  return criteria.flatMap(({ criterion }) => {
    const claim = index.claimOf(criterion.id);
    const verification = index.verificationOf(criterion.id);
    const isVerified = verification?.isMet === true;
    const saidBy = claim?.isMet ? claim.by : isVerified ? verification.by : null;
    if (saidBy === null) return [];
    return against
      .filter((each) => each.criterion === criterion.id)
      .map(({ source, findings }) => ({
        domain: criterion.domain,
        measure: criterion.measure,
        criterion: criterion.id,
        level: criterion.level,
        claimedBy: saidBy,
        isVerified,
        source,
        findings,
      }));
  });
}
