/** In which position somebody acted: documents name positions, never persons. */
import type { CriterionId } from "../catalogue/measure.ts";
import type { Day } from "../day.ts";
import type { ActedAs } from "./report-facts.ts";

export interface ActAs {
  readonly role: string | null;
  readonly on: Day;
}

export interface ActsByPosition {
  /** The latest verdict of a kind on a criterion. */
  readonly verdict: (type: "claimed" | "verified", criterion: CriterionId) => ActAs | null;
  readonly submitted: (evidence: string) => ActAs | null;
  readonly reviewed: (evidence: string) => ActAs | null;
  readonly tested: (test: string) => ActAs | null;
}

/** Of several acts on the same thing the latest counts. */
export function actsByPosition(acts: readonly ActedAs[]): ActsByPosition {
  const found = new Map<string, ActAs>();
  for (const { act, role, on } of acts) {
    const key = keyOf(act);
    if (key !== null) found.set(key, { role, on });
  }
  const find = (type: string, id: string): ActAs | null => found.get(`${type} ${id}`) ?? null;
  return {
    verdict: find,
    submitted: (id) => find("evidenced", id),
    reviewed: (id) => find("reviewed", id),
    tested: (id) => find("tested", id),
  };
}

function keyOf(act: ActedAs["act"]): string | null {
  switch (act.type) {
    case "claimed":
    case "verified":
      return `${act.type} ${act.criterion}`;
    case "evidenced":
    case "reviewed":
      return `${act.type} ${act.evidence}`;
    case "tested":
      return `${act.type} ${act.test}`;
    default:
      return null;
  }
}
