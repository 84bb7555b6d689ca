/** Drafts thrown away and brought back. */
import type { FacilityId } from "@custodiet/core";
import type { DraftHead } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { discardDraft, restoreDraft } from "../../commands/drafts/close-draft.ts";
import { RequestFault } from "../../faults.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import type { DraftInSight } from "./draft-types.ts";
import { findDraft, readDraft } from "./read-draft.ts";

export async function discardMyDraft(parts: InstanceParts, actor: Actor, facility: string): Promise<boolean> {
  const draft = await findDraft(parts, actor, facility);
  if (draft === null) return (await lastClosed(parts, actor, facility))?.closed?.outcome === "discarded";
  await perform(parts, discardDraft, actor, draft);
  return true;
}

/** Brings back the one that was closed last, where it was thrown away. Refused where another is open: `CUS-S023`. */
export async function restoreMyDraft(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
): Promise<DraftInSight | null> {
  if ((await findDraft(parts, actor, facility)) !== null) {
    throw new RequestFault("CUS-S023", "You have an open draft of this facility.");
  }
  const last = await lastClosed(parts, actor, facility);
  if (last?.closed?.outcome !== "discarded") return null;
  await perform(parts, restoreDraft, actor, last);
  return readDraft(parts, actor, facility);
}

/** The one that could be brought back; `null`: none was thrown away, or another is open. */
export async function readThrownAway(parts: InstanceParts, actor: Actor, facility: string): Promise<DraftHead | null> {
  if ((await findDraft(parts, actor, facility)) !== null) return null;
  const last = await lastClosed(parts, actor, facility, "draft.read");
  return last?.closed?.outcome === "discarded" ? last : null;
}

function lastClosed(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  action: "draft.read" | "draft.restore" = "draft.restore",
): Promise<DraftHead | null> {
  const scope = scopeFor(parts, actor, action);
  return parts.store.drafts.lastClosed(scope, actor.person, facility as FacilityId);
}
