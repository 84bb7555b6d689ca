/** Inspections of a State's facilities and what they found: due, answered, closed. */
import type { PersonId } from "@custodiet/core";
import type { CatalogueId } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";

export interface Inspection {
  readonly id: string;
  /** As the authority calls it. */
  readonly facility: string;
  readonly about: string;
  readonly on: Day;
  readonly by: PersonId;
  readonly enteredOn: Day;
}

export interface InspectionFinding {
  readonly id: string;
  readonly inspection: string;
  /** The measure of the catalogue that it is about; `null`: none. */
  readonly measure: CatalogueId | null;
  readonly text: string;
  readonly due: Day;
  readonly by: PersonId;
  readonly enteredOn: Day;
  readonly reply: FindingNote | null;
  /** By another person than who wrote the reply down. */
  readonly closure: FindingNote | null;
}

export interface FindingNote {
  readonly text: string;
  readonly by: PersonId;
  readonly on: Day;
}

export type FindingStanding = "open" | "overdue" | "answered" | "closed";

/** Overdue from the day after the one it is due on. */
export function standingOfFinding({ due, reply, closure }: InspectionFinding, on: Day): FindingStanding {
  if (closure !== null) return "closed";
  if (reply !== null) return "answered";
  return due < on ? "overdue" : "open";
}
