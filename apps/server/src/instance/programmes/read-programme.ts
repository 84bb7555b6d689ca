/** A programme as it stands on a day: its acts played, its levels, what the model and the tests say against them. */
import {
  addMonthsTo,
  type ComputedCriterion,
  computeFromReliability,
  computeFromTests,
  evaluateMaturity,
  forecastLevels,
  type Measure,
  measuresInScope,
  type ProgrammeDay,
  type ProgrammeRecord,
  type ProgrammeState,
  practiceOf,
  rapidQuestions,
  rapidRecord,
  replayProgramme,
  replayReliability,
  type Scope,
} from "@custodiet/programme";
import type { ProgrammeHead } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { reliabilityStream, toReliabilityAct } from "../../commands/reliability.ts";
import type { CatalogueContents } from "../../programme/own-content.ts";
import { dayIn } from "../../zone.ts";
import type { InstanceParts } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { ProgrammeInSight } from "./programme-types.ts";
import { askModel, type ModelMemory, markingWith } from "./said-by-model.ts";

export interface ProgrammeParts {
  readonly parts: InstanceParts;
  readonly contents: CatalogueContents;
  readonly models: ModelMemory;
}

export const todayOf = ({ timeZone, clock }: InstanceParts): ProgrammeDay =>
  dayIn(timeZone, clock.nowMs()) as ProgrammeDay;

const monthsAhead = 12;

export async function readProgramme(
  { parts, contents, models }: ProgrammeParts,
  actor: Actor,
  head: ProgrammeHead,
): Promise<ProgrammeInSight> {
  const on = todayOf(parts);
  const content = await contents.of(head.organisation);
  const { catalogue } = content;
  const acts = await parts.store.programmes.acts(scopeOf(head.organisation), head.id);
  const state = replayProgramme(head.tier, acts);
  const model = await askModel(parts, models, catalogue, actor, head);
  const { scope } = state.record;
  const said = [
    ...(model?.computed ?? []),
    ...computeFromTests(catalogue, scope, state.tests, on),
    ...(await askReliability(parts, actor, head))(on),
  ];
  const asOf = { on, knownOn: on };
  const names = await namesOf(parts, [...new Set([head.begunBy, ...acts.flatMap(personsIn)])]);
  return {
    head,
    content,
    facilityName: await facilityNameOf(parts, head),
    state,
    acts,
    on,
    measures: measuresInScope(catalogue, scope),
    questions: rapidQuestions(catalogue, scope),
    model,
    said,
    full: evaluateMaturity(catalogue, state.record, asOf, said),
    rapid: evaluateMaturity(catalogue, recordOfAnswers(catalogue, scope, state.answers), asOf, said),
    forecast: forecastLevels(catalogue, state.record, on, addMonthsTo(on, monthsAhead)),
    practiceOf: ({ test, id }: Measure) => practiceOf(test, id, state.tests, on),
    marking: markingWith(head.marking, model),
    nameOf: (person) => names.get(person as never) ?? person,
  };
}

/** As determinations stood on a day. Nothing for who may not see them: a contradiction would tell of them. */
export async function askReliability(
  parts: InstanceParts,
  actor: Actor,
  head: ProgrammeHead,
): Promise<(on: ProgrammeDay) => readonly ComputedCriterion[]> {
  if (head.facility === null || !parts.pipeline.mayRead(actor, "reliability.read").ok) return () => [];
  const acts = await parts.store.people.acts(scopeOf(head.organisation), head.id, reliabilityStream);
  return (on) => {
    const until = acts.filter((act) => act.on <= on).map(toReliabilityAct);
    return computeFromReliability(replayReliability(until), on);
  };
}

function personsIn({ by, act }: ProgrammeInSight["acts"][number]) {
  if (act.type === "exempted") return [by, act.askedBy, act.agreedBy];
  return act.type === "borne" ? [by, act.askedBy, act.acceptedBy] : [by];
}

/** Each answer by who gave it. */
function recordOfAnswers(
  catalogue: ProgrammeInSight["content"]["catalogue"],
  scope: Scope,
  answers: ProgrammeState["answers"],
): ProgrammeRecord {
  const claims = [...answers].flatMap(
    ([measure, { level, by, on }]) => rapidRecord(catalogue, scope, new Map([[measure, level]]), by, on).claims,
  );
  return { scope: { ...scope, depth: "rapid" }, claims, verifications: [], evidence: [], exemptions: [] };
}

export async function facilityNameOf(
  { store }: InstanceParts,
  { facility, organisation }: ProgrammeHead,
): Promise<string | null> {
  if (facility === null) return null;
  return (await store.facilities.head(scopeOf(organisation), facility))?.name ?? facility;
}
