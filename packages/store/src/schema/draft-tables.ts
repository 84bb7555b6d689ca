/** Tables of what is being written (drafts, step by step) and of what is said about a facility (comments). */
import type { Bound } from "./columns.ts";

export interface DraftAndCommentTables {
  /** `actor`: whose draft it is; one that is not closed for each person and facility. */
  drafts: Bound & {
    id: string;
    facility: string;
    name: string | null;
    base_version: number | null;
    base_hash: string | null;
    files: string;
    hash: string;
    /** Index of the ledger entry of the last change: grows over all drafts, so an old one is never taken for a new. */
    revision: number;
    undo_top: number | null;
    redo_top: number | null;
    touched: string;
    error_count: number;
    started_at: number;
    saved_at: number;
    seen_at: number;
    closed_at: number | null;
    outcome: string | null;
    closing_request: string | null;
    stored_version: number | null;
  };
  /** `entry_index` numbers the steps of a draft. */
  draft_steps: Bound & {
    draft: string;
    at: number;
    kind: string;
    label: string;
    touched: string;
    patch: string;
    /** Of a merge: the version the draft stood on before and after it. */
    base: string | null;
    /** Of an undo or redo: the step it takes back or does again. */
    reverses: number | null;
    /** The step that becomes the top of the stack again when this one is taken from it. */
    beneath: number | null;
    request: string | null;
    request_hash: string | null;
  };
  /** `organisation`: the facility's. `actor`: who wrote it, until it is removed. */
  comments: Bound & {
    id: string;
    facility: string;
    section: string | null;
    element: string | null;
    parent: string | null;
    author_organisation: string;
    author_role: string;
    written_at: number;
    resolved_at: number | null;
    resolved_by: string | null;
    removed_at: number | null;
    request: string | null;
  };
  /** Erasable: author and text of a comment, and the salt of its hash. */
  comment_openings: { comment: string; organisation: string; salt: string; content: string };
}
