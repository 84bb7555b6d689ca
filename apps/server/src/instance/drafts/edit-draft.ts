/** Edits of a draft, whatever the editor saw last. */
import { contentHash, type Json } from "@custodiet/core";
import type { DraftRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import { editDraft } from "../../commands/drafts/change-draft.ts";
import { RequestFault } from "../../faults.ts";
import { requireSize } from "../../work/document-editor.ts";
import type { ChangedSince, EditedContent, RefusedEdits } from "../../work/document-job.ts";
import type { InstanceParts } from "../parts.ts";
import type { DraftInSight, EditOrder } from "./draft-types.ts";
import { inWork } from "./read-draft.ts";
import { doneBefore, requestOf } from "./requests.ts";
import { type Prepared, tryChange } from "./try-change.ts";

export const editMyDraft = (
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  order: EditOrder,
): Promise<DraftInSight | null> =>
  tryChange(parts, actor, {
    command: editDraft,
    facility,
    request: order.request,
    prepare: (draft) => prepare(parts, draft, order),
  });

async function prepare(parts: InstanceParts, draft: DraftRecord, order: EditOrder): Promise<Prepared> {
  const request = requestOf(order.request, contentHash({ edits: order.edits }));
  if (await doneBefore(parts, draft, request)) return { kind: "done" };
  const { files, content, patch, touched, label } = await edit(parts, draft, order);
  requireSize(files);
  const change = {
    draft,
    files,
    content,
    touched,
    patch: patch as unknown as Json,
    base: null,
    reverses: null,
    request,
  };
  return { kind: "change", change: { ...change, label: order.label ?? label } };
}

async function edit(parts: InstanceParts, draft: DraftRecord, { edits, revision }: EditOrder): Promise<EditedContent> {
  const since = await changedSince(parts, draft, revision);
  const outcome = await parts.documents.work(draft.facility, {
    kind: "edit",
    ...(await inWork(parts, draft)),
    edits,
    since,
  });
  if (outcome.kind === "edited") return outcome;
  if (outcome.kind === "refused") throw refusedFault(outcome);
  throw new Error("An edit was asked for");
}

/** What was touched after the revision the editor saw. A revision before the draft's beginning tells nothing. */
async function changedSince({ store }: InstanceParts, draft: DraftRecord, revision: number): Promise<ChangedSince> {
  if (revision === draft.revision) return [];
  if (revision < draft.entryIndex || revision > draft.revision) return "unknown";
  const steps = await store.drafts.stepsAfter(scopeOf(draft.organisation), draft.id, revision);
  return steps.flatMap(({ touched }) => touched);
}

function refusedFault({ conflicts, diagnostics }: RefusedEdits): RequestFault {
  return conflicts.length > 0
    ? new RequestFault("CUS-S020", "What you saw was changed meanwhile.", diagnostics, conflicts)
    : new RequestFault("CUS-S021", "The draft cannot be changed like this.", diagnostics);
}
