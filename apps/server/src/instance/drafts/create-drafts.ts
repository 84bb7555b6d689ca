import type { InstanceParts } from "../parts.ts";
import { beginCopy } from "./begin-copy.ts";
import { beginFromLatest, beginNew } from "./begin-draft.ts";
import { discardMyDraft, readThrownAway, restoreMyDraft } from "./close-draft.ts";
import type { Drafts } from "./draft-types.ts";
import { editMyDraft } from "./edit-draft.ts";
import { mergeMyDraft } from "./merge-draft.ts";
import { proposeMyDraft } from "./propose-draft.ts";
import { findDraft, listDrafts, readDraft, readEditors } from "./read-draft.ts";
import { redoMyEdit, undoMyEdit } from "./take-back.ts";

/** Drafts of an instance, each its person's own. */
export const createDrafts = (parts: InstanceParts): Drafts => ({
  list: (actor) => listDrafts(parts, actor),
  read: (actor, facility) => readDraft(parts, actor, facility),
  record: (actor, facility) => findDraft(parts, actor, facility),
  begin: (actor, facility) => beginFromLatest(parts, actor, facility),
  beginNew: (actor, files) => beginNew(parts, actor, files),
  beginCopy: (actor, facility, name) => beginCopy(parts, actor, facility, name),
  edit: (actor, facility, order) => editMyDraft(parts, actor, facility, order),
  undo: (actor, facility, order) => undoMyEdit(parts, actor, facility, order),
  redo: (actor, facility, order) => redoMyEdit(parts, actor, facility, order),
  discard: (actor, facility) => discardMyDraft(parts, actor, facility),
  restore: (actor, facility) => restoreMyDraft(parts, actor, facility),
  thrownAway: (actor, facility) => readThrownAway(parts, actor, facility),
  merge: (actor, facility, order) => mergeMyDraft(parts, actor, facility, order),
  propose: (actor, facility, order) => proposeMyDraft(parts, actor, facility, order),
  editors: (actor, facility) => readEditors(parts, actor, facility),
});
