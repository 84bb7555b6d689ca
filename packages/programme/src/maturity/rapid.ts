/** The rapid assessment: one question for each of about 25 measures, answered by how far it has come. */
import type { PersonId } from "@custodiet/core";
import type { Catalogue, CatalogueId, Level } from "../catalogue/measure.ts";
import { measuresInScope, type Scope } from "../catalogue/scope.ts";
import type { Day } from "../day.ts";
import type { ProgrammeRecord } from "./record.ts";

/** What is asked, in the catalogue's order: each measure with its criteria as the steps of a ladder. */
export const rapidQuestions = (catalogue: Catalogue, scope: Scope): readonly CatalogueId[] =>
  measuresInScope(catalogue, { ...scope, depth: "rapid" }).map(({ id }) => id);

/**
 * The record of a rapid assessment: a measure said to be at a level has its criteria up to there met, by word alone, and
 * those above not met. What was not answered stays unanswered.
 */
export function rapidRecord(
  catalogue: Catalogue,
  scope: Scope,
  answers: ReadonlyMap<CatalogueId, Level>,
  by: PersonId,
  on: Day,
): ProgrammeRecord {
  const rapid: Scope = { ...scope, depth: "rapid" };
  const claims = measuresInScope(catalogue, rapid).flatMap(({ id, criteria }) => {
    const level = answers.get(id);
    return level === undefined
      ? []
      : criteria.map((criterion) => ({ criterion: criterion.id, isMet: criterion.level <= level, by, on }));
  });
  return { scope: rapid, claims, verifications: [], evidence: [], exemptions: [] };
}
