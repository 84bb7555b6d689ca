/** A person's own draft as it is shown, and who else edits the facility. */
import type { FacilityId } from "@custodiet/core";
import type { DraftHead, DraftRecord } from "@custodiet/store";
import { type Actor, scopeOf } from "@custodiet/trust";
import type { DocumentContent, DocumentInWork, StepLabel } from "../../work/document-job.ts";
import { type InstanceParts, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { DraftHeadInSight, DraftInSight, EditorInSight } from "./draft-types.ts";

/** The draft as it is kept; whoever reads it is noted as looking at it. */
export async function findDraft(parts: InstanceParts, actor: Actor, facility: string): Promise<DraftRecord | null> {
  const scope = scopeFor(parts, actor, "draft.read");
  const draft = await parts.store.drafts.open(scope, actor.person, facility as FacilityId);
  if (draft !== null) await noteSeen(parts, draft);
  return draft;
}

export async function readDraft(parts: InstanceParts, actor: Actor, facility: string): Promise<DraftInSight | null> {
  const draft = await findDraft(parts, actor, facility);
  return draft === null ? null : showDraft(parts, actor, draft, await contentOf(parts, draft));
}

export async function listDrafts(parts: InstanceParts, actor: Actor): Promise<readonly DraftHeadInSight[]> {
  const scope = scopeFor(parts, actor, "draft.read");
  const drafts = await parts.store.drafts.listOpen(scope, actor.person);
  return Promise.all(drafts.map(async (draft) => ({ draft, latestVersion: await latestVersionOf(parts, draft) })));
}

export async function showDraft(
  parts: InstanceParts,
  actor: Actor,
  draft: DraftHead,
  content: DocumentContent,
): Promise<DraftInSight> {
  const [latestVersion, undo, redo, others] = await Promise.all([
    latestVersionOf(parts, draft),
    labelOf(parts, draft, draft.undoTop),
    redoLabelOf(parts, draft),
    othersEditing(parts, actor, draft.facility),
  ]);
  return { draft, content, latestVersion, undo, redo, others };
}

/** Worked out once for each revision. */
export function contentOf(parts: InstanceParts, draft: DraftRecord): Promise<DocumentContent> {
  return parts.draftContents.get(contentKey(draft.id, draft.revision), async () => {
    const outcome = await parts.documents.work(draft.facility, { kind: "view", ...(await inWork(parts, draft)) });
    if (outcome.kind !== "viewed") throw new Error("A view was asked for");
    return outcome.content;
  });
}

export const contentKey = (id: string, revision: number): string => `${id} ${revision}`;

/** The draft's files and the model they are compared with, for the worker that works on documents. */
export async function inWork(parts: InstanceParts, draft: DraftRecord): Promise<DocumentInWork> {
  const { files, base, organisation, facility } = draft;
  if (base === null) return { files, base: null };
  const text = await parts.baseModels.get(`${organisation} ${facility} ${base.hash}`, () =>
    parts.store.facilities.modelText(scopeOf(organisation), facility, base.hash),
  );
  return { files, base: text };
}

async function latestVersionOf(
  { store }: InstanceParts,
  { organisation, facility }: DraftHead,
): Promise<number | null> {
  const head = await store.facilities.head(scopeOf(organisation), facility);
  return head?.version.number ?? null;
}

async function labelOf(
  { store }: InstanceParts,
  { id, organisation }: DraftHead,
  number: number | null,
): Promise<StepLabel | null> {
  const step = number === null ? null : await store.drafts.step(scopeOf(organisation), id, number);
  return step === null ? null : (step.label as unknown as StepLabel);
}

/** A redo does again what the undo on top took back. */
async function redoLabelOf(parts: InstanceParts, draft: DraftHead): Promise<StepLabel | null> {
  if (draft.redoTop === null) return null;
  const undone = await parts.store.drafts.step(scopeOf(draft.organisation), draft.id, draft.redoTop);
  return labelOf(parts, draft, undone?.reverses ?? null);
}

/** `null`: no such facility, and no draft of one. Who edits and since when is told to every reader, no more than that. */
export async function readEditors(
  parts: InstanceParts,
  actor: Actor,
  facility: string,
): Promise<readonly EditorInSight[] | null> {
  const scope = scopeFor(parts, actor, "facility.read");
  const mine = parts.pipeline.mayRead(actor, "draft.read").ok ? await findDraft(parts, actor, facility) : null;
  const head = await parts.store.facilities.head(scope, facility as FacilityId);
  return head === null && mine === null ? null : othersEditing(parts, actor, facility as FacilityId);
}

const activeMs = 60_000;

async function othersEditing(
  parts: InstanceParts,
  actor: Actor,
  facility: FacilityId,
): Promise<readonly EditorInSight[]> {
  const editing = await parts.store.drafts.editing(scopeFor(parts, actor, "facility.read"), facility);
  const others = editing.filter(({ person }) => person !== actor.person);
  const names = await namesOf(
    parts,
    others.map(({ person }) => person),
  );
  const mayEdit = parts.pipeline.mayRead(actor, "draft.edit").ok;
  const nowMs = parts.clock.nowMs();
  return others.map(({ person, organisation, startedAtMs, savedAtMs, seenAtMs, touched }) => ({
    name: names.get(person) ?? person,
    startedAtMs,
    savedAtMs,
    isActive: nowMs - seenAtMs < activeMs,
    touched: mayEdit && organisation === actor.organisation ? touched : [],
  }));
}

/** The database is told that somebody looks at a draft at most this often. */
const seeEveryMs = 20_000;

async function noteSeen({ store, clock }: InstanceParts, { id, seenAtMs }: DraftHead): Promise<void> {
  if (clock.nowMs() - seenAtMs > seeEveryMs) await store.drafts.see(id);
}
