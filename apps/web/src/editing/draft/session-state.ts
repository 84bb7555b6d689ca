/** What a page knows of the draft it edits. */

import type { DraftView } from "../../api/draft-shapes.ts";
import type { EditConflict } from "../../api/problem.ts";
import type { Sections } from "../document/shapes.ts";
import type { PendingStep } from "./pending.ts";

/**
 * How far the person's work has got.
 * - `saved`: the server has all of it.
 * - `saving`: some of it is on its way.
 * - `offline`: no server answers; it is kept here and will be sent.
 * - `conflict`, `refused`: the first step that waits needs a decision; the others wait behind it.
 */
export type Progress =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "offline" }
  | { readonly kind: "conflict"; readonly step: PendingStep; readonly places: readonly EditConflict[] }
  | { readonly kind: "refused"; readonly step: PendingStep; readonly fault: unknown };

export interface SessionState {
  readonly draft: DraftView;
  /** The document with everything that waits applied. */
  readonly sections: Sections;
  readonly waiting: readonly PendingStep[];
  readonly progress: Progress;
  /** Whether what waits would survive the page; `false` where the browser keeps nothing. */
  readonly isKept: boolean;
}
