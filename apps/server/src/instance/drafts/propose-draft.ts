/** A draft made the next version of its facility. */
import type { FacilityId } from "@custodiet/core";
import { hashModel } from "@custodiet/model";
import type { DraftClosed, DraftHead, DraftRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";
import { proposeDraft } from "../../commands/drafts/propose-draft.ts";
import { RequestFault } from "../../faults.ts";
import { readModelInWorker } from "../../work/model-reader.ts";
import { countModel } from "../model-counts.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import type { ProposalOrder, ProposedVersion } from "./draft-types.ts";
import { contentOf, findDraft } from "./read-draft.ts";

export async function proposeMyDraft(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  order: ProposalOrder,
): Promise<ProposedVersion | null> {
  const draft = await findDraft(parts, actor, facility);
  if (draft === null) return proposedBefore(parts, actor, facility, order);
  if (draft.revision !== order.revision) {
    throw new RequestFault("CUS-S020", "The draft was changed meanwhile, so it is not what you saw.");
  }
  const { model, diagnostics } = await readProposed(draft);
  const hash = hashModel(model);
  const counts = countModel(model);
  const { reason, request } = order;
  const { changed } = await contentOf(parts, draft);
  const proposal = { draft, request, model, hash, counts, sources: draft.files, reason, changed };
  const { number } = await perform(parts, proposeDraft, actor, proposal);
  return { facility: model.facility.id, number, hash, marking: model.marking, warnings: diagnostics };
}

async function readProposed(draft: DraftRecord) {
  const { model, diagnostics } = await readModelInWorker(draft.files);
  if (model === null) throw new RequestFault("CUS-S007", "The draft was not stored; it is kept as it is.", diagnostics);
  if (model.facility.id !== draft.facility) {
    const found = `The document is of ${model.facility.id}, the draft of ${draft.facility}.`;
    throw new RequestFault("CUS-S025", found);
  }
  return { model, diagnostics };
}

/** No answer came to a proposal that was done: the same request is told what became of it. */
async function proposedBefore(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
  { request }: ProposalOrder,
): Promise<ProposedVersion | null> {
  const scope = scopeFor(parts, actor, "draft.propose");
  const last = await parts.store.drafts.lastClosed(scope, actor.person, facility as FacilityId);
  if (last === null || !isOf(last, request)) return null;
  const stored = await parts.store.facilities.get(scope, last.facility, last.closed.version);
  if (stored === null) return null;
  const { diagnostics } = await readModelInWorker(stored.sources);
  const { number, hash, marking } = stored.version;
  return { facility: stored.id, number, hash, marking, warnings: diagnostics };
}

type BecameVersion = DraftHead & { readonly closed: DraftClosed & { readonly version: number } };

const isOf = (draft: DraftHead, request: string | null): draft is BecameVersion =>
  request !== null && draft.closed?.request === request && draft.closed.version !== null;
