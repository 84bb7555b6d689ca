/** The commands that change what a draft says, each with a step that can be taken back. */
import { combineMarkings, err, type FacilityId, type Json, ok, type SourceFile } from "@custodiet/core";
import type { BaseChange, DraftHead, DraftStepKind, StoreTransaction, TouchedElement } from "@custodiet/store";
import type { Action, Command } from "@custodiet/trust";
import type { DocumentContent, StepLabel } from "../../work/document-job.ts";
import { movedFault } from "./draft-faults.ts";

export interface DraftChange {
  /** As it was read; the change is made where it still stands at that revision. */
  readonly draft: DraftHead;
  readonly files: readonly SourceFile[];
  readonly content: DocumentContent;
  readonly label: StepLabel;
  readonly touched: readonly TouchedElement[];
  /** The change of the files, both ways. */
  readonly patch: Json;
  readonly base: BaseChange | null;
  /** Of an undo or redo: the step it takes back or does again, and what then lies on top of the stack it came from. */
  readonly reverses: { readonly step: number; readonly beneath: number | null } | null;
  readonly request: { readonly id: string; readonly hash: string } | null;
}

/** Tells the facility the draft is of now. */
export type ChangeDraft = Command<StoreTransaction, DraftChange, { readonly facility: FacilityId }>;

export const editDraft: ChangeDraft = changing("draft.edit", "edit");
export const mergeDraft: ChangeDraft = changing("draft.merge", "merge");
export const undoEdit: ChangeDraft = changing("draft.undo", "undo");
export const redoEdit: ChangeDraft = changing("draft.redo", "redo");

function changing(name: Action, kind: DraftStepKind): ChangeDraft {
  return {
    name,
    recordKind: "draft",
    effect: async (tx, change, { actor, scope, nowMs, entryIndex }) => {
      const { draft, content } = change;
      const marking = content.marking === null ? draft.marking : combineMarkings(draft.marking, content.marking);
      const facility = await keyAfter(tx, change, scope);
      const { undoTop, redoTop } = topsAfter(kind, change, entryIndex);
      const isChanged = await tx.drafts.change(scope, draft.id, draft.revision, {
        facility,
        name: content.name,
        marking,
        base: change.base === null ? draft.base : change.base.after,
        files: change.files,
        hash: content.hash,
        revision: entryIndex,
        undoTop,
        redoTop,
        touched: union(draft.touched, change.touched),
        errorCount: content.errorCount,
        savedAtMs: nowMs,
      });
      if (!isChanged) return err(movedFault);
      const provenance = { actor: actor.person, atMs: nowMs, marking, entryIndex };
      await tx.drafts.insertStep({ ...stepOf(kind, change), provenance });
      return ok({
        output: { facility },
        recordId: draft.id,
        hashBefore: draft.hash,
        hashAfter: content.hash,
        marking,
        details: { facility, label: { ...change.label }, touched: change.touched.map((element) => ({ ...element })) },
        outbox: [],
      });
    },
  };
}

function stepOf(kind: DraftStepKind, { draft, label, touched, patch, base, reverses, request }: DraftChange) {
  return {
    draft: draft.id,
    organisation: draft.organisation,
    kind,
    label: { ...label },
    touched,
    patch,
    base,
    reverses: reverses?.step ?? null,
    beneath: kind === "undo" ? draft.redoTop : draft.undoTop,
    request,
  };
}

/** What an undo would take back next, and what a redo would: two stacks, linked from step to step by `beneath`. */
function topsAfter(kind: DraftStepKind, { reverses }: DraftChange, entryIndex: number) {
  if (reverses === null) return { undoTop: entryIndex, redoTop: null };
  if (kind === "undo") return { undoTop: reverses.beneath, redoTop: entryIndex };
  return { undoTop: reverses.step, redoTop: reverses.beneath };
}

/**
 * The facility a draft is of. Until it is stored the document may still give it another identifier: the draft follows,
 * unless a facility or another draft of the person has that one.
 */
async function keyAfter(
  tx: StoreTransaction,
  { draft, base, content }: DraftChange,
  scope: Parameters<StoreTransaction["drafts"]["open"]>[0],
): Promise<FacilityId> {
  const named = content.facility as FacilityId | null;
  const isNew = draft.base === null && base === null;
  if (!isNew || named === null || named === draft.facility) return draft.facility;
  const taken = [await tx.drafts.open(scope, draft.person, named), await tx.facilities.head(scope, named)];
  return taken.every((found) => found === null) ? named : draft.facility;
}

function union(some: readonly TouchedElement[], more: readonly TouchedElement[]): readonly TouchedElement[] {
  const byKey = new Map([...some, ...more].map((element) => [`${element.section} ${element.id ?? ""}`, element]));
  return [...byKey.values()];
}
