import {
  combineMarkings,
  err,
  type FacilityId,
  type Marking,
  type OrganisationId,
  ok,
  type SourceFile,
} from "@custodiet/core";
import type { DraftBase, StoreTransaction } from "@custodiet/store";
import type { Command } from "@custodiet/trust";
import type { DocumentContent } from "../../work/document-job.ts";
import { openFault } from "./draft-faults.ts";

export interface DraftToBegin {
  readonly id: string;
  readonly facility: FacilityId;
  /** `null`: the facility is not stored yet. */
  readonly base: (DraftBase & { readonly marking: Marking }) | null;
  readonly files: readonly SourceFile[];
  readonly content: DocumentContent;
}

/** Begins a draft; refused where the person has an open one of the facility. */
export const beginDraft: Command<StoreTransaction, DraftToBegin, null> = {
  name: "draft.begin",
  recordKind: "draft",
  effect: async (tx, { id, facility, base, files, content }, { actor, scope, nowMs, entryIndex }) => {
    if ((await tx.drafts.open(scope, actor.person, facility)) !== null) return err(openFault);
    const marking = draftMarking(actor.organisation, base?.marking ?? null, content.marking);
    await tx.drafts.insert({
      id,
      organisation: actor.organisation,
      facility,
      name: content.name,
      base: base === null ? null : { version: base.version, hash: base.hash },
      files,
      hash: content.hash,
      errorCount: content.errorCount,
      provenance: { actor: actor.person, atMs: nowMs, marking, entryIndex },
    });
    return ok({
      output: null,
      recordId: id,
      hashBefore: null,
      hashAfter: content.hash,
      marking,
      details: { facility, from: base?.version ?? null },
      outbox: [],
    });
  },
};

/** As strict as the version it began from and as what it says itself; while it says nothing, for its organisation. */
export function draftMarking(organisation: OrganisationId, base: Marking | null, own: Marking | null): Marking {
  if (base !== null && own !== null) return combineMarkings(base, own);
  return base ?? own ?? { tlp: "amber", releasedTo: [organisation], caveats: [], reason: "Draft" };
}
