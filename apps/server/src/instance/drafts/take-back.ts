/** Undo and redo: the step on top, taken back or done again by its patch. */
import { contentHash, type Json } from "@custodiet/core";
import type { FilePatch, TextPatch } from "@custodiet/model";
import type { BaseChange, DraftRecord, DraftStep } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { redoEdit, undoEdit } from "../../commands/drafts/change-draft.ts";
import { RequestFault } from "../../faults.ts";
import type { StepLabel } from "../../work/document-job.ts";
import type { InstanceParts } from "../parts.ts";
import type { DraftInSight, TakeBackOrder } from "./draft-types.ts";
import { inWork } from "./read-draft.ts";
import { doneBefore, requestOf } from "./requests.ts";
import { type Prepared, tryChange } from "./try-change.ts";

/** The step that is done or undone, the way its patch is applied, and what then lies on top. */
interface Reversal {
  readonly step: DraftStep;
  readonly patch: TextPatch;
  readonly base: BaseChange | null;
  readonly beneath: number | null;
}

type Reverse = (parts: InstanceParts, draft: DraftRecord) => Promise<Reversal>;

export const undoMyEdit = (
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  order: TakeBackOrder,
): Promise<DraftInSight | null> =>
  tryChange(parts, actor, {
    command: undoEdit,
    facility,
    request: order.request,
    prepare: (draft) => prepare(parts, draft, { ...order, reverse: undoing, kind: "undo" }),
  });

export const redoMyEdit = (
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  order: TakeBackOrder,
): Promise<DraftInSight | null> =>
  tryChange(parts, actor, {
    command: redoEdit,
    facility,
    request: order.request,
    prepare: (draft) => prepare(parts, draft, { ...order, reverse: redoing, kind: "redo" }),
  });

interface Turn extends TakeBackOrder {
  readonly kind: "undo" | "redo";
  readonly reverse: Reverse;
}

async function prepare(parts: InstanceParts, draft: DraftRecord, turn: Turn): Promise<Prepared> {
  const request = requestOf(turn.request, contentHash({ turn: turn.kind }));
  if (await doneBefore(parts, draft, request)) return { kind: "done" };
  if (turn.revision !== draft.revision) {
    throw new RequestFault("CUS-S020", "The draft was changed meanwhile, so another step would be taken back.");
  }
  const { step, patch, base, beneath } = await turn.reverse(parts, draft);
  const moved = base === null ? draft : { ...draft, base: base.after };
  const { files, content } = await patched(parts, moved, patch.redo);
  const change = { draft, files, content, base, request, touched: step.touched };
  const label = step.label as unknown as StepLabel;
  const reverses = { step: step.number, beneath };
  return { kind: "change", change: { ...change, label, patch: patch as unknown as Json, reverses } };
}

async function undoing(parts: InstanceParts, draft: DraftRecord): Promise<Reversal> {
  const step = await stepAt(parts, draft, draft.undoTop);
  const { redo, undo } = patchOf(step);
  const base = step.base === null ? null : { before: step.base.after, after: step.base.before };
  return { step, patch: { redo: undo, undo: redo }, base, beneath: step.beneath };
}

async function redoing(parts: InstanceParts, draft: DraftRecord): Promise<Reversal> {
  const undone = await stepAt(parts, draft, draft.redoTop);
  const step = await stepAt(parts, draft, undone.reverses);
  return { step, patch: patchOf(step), base: step.base, beneath: undone.beneath };
}

async function stepAt({ store }: InstanceParts, draft: DraftRecord, number: number | null): Promise<DraftStep> {
  if (number === null) throw new RequestFault("CUS-S026", "There is no such step.");
  const step = await store.drafts.step(scopeOf(draft.organisation), draft.id, number);
  if (step === null) throw new Error("The draft names a step that is not there: it is damaged");
  return step;
}

const patchOf = ({ patch }: DraftStep): TextPatch => patch as unknown as TextPatch;

async function patched(parts: InstanceParts, draft: DraftRecord, patch: readonly FilePatch[]) {
  const outcome = await parts.documents.work(draft.facility, { kind: "patch", ...(await inWork(parts, draft)), patch });
  if (outcome.kind !== "patched") throw new Error("A patch was asked for");
  return outcome;
}
