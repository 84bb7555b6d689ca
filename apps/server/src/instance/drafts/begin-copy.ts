/** Another site like one that is described already. */
import type { FacilityId } from "@custodiet/core";
import { completeModel, copyEdits } from "@custodiet/model";
import type { Actor } from "@custodiet/trust";
import { type InstanceParts, scopeFor } from "../parts.ts";
import { beginNew } from "./begin-draft.ts";
import type { BegunDraft } from "./draft-types.ts";
import { listDrafts } from "./read-draft.ts";

/** @returns `null`: there is no such facility in sight */
export async function beginCopy(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  name: string,
): Promise<BegunDraft | null> {
  const scope = scopeFor(parts, actor, "facility.read");
  const stored = await parts.store.facilities.get(scope, facility as FacilityId);
  if (stored === null) return null;
  const heads = await parts.store.facilities.list(scope);
  const drafts = await listDrafts(parts, actor);
  const taken = [...heads.map(({ id }) => id), ...drafts.map(({ draft }) => draft.facility)];
  const edits = copyEdits(completeModel(stored.model), { name, taken });
  const files = stored.sources;
  const job = { kind: "edit", files, base: null, edits, since: [] } as const;
  const outcome = await parts.documents.work(actor.person, job);
  if (outcome.kind !== "edited") throw new Error("A stored document refused the name of its copy");
  return beginNew(parts, actor, outcome.files);
}
