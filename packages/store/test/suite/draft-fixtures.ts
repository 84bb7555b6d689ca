/** Small known drafts and comments. */
import type { ModelHash, OrganisationId, PersonId } from "@custodiet/core";
import type { DraftState, NewComment, NewDraft, NewDraftStep } from "@custodiet/store";
import { amber, provenance, site } from "./fixtures.ts";

export const newDraft = (organisation: OrganisationId, person: PersonId, id: string, entryIndex: number): NewDraft => ({
  id,
  organisation,
  facility: site,
  name: `Draft of ${organisation}`,
  base: { version: 1, hash: "a".repeat(64) as ModelHash },
  files: [{ name: "facility.yaml", text: "name: One\n" }],
  hash: "1".repeat(64),
  errorCount: 0,
  provenance: provenance(person, entryIndex),
});

export const newStep = (draft: NewDraft, entryIndex: number): NewDraftStep => ({
  draft: draft.id,
  organisation: draft.organisation,
  kind: "edit",
  label: { key: "set" },
  touched: [{ section: "areas", id: "vault" }],
  patch: { forth: [], back: [] },
  base: null,
  reverses: null,
  beneath: null,
  request: { id: `request-${draft.organisation}-${entryIndex}`, hash: "b".repeat(64) },
  provenance: provenance(draft.provenance.actor, entryIndex),
});

export const stateAfter = (step: NewDraftStep): DraftState => ({
  facility: site,
  name: "Two",
  marking: amber,
  base: { version: 1, hash: "a".repeat(64) as ModelHash },
  files: [{ name: "facility.yaml", text: "name: Two\n" }],
  hash: "2".repeat(64),
  revision: step.provenance.entryIndex,
  undoTop: step.provenance.entryIndex,
  redoTop: null,
  touched: step.touched,
  errorCount: 2,
  savedAtMs: step.provenance.atMs + 5,
});

export const newComment = (organisation: OrganisationId, author: PersonId, id: string): NewComment => ({
  id,
  organisation,
  facility: site,
  element: { section: "areas", id: "vault" },
  parent: null,
  authorOrganisation: organisation,
  authorRole: "analyst",
  text: `Said for ${organisation}`,
  salt: "c".repeat(64),
  request: `request-${id}`,
  provenance: provenance(author, 7),
});
