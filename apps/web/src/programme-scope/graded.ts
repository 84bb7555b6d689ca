/** What is in a programme and why: required by its categories, chosen beyond them, or kept out by law; and how far it has come. */
import type { CatalogueMeasure, Programme } from "../api/programmes.ts";

export interface GradedMeasure {
  readonly measure: CatalogueMeasure;
  /** Categories of the programme from which it is required; `"every"`: always; none: by choice. */
  readonly requiredBy: "every" | readonly string[];
  readonly isRequired: boolean;
  readonly isChosen: boolean;
  /** The provision that does not allow it; `null`: none does. */
  readonly provision: string | null;
  /** In scope: with how far it has come; `null`: not in scope. */
  readonly standing: Programme["measures"][number] | null;
}

export const gradedOf = (
  { tier, categories, chosen, switchedOff, law, measures }: Programme,
  catalogue: readonly CatalogueMeasure[],
): readonly GradedMeasure[] =>
  catalogue
    .filter(({ tiers }) => tiers.includes(tier))
    .map((measure) => {
      const { requiredFrom, id } = measure;
      const requiredBy =
        requiredFrom === "every category" ? "every" : requiredFrom.filter((each) => categories.includes(each));
      return {
        measure,
        requiredBy,
        isRequired: requiredBy === "every" || requiredBy.length > 0,
        isChosen: chosen.includes(id),
        provision:
          switchedOff.find((each) => each.measure === id)?.provision ??
          law.find(({ permission, allowed }) => permission === measure.privacy && allowed === "no")?.provision ??
          null,
        standing: measures.find((each) => each.id === id) ?? null,
      };
    });

/** What a law has to allow: the first by what the catalogue says of a measure's data about persons. */
export const permissions = [
  "personal-record",
  "criminal-record",
  "health",
  "behaviour",
  "monitoring",
  "seeded-test",
  "polygraph",
] as const;
export type Permission = (typeof permissions)[number];
export type Ruling = Programme["law"][number];

/** What is on record of it; else that it is not known. */
export const rulingOf = ({ law }: Pick<Programme, "law">, permission: Permission): Ruling =>
  law.find((each) => each.permission === permission) ?? { permission, allowed: "unknown", provision: "", asOf: null };

export const needing = (graded: readonly GradedMeasure[], permission: Permission): readonly GradedMeasure[] =>
  graded.filter(({ measure }) => measure.privacy === permission);

/** In scope, and tested by something that is brought in under cover: only with written authority. */
export const seededIn = (graded: readonly GradedMeasure[]): readonly GradedMeasure[] =>
  graded.filter(({ measure, standing }) => standing !== null && measure.test.method === "seeded");

/**
 * The order in which a State that is establishing its regime comes to them: law, threat, what there is, persons, rules for
 * operators, oversight and response, capacity and exchange. This project's own judgement.
 */
export const statePath = [
  { stage: "law", measures: ["GOV-02", "GOV-01", "GOV-03"] },
  { stage: "threat", measures: ["SHA-01", "GOV-04"] },
  { stage: "inventory", measures: ["NMA-01", "NMA-02", "NMA-12"] },
  { stage: "persons", measures: ["TRU-01", "TRU-02", "SHA-02", "TRU-06"] },
  { stage: "rules", measures: ["ACC-01", "ACC-10"] },
  { stage: "oversight", measures: ["DET-10", "DET-09", "GOV-10", "RES-01", "RES-09"] },
  { stage: "capacity", measures: ["CUL-02", "CUL-01", "SHA-03", "SHA-04"] },
] as const;

export interface StageStanding {
  readonly stage: (typeof statePath)[number]["stage"];
  readonly measures: readonly GradedMeasure[];
  /** In scope, and implemented: at level 2 or higher by claim. */
  readonly done: number;
  readonly of: number;
}

/** Where a State stands on the way; the first stage that is not done is the one to go on with. */
export function standingOnPath(graded: readonly GradedMeasure[]): {
  readonly stages: readonly StageStanding[];
  readonly next: StageStanding["stage"] | null;
} {
  const stages = statePath.map(({ stage, measures: ids }): StageStanding => {
    const measures = ids.flatMap((id) => graded.find(({ measure }) => measure.id === id) ?? []);
    const inScope = measures.filter(({ standing }) => standing !== null);
    return {
      ...{ stage, measures, of: inScope.length },
      done: inScope.filter(({ standing }) => (standing?.claimed ?? 0) >= 2).length,
    };
  });
  return { stages, next: stages.find(({ done, of }) => done < of)?.stage ?? null };
}

/** Furthest from being effective first; what is not in scope last. */
export const byGap = (graded: readonly GradedMeasure[]): readonly GradedMeasure[] =>
  graded.toSorted((a, b) => levelOf(a) - levelOf(b) || a.measure.id.localeCompare(b.measure.id, "en"));

const levelOf = ({ standing, isRequired }: GradedMeasure): number => standing?.claimed ?? (isRequired ? 5 : 6);
