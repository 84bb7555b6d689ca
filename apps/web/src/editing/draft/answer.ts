/** What the server's answer to a step means. */
import type { EditConflict } from "../../api/problem.ts";
import { ApiProblem } from "../../api/problem.ts";
import type { Json } from "../document/json.ts";
import { sameJson } from "../document/json.ts";
import type { DocumentEdit, EditPlace } from "../document/shapes.ts";

export type Answer =
  | { readonly kind: "conflict"; readonly places: readonly EditConflict[] }
  /** A file was changed under the text somebody typed; whoever holds the text joins the two. */
  | { readonly kind: "text behind" }
  | { readonly kind: "refused" }
  /** Nothing is known of it: it is sent again. */
  | { readonly kind: "away" };

const conflictCode = "CUS-S020";

/** Statuses that a moment later may be others: too many requests, and whatever stands between page and server. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export function answerOf(fault: unknown): Answer {
  if (!(fault instanceof ApiProblem)) return { kind: "away" };
  if (fault.code === conflictCode) {
    const isText = fault.conflicts.some(({ file }) => file !== null);
    return isText ? { kind: "text behind" } : { kind: "conflict", places: fault.conflicts };
  }
  return passing.has(fault.status) ? { kind: "away" } : { kind: "refused" };
}

/**
 * Whether the step has been done already: its answer was lost on the way, or another page of the same person sent it.
 * Then every place in conflict holds just what the step wanted.
 */
export function isDone(edits: readonly DocumentEdit[], places: readonly EditConflict[]): boolean {
  return places.length > 0 && places.every(({ place, now }) => sameJson(wanted(edits, place), now));
}

/** What a step leaves at a place of which the server says that another value stands there. */
function wanted(edits: readonly DocumentEdit[], place: EditPlace | null): Json | undefined {
  const edit = edits.findLast((candidate) => isAt(candidate, place));
  if (edit?.kind === "set") return edit.value;
  return edit?.kind === "unset" ? null : undefined;
}

export const isAt = (edit: DocumentEdit, place: EditPlace | null): boolean =>
  place !== null &&
  "place" in edit &&
  edit.place.section === place.section &&
  edit.place.id === place.id &&
  sameJson(edit.place.path, place.path);

/** The same step, by somebody who has seen what stands there now. */
export const insist = (edits: readonly DocumentEdit[], places: readonly EditConflict[]): readonly DocumentEdit[] =>
  edits.map((edit) => {
    const found = places.find(({ place }) => isAt(edit, place));
    return found && (edit.kind === "set" || edit.kind === "unset") ? { ...edit, was: found.now } : edit;
  });
