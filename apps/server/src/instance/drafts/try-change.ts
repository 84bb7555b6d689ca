/**
 * A change of a draft is worked out off the main process from the draft as it was read, and made only where it still
 * stands so. Where another tab was faster, it is worked out again from what stands there now: nobody waits on a lock,
 * nothing is overwritten.
 */
import type { DraftRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import type { ChangeDraft, DraftChange } from "../../commands/drafts/change-draft.ts";
import { movedCode } from "../../commands/drafts/draft-faults.ts";
import { RequestFault } from "../../faults.ts";
import { commandFault } from "../failures.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import type { DraftInSight } from "./draft-types.ts";
import { contentKey, findDraft, readDraft } from "./read-draft.ts";

/** A request that was done before, or the change to make. */
export type Prepared = { readonly kind: "done" } | { readonly kind: "change"; readonly change: DraftChange };

export interface ChangeOrder {
  readonly command: ChangeDraft;
  readonly facility: string;
  readonly request: string | null;
  /** Throws what stands against the change. */
  readonly prepare: (draft: DraftRecord) => Promise<Prepared>;
}

const mostAttempts = 20;

/** `null`: no such draft. */
export async function tryChange(
  parts: InstanceParts,
  actor: Actor,
  { command, facility, request, prepare }: ChangeOrder,
): Promise<DraftInSight | null> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const draft = await findDraft(parts, actor, facility);
    if (draft === null) return findRenamed(parts, actor, request);
    const prepared = await prepare(draft);
    if (prepared.kind === "done") return readDraft(parts, actor, draft.facility);
    const done = await parts.pipeline.execute(command, actor, prepared.change);
    if (done.ok) {
      const { draft: changed, content } = prepared.change;
      // What was worked out for the change is what the draft now says.
      await parts.draftContents.get(contentKey(changed.id, done.value.entryIndex), async () => content);
      return readDraft(parts, actor, done.value.output.facility);
    }
    if (done.error.kind !== "fault" || done.error.fault.code !== movedCode) throw commandFault(done.error);
  }
  throw new RequestFault("CUS-S013", "The draft is changed so often that this change found no moment for itself.");
}

/** No answer came to a change that gave the facility of a new draft another identifier: its request finds the draft. */
async function findRenamed(parts: InstanceParts, actor: Actor, request: string | null): Promise<DraftInSight | null> {
  if (request === null) return null;
  const drafts = await parts.store.drafts.listOpen(scopeFor(parts, actor, "draft.read"), actor.person);
  for (const { id, organisation, facility } of drafts) {
    const step = await parts.store.drafts.stepOfRequest(scopeOf(organisation), id, request);
    if (step !== null) return readDraft(parts, actor, facility);
  }
  return null;
}
