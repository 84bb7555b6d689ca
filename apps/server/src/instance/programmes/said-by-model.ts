/** What a facility's latest model says of a programme's criteria: asked once for each model and assessment. */
import type { AssessmentSummary } from "@custodiet/assess";
import { combineMarkings, type FacilityId, type Marking, type ModelHash } from "@custodiet/core";
import { categorise, type FacilityModel, isHeldByFew, tactics } from "@custodiet/model";
import {
  type AssessedRisk,
  type Catalogue,
  type ComputedCriterion,
  computeFromModel,
  type FindingPlace,
  type ModelMeasure,
  type ProgrammeDay,
} from "@custodiet/programme";
import type { AssessmentHead, ProgrammeHead, VersionHead } from "@custodiet/store";
import { type Actor, type Scope, scopeOf } from "@custodiet/trust";
import { dayIn } from "../../zone.ts";
import type { InstanceParts } from "../parts.ts";
import { keepRecent, type Recent } from "../recent.ts";
import type { SaidByModel } from "./programme-types.ts";

interface Asked
  extends Pick<SaidByModel, "categories" | "computed" | "measures" | "nameOf" | "isHeldByFew" | "risk" | "findings"> {}

export type ModelMemory = Recent<Asked | null>;

export const createModelMemory = (): ModelMemory => keepRecent(32);

type Asker = Pick<ProgrammeHead, "facility" | "organisation">;

/**
 * `null`: the programme is of no facility, its facility has no model, or the person asking may not read its assessment:
 * what a check finds is as sensitive.
 */
export async function askModel(
  parts: InstanceParts,
  memory: ModelMemory,
  catalogue: Catalogue,
  actor: Actor,
  { facility, organisation }: Asker,
): Promise<SaidByModel | null> {
  if (facility === null || !parts.pipeline.mayRead(actor, "assessment.read").ok) return null;
  const scope = scopeOf(organisation);
  const head = await parts.store.facilities.head(scope, facility);
  if (head === null) return null;
  const assessments = await parts.store.assessments.headsByModel(scope, facility);
  return askVersion(parts, memory, catalogue, { facility, organisation, assessments, version: head.version });
}

/**
 * The same of past days: the version that was the latest when the day ended, asked by the checks of now. `null`: as for
 * today; of a single day: there was no model yet.
 */
export async function askModelsOfDays(
  parts: InstanceParts,
  memory: ModelMemory,
  catalogue: Catalogue,
  actor: Actor,
  { facility, organisation }: Asker,
): Promise<((on: ProgrammeDay) => Promise<SaidByModel | null>) | null> {
  if (facility === null || !parts.pipeline.mayRead(actor, "assessment.read").ok) return null;
  const scope = scopeOf(organisation);
  const versions = await parts.store.facilities.versions(scope, facility);
  if (versions.length === 0) return null;
  const assessments = await parts.store.assessments.headsByModel(scope, facility);
  return async (on) => {
    const version = versions.find(({ storedAtMs }) => dayIn(parts.timeZone, storedAtMs) <= on);
    if (version === undefined) return null;
    return askVersion(parts, memory, catalogue, { facility, organisation, assessments, version });
  };
}

interface AskedVersion {
  readonly facility: FacilityId;
  readonly organisation: ProgrammeHead["organisation"];
  readonly assessments: readonly AssessmentHead[];
  readonly version: Pick<VersionHead, "hash" | "number" | "marking">;
}

async function askVersion(
  parts: InstanceParts,
  memory: ModelMemory,
  catalogue: Catalogue,
  { facility, organisation, assessments, version: { hash, number, marking } }: AskedVersion,
): Promise<SaidByModel | null> {
  const scope = scopeOf(organisation);
  const assessed = assessments.find(({ modelHash }) => modelHash === hash) ?? null;
  const asked = await memory.get(
    `${organisation} ${facility} ${hash} ${assessed?.hash ?? ""} ${catalogue.hash}`,
    async () => {
      const model = await parts.store.facilities.model(scope, facility, hash);
      if (model === null) return null;
      return ask(catalogue, model, assessed && (await readSummary(parts, scope, assessed.hash)));
    },
  );
  return asked && { ...asked, version: number, modelHash: hash, assessmentHash: assessed?.hash ?? null, marking };
}

async function readSummary({ store }: InstanceParts, scope: Scope, hash: string): Promise<AssessmentSummary | null> {
  const stored = await store.assessments.get(scope, hash);
  return stored && (JSON.parse(stored.text) as AssessmentSummary);
}

function ask(catalogue: Catalogue, model: FacilityModel, assessment: AssessmentSummary | null): Asked {
  const categories = categoriesOf(model);
  // Of every measure, whatever is in scope: a maturity takes what it asks about.
  const chosen = catalogue.measures.map(({ id }) => id);
  const scope = { tier: "facility", depth: "full", categories, chosen, switchedOff: [] } as const;
  const computed: readonly ComputedCriterion[] = computeFromModel(catalogue, scope, { model, assessment });
  const names = namesIn(model);
  const nameOf = ({ kind, id }: FindingPlace): string => names.get(`${kind} ${id}`) ?? id;
  const heldByFew = new Set<string>(model.roles.filter(isHeldByFew).map(({ id }) => id));
  return {
    categories,
    computed,
    measures: measuresOf(model),
    nameOf,
    isHeldByFew: ({ kind, id }) => kind === "position" && heldByFew.has(id),
    risk: assessment && riskOf(assessment),
    findings: findingsOf(assessment),
  };
}

const measuresOf = ({ measures }: FacilityModel): readonly ModelMeasure[] =>
  measures.map(({ id, name, performance }) => ({
    id,
    name,
    stated: tactics.flatMap((tactic) => {
      const figures = performance[tactic];
      return figures === undefined ? [] : [{ tactic, pDetect: figures.pDetect, basis: figures.basis }];
    }),
  }));

const riskOf = ({ positions }: AssessmentSummary): AssessedRisk => ({
  highest: Math.max(0, ...positions.map(({ conditionalRisk }) => conditionalRisk)),
  missed: positions.filter(({ requirementsMissed }) => requirementsMissed > 0).length,
  positions: positions.length,
});

const mostFindings = 12;

/** The scenarios that miss what is required of them, and the most harmful of the others: what was found, not how. */
const findingsOf = (assessment: AssessmentSummary | null): SaidByModel["findings"] =>
  (assessment?.scenarios ?? [])
    .filter(({ worst, isBeyondThreatStatement }) => worst !== null && !isBeyondThreatStatement)
    .map(({ id, role, target, act, conditionalRisk, requirement }) => ({
      ...{ reference: id, role, target, act, conditionalRisk },
      isRequirementMissed: requirement?.isMissed ?? false,
    }))
    .sort((a, b) => Number(b.isRequirementMissed) - Number(a.isRequirementMissed))
    .slice(0, mostFindings);

export const categoriesOf = (model: FacilityModel): readonly string[] =>
  [...new Set(categorise(model).flatMap(({ category }) => category ?? []))].sort();

function namesIn(model: FacilityModel): ReadonlyMap<string, string> {
  const { facility, targets, roles, measures, areas, crossings, procedures, balanceAreas, states } = model;
  const named = (kind: FindingPlace["kind"], all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => [`${kind} ${id}`, name] as const);
  return new Map([
    ...named("facility", [facility]),
    ...named("target", targets),
    ...named("position", roles),
    ...named("measure", measures),
    ...named("area", areas),
    ...named("portal", crossings),
    ...named("procedure", procedures),
    ...named("balance-area", balanceAreas),
    ...named("state", states),
  ]);
}

/** The model of a facility as it stands, for whoever begins a programme of it. */
export async function modelCategories(
  { store }: InstanceParts,
  scope: Scope,
  facility: FacilityId,
): Promise<{ readonly name: string; readonly categories: readonly string[] } | null> {
  const stored = await store.facilities.get(scope, facility);
  return stored && { name: stored.name, categories: categoriesOf(stored.model) };
}

export const markingWith = (
  marking: Marking,
  model: { readonly marking: Marking; readonly modelHash: ModelHash } | null,
): Marking => (model === null ? marking : combineMarkings(marking, model.marking));
